import type { PortalClient, SignedIn } from '@clientele/contract';
import { and, count, eq, gt, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import { dayIn } from '../../../core/day-in.ts';
import { DomainError } from '../../../core/errors.ts';
import type { Services } from '../../../core/services.ts';
import type { Db } from '../../../db/connect.ts';
import { hashOf } from '../../access/index.ts';
import { workspace } from '../../access/table.ts';
import { document } from '../../billing/table.ts';
import { client } from '../../clients/table.ts';
import { contact } from '../../contacts/table.ts';
import { accountHolds } from '../people/load.ts';
import { portalAccess, portalAccount, portalSignIn } from '../table.ts';
import { isIssued } from '../view/invoices.ts';
import { selectOpenAccess } from './open-access.ts';

/** Where a contact is signed in. */
export interface SignInOfContact {
  readonly id: string;
  readonly workspaceId: string;
  readonly contactId: string;
}

/** Who is signed in with what a browser keeps. Errors: `unauthenticated`. */
export async function findSignIn(db: Db, secret: string | undefined, now: Date): Promise<SignInOfContact> {
  if (secret === undefined) throw notSignedIn();
  return requireSignIn(db, eq(portalSignIn.secretHash, hashOf(secret)), now);
}

/** The sign-in of which this is true, of somebody whose address is still theirs. Errors: `unauthenticated`. */
export async function requireSignIn(db: Db, which: SQL, now: Date): Promise<SignInOfContact> {
  const { id, workspaceId, contactId } = portalSignIn;
  const [found] = await db
    .select({ id, workspaceId, contactId })
    .from(portalSignIn)
    .innerJoin(contact, and(eq(contact.workspaceId, workspaceId), eq(contact.id, contactId)))
    .innerJoin(
      portalAccount,
      and(eq(portalAccount.workspaceId, workspaceId), eq(portalAccount.contactId, contactId), accountHolds(db)),
    )
    .where(and(which, gt(portalSignIn.expiresAt, now.toISOString()), isNull(contact.archivedAt)));
  if (!found) throw notSignedIn();
  return found;
}

export function notSignedIn(): DomainError {
  return new DomainError('unauthenticated', 'Nobody is signed in here, or not any more. Sign in again.', {
    field: 'cookie',
  });
}

/** Who is signed in, and what they can see. */
export async function signedIn(
  { database: { read: db }, now }: Pick<Services, 'database' | 'now'>,
  { workspaceId, contactId }: Pick<SignInOfContact, 'workspaceId' | 'contactId'>,
): Promise<SignedIn> {
  const [who] = await db
    .select({
      name: contact.name,
      emails: contact.emails,
      workspaceName: workspace.name,
      timezone: workspace.timezone,
      passwordHash: portalAccount.passwordHash,
    })
    .from(contact)
    .innerJoin(workspace, eq(workspace.id, contact.workspaceId))
    .innerJoin(
      portalAccount,
      and(eq(portalAccount.workspaceId, contact.workspaceId), eq(portalAccount.contactId, contact.id)),
    )
    .where(and(eq(contact.workspaceId, workspaceId), eq(contact.id, contactId)));
  if (!who) throw notSignedIn();
  return {
    workspace: { id: workspaceId, name: who.workspaceName },
    contact: { name: who.name, email: who.emails[0]?.value ?? '' },
    hasPassword: who.passwordHash !== null,
    clients: await clientsOf(db, { workspaceId, contactId, today: dayIn(who.timezone, now()) }),
  };
}

async function clientsOf(
  db: Db,
  { workspaceId, contactId, today }: { workspaceId: string; contactId: string; today: string },
): Promise<PortalClient[]> {
  const found = await selectOpenAccess(db, { workspaceId }, eq(portalAccess.contactId, contactId)).orderBy(
    client.sortKey,
    client.id,
  );
  const seeing = found.filter(({ access }) => access.scopes.includes('invoices')).map(({ client: { id } }) => id);
  const counts = await openInvoices(db, { workspaceId, clientIds: seeing, today });
  return found.map(({ access, client: { id, name } }) => ({
    id,
    name,
    scopes: access.scopes,
    invoices: access.scopes.includes('invoices') ? (counts.get(id) ?? { open: 0, overdue: 0 }) : null,
    lastVisitAt: access.lastVisitAt,
  }));
}

async function openInvoices(
  db: Db,
  { workspaceId, clientIds, today }: { workspaceId: string; clientIds: readonly string[]; today: string },
) {
  if (clientIds.length === 0) return new Map<string, { open: number; overdue: number }>();
  const rows = await db
    .select({
      clientId: document.clientId,
      open: count(),
      overdue: sql`sum(case when ${document.dueDate} < ${today} then 1 else 0 end)`.mapWith(Number),
    })
    .from(document)
    .where(
      and(
        isIssued(workspaceId),
        inArray(document.clientId, [...clientIds]),
        ne(document.status, 'paid'),
        gt(document.balanceMinor, 0),
      ),
    )
    .groupBy(document.clientId);
  return new Map(rows.map(({ clientId, ...numbers }) => [clientId, numbers]));
}
