import { lt } from 'drizzle-orm';
import { transact } from '../../../core/transact.ts';
import type { Database } from '../../../db/connect.ts';
import { portalSignIn, portalToken } from '../table.ts';

/** Deletes what was mailed and not used in time, and where nobody came back. */
export async function purgeSignIns(database: Database, now: Date): Promise<void> {
  const at = now.toISOString();
  await transact({ database }, async ({ db: tx }) => {
    await tx.delete(portalToken).where(lt(portalToken.expiresAt, at));
    await tx.delete(portalSignIn).where(lt(portalSignIn.expiresAt, at));
  });
}
