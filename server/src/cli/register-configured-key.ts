import { asc } from 'drizzle-orm';
import { ConfigError, type Config } from '../config.ts';
import { DomainError } from '../core/errors.ts';
import type { Database } from '../db/connect.ts';
import { registerKey } from '../features/access/index.ts';
import { workspace } from '../features/access/table.ts';

/** Makes CLIENTELE_SECRET_KEY known to the oldest workspace, for the pages of CLIENTELE_PUBLIC_URL. */
export async function registerConfiguredKey(database: Database, { secretKey, publicUrl }: Config): Promise<void> {
  if (secretKey === undefined) return;
  const [first] = await database.read
    .select({ id: workspace.id })
    .from(workspace)
    .orderBy(asc(workspace.createdAt), asc(workspace.id))
    .limit(1);
  if (!first)
    throw new ConfigError([
      'CLIENTELE_SECRET_KEY: There is no workspace that it could open. Make one with `clientele-server create-workspace --name …`.',
    ]);
  try {
    await registerKey(database, {
      secretKey,
      workspaceId: first.id,
      name: 'CLIENTELE_SECRET_KEY',
      origins: [publicUrl],
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new ConfigError([`CLIENTELE_SECRET_KEY: ${error.message}`]);
  }
}
