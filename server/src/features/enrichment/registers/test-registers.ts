import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Client, NewClient } from '@clientele/contract';
import { createJobWorker } from '../../../core/jobs.ts';
import { createOutbound } from '../../../outbound/outbound.ts';
import { jobHandlers } from '../../../router.ts';
import { apiOf } from '../../../testing/api.ts';
import { openFixtureWeb, type FixturePage } from '../../../testing/fixture-web.ts';
import { newClient } from '../../../testing/new-client.ts';
import { openTestDatabase } from '../../../testing/test-database.ts';
import { createTestWorkspace, testNow } from '../../../testing/test-workspace.ts';
import type { Registers } from '../providers.ts';

/** An answer of a register in turn: what it sends, or how it fails. */
export type Answer = { json: unknown; type?: string } | { status: number } | 'silent' | 'broken';

interface Asked {
  readonly path: string;
  readonly method: string | undefined;
  readonly json: unknown;
}

/** A workspace whose operator has switched registers on, and an internet in which one of them answers as a test says. */
export async function openRegisters(registers: Registers, host: string) {
  const database = await openTestDatabase();
  const web = await openFixtureWeb();
  const workspace = await createTestWorkspace(database);
  let at = testNow;
  const outbound = createOutbound(web, { gapMs: 0, now: () => at });
  const ctx = { ...workspace.as('owner', () => at), outbound, registers };
  const api = apiOf(ctx);
  const asked: Asked[] = [];
  const page =
    (answers: Answer[]): FixturePage =>
    async (request, response) => {
      const body = await text(request);
      asked.push({
        path: decodeURIComponent(request.url ?? ''),
        method: request.method,
        json: body === '' ? undefined : JSON.parse(body),
      });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === undefined || answer === 'silent') return;
      if (answer === 'broken') response.writeHead(200, { 'content-type': 'application/json' }).end('<html>Maintenance');
      else if ('status' in answer) response.writeHead(answer.status).end();
      else
        response.writeHead(200, { 'content-type': answer.type ?? 'application/json' }).end(JSON.stringify(answer.json));
    };
  return {
    database,
    api,
    ctx,
    web,
    asked,
    /** From now on the register answers so, one after the other; the last answer stands. */
    answers(...given: Answer[]) {
      asked.length = 0;
      web.set(host, { pages: new Proxy({}, { get: () => page(given) }) });
    },
    later: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
    work: () => createJobWorker(ctx, jobHandlers).runDue(),
    /** A client of before enrichment was switched on. */
    client: (fields: Partial<NewClient>): Promise<Client> =>
      newClient(
        workspace.as('owner', () => at),
        fields,
      ),
    /** `sourceMs`: for a register that never answers. */
    async run(clientId: string, { sourceMs = outbound.sourceMs } = {}) {
      at = new Date(at.getTime() + 1000);
      await api.enrichment.run({ idempotencyKey: randomUUID(), clientId, isForced: true });
      await createJobWorker({ ...ctx, outbound: { ...outbound, sourceMs } }, jobHandlers).runDue();
      return api.enrichment.get({ clientId });
    },
    async close() {
      await web.close();
      await database.close();
    },
  };
}

export type RegisterSetting = Awaited<ReturnType<typeof openRegisters>>;
