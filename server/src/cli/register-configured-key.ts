import { asc, eq } from 'drizzle-orm';
import { ConfigError, type Config } from '../config.ts';
import { DomainError } from '../core/errors.ts';
import type { Database } from '../db/connect.ts';
import { registerKey } from '../features/access/index.ts';
import { hashOf } from '../features/access/secret.ts';
import { apiKey, workspace } from '../features/access/table.ts';

const name = 'CLIENTELE_SECRET_KEY';

/**
 * Makes CLIENTELE_SECRET_KEY known to the oldest workspace, for the pages of CLIENTELE_PUBLIC_URL. A key that `create-key` has
 * made keeps its workspace and origins: a host's backend reads it from a variable of the same name.
 */
export async function registerConfiguredKey(database: Database, { secretKey, publicUrl }: Config): Promise<void> {
  if (secretKey === undefined || (await isMadeByCommand(database, secretKey))) return;
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
    await registerKey(database, { secretKey, workspaceId: first.id, name, origins: [publicUrl] });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new ConfigError([`CLIENTELE_SECRET_KEY: ${error.message}`]);
  }
}

async function isMadeByCommand(database: Database, secretKey: string): Promise<boolean> {
  const [known] = await database.read
    .select({ name: apiKey.name })
    .from(apiKey)
    .where(eq(apiKey.keyHash, hashOf(secretKey)));
  return known !== undefined && known.name !== name;
}
