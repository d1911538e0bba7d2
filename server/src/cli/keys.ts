import { systemClock } from '../core/system-clock.ts';
import { listKeys, revokeKey, type KnownKey } from '../features/access/index.ts';
import { requireWorkspace } from './create-key.ts';
import { printTable } from './print-table.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

/** Lists the secret keys of one workspace or of all. The keys themselves are not stored. */
export async function printKeys(databaseUrl: string, { workspace }: { workspace?: string }): Promise<void> {
  await withDatabase(databaseUrl, async ({ read }) => {
    const workspaceId = workspace === undefined ? undefined : await requireWorkspace(read, workspace);
    const at = systemClock().toISOString();
    printTable(
      ['key', 'workspace', 'name', 'state', 'created', 'last used', 'expires', 'origins'],
      (await listKeys(read, workspaceId)).map((key) => [
        key.id,
        key.workspaceId,
        key.name,
        stateOf(key, at),
        key.createdAt,
        key.lastUsedAt ?? 'never',
        key.expiresAt ?? 'never',
        key.origins.join(' '),
      ]),
    );
  });
}

/** Revokes a key for good. Its sessions end within a second, in every server on this database. */
export async function revokeKeyById(databaseUrl: string, id: string): Promise<void> {
  await withDatabase(databaseUrl, async (database) => {
    const ended = await revokeKey(database, id, systemClock());
    if (ended === undefined)
      throw new UsageError(`There is no live key ${id}. \`clientele-server list-keys\` lists the keys.`);
    console.log(`Revoked ${id}; sessions ended: ${ended}`);
  });
}

function stateOf({ revokedAt, expiresAt }: KnownKey, at: string): string {
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  return expiresAt !== null && expiresAt <= at ? 'expired' : 'live';
}
