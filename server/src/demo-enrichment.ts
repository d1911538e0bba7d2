import { randomUUID } from 'node:crypto';
import { roleGrants } from '@clientele/contract';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Ctx } from './core/ctx.ts';
import { createJobWorker } from './core/jobs.ts';
import { servicesOf, type GivenServices, type Services } from './core/services.ts';
import { demoModel } from './db/seed/demo-model.ts';
import { demoSites, demoVies } from './db/seed/demo-sites.ts';
import { demoUsers, demoWorkspaceId } from './db/seed/index.ts';
import { client } from './features/clients/table.ts';
import { enrichment, type Registers } from './features/enrichment/index.ts';
import { enrichmentRun } from './features/enrichment/table.ts';
import { createOutbound, type Outbound } from './outbound/outbound.ts';
import { clientParts, jobHandlers } from './router.ts';
import { openFixtureWeb } from './testing/fixture-web.ts';

/** Enrichment in a demonstration: the websites of some of its clients, on this machine, and nothing else. */
export interface DemoEnrichment {
  /** For `createApp`: every request that enrichment makes ends here. */
  readonly outbound: Outbound;
  /** For `createApp`: a register and a language model that answer from this machine, too. */
  readonly registers: Registers;
  /** Asks once for a run of each client that has such a website, and of one without any; does the jobs of the outbox from now on. */
  start(): Promise<void>;
  /** Asks for the same runs; resolves when they have ended. */
  runOnce(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * An internet of the demo's own: the host's program asks for it, and no setting can. Names that are not the demo's lead nowhere, so that
 * nothing leaves the machine. Requires a database with the demo's records.
 */
export async function openDemoEnrichment(
  given: Omit<GivenServices, 'clientParts' | 'outbound' | 'registers'>,
): Promise<DemoEnrichment> {
  const { database } = given;
  const named = await database.read
    .select({ id: client.id, name: client.name, website: client.website })
    .from(client)
    .where(and(eq(client.workspaceId, demoWorkspaceId), inArray(client.name, Object.keys(demoSites))))
    .orderBy(asc(client.id));
  const web = await openFixtureWeb(demoVies);
  for (const { name, website } of named) {
    const siteOf = demoSites[name];
    if (website === null || !siteOf || !URL.canParse(website)) continue;
    const { hostname } = new URL(website);
    web.set(hostname, siteOf(hostname));
  }
  const outbound = createOutbound(
    { resolver: web.resolver, dial: web.dial, userAgent: 'Clientele-Demo/1.0 (+https://tidewater.example/bot)' },
    { gapMs: 50 },
  );
  const registers: Registers = { vies: { requester: 'DE136695976' }, languageModel: demoModel };
  const services = servicesOf({ ...given, clientParts, outbound, registers });
  const jobs = createJobWorker(services, jobHandlers);
  async function ask() {
    const [known] = await database.read
      .select({ id: enrichmentRun.id })
      .from(enrichmentRun)
      .where(eq(enrichmentRun.workspaceId, demoWorkspaceId))
      .limit(1);
    if (known) return;
    await askForRuns(services);
  }
  return {
    outbound,
    registers,
    async start() {
      await ask();
      jobs.start();
    },
    async runOnce() {
      await ask();
      await jobs.runDue();
    },
    async stop() {
      await jobs.stop();
      await web.close();
    },
  };
}

async function askForRuns(services: Services): Promise<void> {
  const clients = await services.database.read
    .select({ id: client.id, website: client.website })
    .from(client)
    .where(
      and(
        eq(client.workspaceId, demoWorkspaceId),
        isNull(client.archivedAt),
        or(inArray(client.name, Object.keys(demoSites)), isNull(client.website)),
      ),
    )
    .orderBy(asc(client.id));
  const ctx = ownerCtx(services);
  const without = clients.find(({ website }) => website === null);
  for (const one of clients)
    if (one.website !== null || one === without)
      await enrichment.run(ctx, { clientId: one.id, isForced: false, idempotencyKey: randomUUID() });
}

function ownerCtx(services: Services): Ctx {
  const { id: userId, name: userName, role } = demoUsers[0];
  return {
    ...services,
    actor: {
      kind: 'staff',
      sessionId: 'ses_demo',
      workspaceId: demoWorkspaceId,
      userId,
      userName,
      role,
      grants: roleGrants[role],
      usedBy: 'page',
      expiresAt: services.now().toISOString(),
    },
    db: services.database.read,
    requestId: 'req_demo',
  };
}
