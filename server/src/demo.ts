// What a demo host needs besides the server itself: people to sign in as, and records to show.
import './node-version.ts';
import { eq } from 'drizzle-orm';
import { membership, workspace } from './features/access/table.ts';
import type { Database } from './db/connect.ts';
import { dialect } from './db/columns.ts';
import { DatabaseRefused } from './db/database-refused.ts';
import { demoUsers, demoWorkspaceId, seed } from './db/seed/index.ts';

export { openDemoEnrichment, type DemoEnrichment } from './demo-enrichment.ts';
export { demoUsers, demoWorkspaceId };

/** Fills a migrated database with the demo's workspace, unless it is there already. Throws {@link DatabaseRefused} for half of it. */
export async function seedDemo(database: Database, databaseUrl: string, options: { clients: number }): Promise<void> {
  const [seeded] = await database.read
    .select({ memberId: membership.userId })
    .from(workspace)
    .leftJoin(membership, eq(membership.workspaceId, workspace.id))
    .where(eq(workspace.id, demoWorkspaceId))
    .limit(1);
  if (!seeded) await seed(databaseUrl, options);
  else if (seeded.memberId === null)
    throw new DatabaseRefused(
      `Making the demo's records was interrupted: ${dialect === 'sqlite' ? databaseUrl : 'its database'} has only some of them. Delete it and start again.`,
    );
}
