import { eq, isNull } from 'drizzle-orm';
import { newId } from '../../core/new-id.ts';
import { systemClock } from '../../core/system-clock.ts';
import type { Database, Db } from '../../db/connect.ts';
import { hashOf } from './secret.ts';
import { apiKey } from './table.ts';

/** The live key of a host's backend, found by the secret that it sent. */
export interface LiveKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly origins: readonly string[];
}

export async function findLiveKey(db: Db, secret: string): Promise<LiveKey | undefined> {
  const [found] = await db
    .select({ id: apiKey.id, workspaceId: apiKey.workspaceId, origins: apiKey.origins, revokedAt: apiKey.revokedAt })
    .from(apiKey)
    .where(eq(apiKey.keyHash, hashOf(secret)));
  return found?.revokedAt === null ? found : undefined;
}

/** Every origin from which browsers may call: those of all live keys, of all workspaces. */
export async function liveOrigins(db: Db): Promise<ReadonlySet<string>> {
  const keys = await db.select({ origins: apiKey.origins }).from(apiKey).where(isNull(apiKey.revokedAt));
  return new Set(keys.flatMap((key) => key.origins));
}

/** Makes a secret known to a workspace, or gives a known one these origins. Only its hash is kept. */
export async function registerKey(
  database: Database,
  key: { secretKey: string; workspaceId: string; name: string; origins: string[] },
  now = systemClock(),
): Promise<void> {
  const { workspaceId, name, origins } = key;
  await database.transaction(async (tx) => {
    await tx
      .insert(apiKey)
      .values({
        id: newId('apiKey', now),
        workspaceId,
        name,
        keyHash: hashOf(key.secretKey),
        origins,
        createdAt: now.toISOString(),
        revokedAt: null,
      })
      .onConflictDoUpdate({ target: apiKey.keyHash, set: { workspaceId, name, origins, revokedAt: null } });
  });
}
