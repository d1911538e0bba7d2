import { notificationDays } from '@clientele/contract';
import { and, eq, lt, notExists } from 'drizzle-orm';
import { transact } from '../../../core/transact.ts';
import type { Database } from '../../../db/connect.ts';
import { portalAccess, portalAccount, portalProposal, portalSignIn, portalToken } from '../table.ts';

/**
 * Deletes what was mailed and not used in time, where nobody came back, proposals of which it was decided long ago, and the passwords of
 * people who have access to nothing any more.
 */
export async function purgeSignIns(database: Database, now: Date): Promise<void> {
  const at = now.toISOString();
  const longAgo = new Date(now.getTime() - notificationDays * 86_400_000).toISOString();
  await transact({ database }, async ({ db: tx }) => {
    await tx.delete(portalToken).where(lt(portalToken.expiresAt, at));
    await tx.delete(portalProposal).where(lt(portalProposal.decidedAt, longAgo));
    await tx.delete(portalSignIn).where(lt(portalSignIn.expiresAt, at));
    const access = tx
      .select({ id: portalAccess.id })
      .from(portalAccess)
      .where(
        and(
          eq(portalAccess.workspaceId, portalAccount.workspaceId),
          eq(portalAccess.contactId, portalAccount.contactId),
        ),
      );
    await tx.delete(portalAccount).where(notExists(access));
  });
}
