import { roleGrants } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { connect, type Database } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { demoUsers, seed } from '../../db/seed/index.ts';
import { openDemoEnrichment } from '../../demo-enrichment.ts';
import { createLog } from '../../http/create-log.ts';
import { demoCtx } from '../demo-api.ts';
import { writeClients, type WrittenClient } from './written-client.ts';
import { currencies, invoiceStates, longNames, rightToLeft } from './written-workspaces.ts';

/** Every workspace that a story can be told in: so many made-up clients, or these. */
const contents = {
  empty: 0,
  small: 40,
  /** The same after enrichment has run for clients that have a website on this machine. */
  enriched: 40,
  many: 800,
  'long-names': longNames,
  currencies,
  'right-to-left': rightToLeft,
  invoices: invoiceStates,
} satisfies Record<string, number | readonly WrittenClient[]>;

export type StoryWorkspace = keyof typeof contents;

export function isStoryWorkspace(name: unknown): name is StoryWorkspace {
  return typeof name === 'string' && Object.hasOwn(contents, name);
}

/** Makes the workspace in a database that does not exist yet. Everything in it is by the server's own seed and verbs. */
export async function fillStoryWorkspace(databaseUrl: string, name: StoryWorkspace): Promise<void> {
  const content = contents[name];
  await migrate(databaseUrl);
  await seed(databaseUrl, { clients: typeof content === 'number' ? content : 0 });
  if (typeof content === 'number' && name !== 'enriched') return;
  const database = await connect(databaseUrl);
  try {
    if (typeof content !== 'number') await writeClients(ownerCtx(database), content);
    else await enrich(database);
  } finally {
    await database.close();
  }
}

async function enrich(database: Database): Promise<void> {
  const enrichment = await openDemoEnrichment({ database, log: createLog('fatal') });
  try {
    await enrichment.runOnce();
  } finally {
    await enrichment.stop();
  }
}

/** What a verb gets when the workspace's owner calls. */
function ownerCtx(database: Database): Ctx {
  const { id: userId, name: userName, role } = demoUsers[0];
  const { actor, ...ctx } = demoCtx(database);
  return { ...ctx, now: () => new Date(), actor: { ...actor, userId, userName, role, grants: roleGrants[role] } };
}
