import { and, eq } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import type { FindSubject } from '../../access/index.ts';
import { missingSubject } from '../../contacts/index.ts';
import { portalAccess } from '../table.ts';

/**
 * For whom a host opens a portal. The host decides who its people are; what the staff has chosen for a contact holds there, too. Whoever
 * changes that at the same time comes before it and is seen, or after it and ends the session.
 */
export const findSubject: FindSubject = async (db, workspaceId, subject) => {
  const missing = await missingSubject(db, workspaceId, subject);
  if (missing !== null) return { missing };
  const { clientId, contactId } = subject;
  if (contactId === undefined) return { scopes: null };
  const chosen = db
    .select({ scopes: portalAccess.scopes, suspendedAt: portalAccess.suspendedAt })
    .from(portalAccess)
    .where(
      and(
        eq(portalAccess.workspaceId, workspaceId),
        eq(portalAccess.clientId, clientId),
        eq(portalAccess.contactId, contactId),
      ),
    );
  const [access] = await (dialect === 'postgres' ? chosen.for('share') : chosen);
  if (access && access.suspendedAt !== null) return { isSuspended: true };
  return { scopes: access?.scopes ?? null };
};
