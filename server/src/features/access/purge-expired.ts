import { lt } from 'drizzle-orm';
import { transact } from '../../core/transact.ts';
import type { Database } from '../../db/connect.ts';
import { idempotencyKey, session } from './table.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Deletes idempotency keys older than 24 hours, and sessions that ended as long ago: until then a late call is told that its
 * session is over, and not that there never was one.
 */
export async function purgeExpired(database: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - dayMs).toISOString();
  await transact({ database }, async ({ db: tx }) => {
    await tx.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, dayAgo));
    await tx.delete(session).where(lt(session.expiresAt, dayAgo));
  });
}
