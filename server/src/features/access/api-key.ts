import { Origin, text } from '@clientele/contract';
import { and, asc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { operatorIn } from '../../core/actor.ts';
import { DomainError } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { parseInput } from '../../core/parse-input.ts';
import { systemClock } from '../../core/system-clock.ts';
import { transact } from '../../core/transact.ts';
import type { Database, Db, Tx } from '../../db/connect.ts';
import { writeAudit } from '../activity/index.ts';
import { endSessions } from './end-sessions.ts';
import { hashOf } from './secret.ts';
import { apiKey } from './table.ts';

/** The live key of a host's backend, found by the secret that it sent. */
export interface LiveKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly origins: readonly string[];
  /** Instant, or null when it never expires. */
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export async function findLiveKey(db: Db, secret: string, now: Date): Promise<LiveKey | undefined> {
  const [found] = await db
    .select({
      id: apiKey.id,
      workspaceId: apiKey.workspaceId,
      origins: apiKey.origins,
      expiresAt: apiKey.expiresAt,
      lastUsedAt: apiKey.lastUsedAt,
    })
    .from(apiKey)
    .where(and(eq(apiKey.keyHash, hashOf(secret)), isLive(now)));
  return found;
}

/** Every origin from which browsers may call: those of all live keys, of all workspaces. */
export async function liveOrigins(db: Db, now: Date): Promise<ReadonlySet<string>> {
  const keys = await db.select({ origins: apiKey.origins }).from(apiKey).where(isLive(now));
  return new Set(keys.flatMap((key) => key.origins));
}

const KeyTexts = z.object({ name: text(100), origins: z.array(Origin) });

interface NewKey {
  secretKey: string;
  workspaceId: string;
  name: string;
  origins: string[];
  expiresAt?: Date;
}

/**
 * Makes a secret known to a workspace, or gives a known one these origins. Only its hash is kept. Errors: `validation` (`name`: 1 to
 * 100 characters; `origins`: as browsers send them), `forbidden`: it was revoked, and stays so.
 */
export async function registerKey(database: Database, key: NewKey, now = systemClock()): Promise<void> {
  const { workspaceId, origins } = key;
  const name = parseInput(KeyTexts, { name: key.name, origins }).name;
  const expiresAt = key.expiresAt?.toISOString() ?? null;
  const keyHash = hashOf(key.secretKey);
  const actor = operatorIn(workspaceId);
  const isRegistered = await transact({ database, actor, now: () => now }, async (ctx) => {
    const id = newId('apiKey', now);
    const createdAt = now.toISOString();
    const [made] = await ctx.db
      .insert(apiKey)
      .values({ id, workspaceId, name, keyHash, origins, createdAt, expiresAt, lastUsedAt: null, revokedAt: null })
      .onConflictDoNothing({ target: apiKey.keyHash })
      .returning({ id: apiKey.id });
    if (made) {
      await writeAudit(ctx, { action: 'keys.create', entity: 'apiKey', entityId: id });
      return true;
    }
    const known = await ctx.db
      .update(apiKey)
      .set({ workspaceId, name, origins, expiresAt })
      .where(and(eq(apiKey.keyHash, keyHash), isNull(apiKey.revokedAt)))
      .returning({ id: apiKey.id });
    return known.length > 0;
  });
  if (!isRegistered) throw new DomainError('forbidden', 'This secret key was revoked, and stays so. Make another one.');
}

/** What can be said of a key; the secret itself nobody knows any more. Instants, or null for never. */
export interface KnownKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** All keys, of one workspace or of all, the oldest first. */
export function listKeys(db: Db, workspaceId?: string): Promise<KnownKey[]> {
  return db
    .select({
      id: apiKey.id,
      workspaceId: apiKey.workspaceId,
      name: apiKey.name,
      origins: apiKey.origins,
      createdAt: apiKey.createdAt,
      expiresAt: apiKey.expiresAt,
      lastUsedAt: apiKey.lastUsedAt,
      revokedAt: apiKey.revokedAt,
    })
    .from(apiKey)
    .where(workspaceId === undefined ? undefined : eq(apiKey.workspaceId, workspaceId))
    .orderBy(asc(apiKey.workspaceId), asc(apiKey.createdAt), asc(apiKey.id));
}

/**
 * Revokes a key for good, with every session that it opened. How many sessions that ended; undefined when there is no such live
 * key.
 */
export function revokeKey(database: Database, id: string, now: Date): Promise<number | undefined> {
  return transact({ database, now: () => now }, async (ctx) => {
    const [revoked] = await ctx.db
      .update(apiKey)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
      .returning({ workspaceId: apiKey.workspaceId });
    if (!revoked) return undefined;
    const here = { ...ctx, actor: operatorIn(revoked.workspaceId) };
    await writeAudit(here, { action: 'keys.revoke', entity: 'apiKey', entityId: id });
    return endSessions(here, { apiKeyId: id });
  });
}

/** Notes, to the minute, that a key opens a session: a row that changes with each would hold up all of its host's sessions. */
export async function noteUse(tx: Tx, { id, workspaceId, lastUsedAt }: LiveKey, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000).toISOString();
  if (lastUsedAt !== null && lastUsedAt > minuteAgo) return;
  await tx
    .update(apiKey)
    .set({ lastUsedAt: now.toISOString() })
    .where(
      and(
        eq(apiKey.workspaceId, workspaceId),
        eq(apiKey.id, id),
        or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, minuteAgo)),
      ),
    );
}

function isLive(now: Date): SQL | undefined {
  return and(isNull(apiKey.revokedAt), or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now.toISOString())));
}
