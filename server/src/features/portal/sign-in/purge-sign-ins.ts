import { notificationDays } from '@clientele/contract';
import { lt } from 'drizzle-orm';
import { transact } from '../../../core/transact.ts';
import type { Database } from '../../../db/connect.ts';
import { portalProposal, portalSignIn, portalToken } from '../table.ts';

/** Deletes what was mailed and not used in time, where nobody came back, and proposals of which it was decided long ago. */
export async function purgeSignIns(database: Database, now: Date): Promise<void> {
  const at = now.toISOString();
  const longAgo = new Date(now.getTime() - notificationDays * 86_400_000).toISOString();
  await transact({ database }, async ({ db: tx }) => {
    await tx.delete(portalToken).where(lt(portalToken.expiresAt, at));
    await tx.delete(portalProposal).where(lt(portalProposal.decidedAt, longAgo));
    await tx.delete(portalSignIn).where(lt(portalSignIn.expiresAt, at));
  });
}
