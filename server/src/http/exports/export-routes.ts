import type { ServerResponse } from 'node:http';
import { ExportClients } from '@clientele/contract';
import { Router } from 'express';
import type { StaffActor } from '../../core/actor.ts';
import type { Ctx } from '../../core/ctx.ts';
import { errorBody } from '../../core/error-shapes.ts';
import { parseInput } from '../../core/parse-input.ts';
import { authorizeExport, exportClients, exportDay, recordExport } from '../../features/clients/index.ts';
import { requireMethod, type Door } from '../admit.ts';
import type { AppDependencies } from '../dependencies.ts';
import { atMost } from '../at-most.ts';
import { personOf } from '../rate-limits.ts';
import { logFailure } from '../send-error.ts';
import type { SessionHolders } from '../session-holders.ts';
import { sendExport, type Sent } from './send-export.ts';

export interface ExportOptions {
  /** Milliseconds that a reader may take nothing. */
  patienceMs: number;
}

export const defaultExports: ExportOptions = { patienceMs: 30_000 };

/** `POST /v1/exports/clients`: the directory as a CSV file, streamed. */
export function exportRoutes(
  { limits, now }: AppDependencies,
  door: Door,
  { credential, contextOf }: SessionHolders<StaffActor>,
  { patienceMs }: ExportOptions,
): Router {
  const begin = atMost(1, 'An export of yours is under way. Wait for it, or stop it.', 10);
  const routes = Router({ caseSensitive: true, strict: true });
  routes.all('/v1/exports/clients', async (request, response) => {
    if (await door.allowPages(request, response)) return;
    requireMethod(request, response, 'POST');
    const admitted = await door.admit(request, response, credential);
    const actor = admitted.holder;
    const body = await admitted.readJson();
    // As for every call, before its input is judged; then for the columns that it names.
    authorizeExport(actor, []);
    const input = parseInput(ExportClients, body);
    authorizeExport(actor, input.columns);
    const end = begin(personOf(actor));
    try {
      await limits.exports(personOf(actor));
      // What has left is recorded even when the session has ended meanwhile.
      const ctx = { ...contextOf(admitted), currentActor: undefined };
      await answer(ctx, input, response, admitted.authenticateAgain);
    } finally {
      end();
    }
  });
  return routes;

  async function answer(
    ctx: Ctx,
    input: Parameters<typeof exportClients>[1],
    response: ServerResponse,
    authenticateAgain: () => Promise<StaffActor>,
  ): Promise<void> {
    const sent: Sent = { rows: 0, isComplete: false };
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="clients-${await exportDay(ctx)}.csv"`,
    };
    try {
      const recheck = everySecond(now, async () => authorizeExport(await authenticateAgain(), input.columns));
      await sendExport(response, exportClients(ctx, input), { headers, patienceMs, recheck }, sent);
    } catch (error) {
      // The caller has gone, and nothing has failed.
      if (!ctx.signal?.aborted) {
        if (!response.headersSent) throw error;
        // The caller learns of it by a file that breaks off.
        logFailure(ctx.log, ctx.requestId, errorBody(error, ctx.requestId).code, error);
        response.destroy();
      }
    }
    // Before the end of the answer: nobody has a whole file of which there is no record.
    if (response.headersSent)
      await recordExport(ctx, { ...sent, columns: input.columns, customFields: input.customFields ?? [] });
    response.end();
  }
}

/** As for every stream: it ends within a second of its session, or of the permission. */
function everySecond(now: () => Date, check: () => Promise<unknown>): () => Promise<void> {
  let checkedAt = now().getTime();
  return async () => {
    const at = now().getTime();
    if (at - checkedAt < 1000) return;
    await check();
    checkedAt = at;
  };
}
