// What a demo host needs besides the server itself: people to sign in as, and records to show.
import { eq } from 'drizzle-orm';
import { workspace } from './features/access/table.ts';
import type { Database } from './db/connect.ts';
import { demoUsers, demoWorkspaceId, seed } from './db/seed/index.ts';

export { demoUsers, demoWorkspaceId };

/** Fills a migrated database with the demo's workspace, unless it is there already. */
export async function seedDemo(database: Database, databaseUrl: string, options: { clients: number }): Promise<void> {
  const [seeded] = await database.read
    .select({ id: workspace.id })
    .from(workspace)
    .where(eq(workspace.id, demoWorkspaceId));
  if (!seeded) await seed(databaseUrl, options);
}
