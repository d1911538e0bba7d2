import { newId } from '../core/new-id.ts';
import type { Database } from '../db/connect.ts';
import { idempotencyKey, session } from '../features/access/table.ts';
import { activity, audit } from '../features/activity/table.ts';
import { document } from '../features/billing/table.ts';
import { clientTag, clientTotal } from '../features/clients/table.ts';
import { clientContact } from '../features/contacts/table.ts';
import { testNow } from './test-workspace.ts';

interface Strays {
  /** The client that they name … */
  clientId: string;
  /** … and the workspace that they belong to, which is not the client's. */
  workspaceId: string;
  userId: string;
  /** Of that workspace. */
  tagId: string;
  contactId: string;
  apiKeyId: string;
  /** Stands in every text. */
  marker: string;
  /** One that no other client has. */
  currency: string;
}

/**
 * Rows of one workspace that name a client of another. No call writes such; a statement that forgets its workspace shows or
 * changes them.
 */
export async function plantStrays(database: Database, strays: Strays): Promise<void> {
  const { clientId, workspaceId, userId, tagId, contactId, marker, currency } = strays;
  const at = testNow.toISOString();
  const idOf = (kind: Parameters<typeof newId>[0]) => newId(kind, testNow);
  await database.transaction(async (tx) => {
    await tx.insert(clientTag).values({ workspaceId, clientId, tagId });
    await tx.insert(clientTotal).values({
      clientId,
      currency,
      workspaceId,
      isBilling: false,
      isArchived: false,
      outstandingMinor: 100,
      revenueMinor: 100,
    });
    await tx.insert(clientContact).values({ workspaceId, clientId, contactId, isPrimary: true });
    await tx.insert(document).values({
      id: idOf('document'),
      workspaceId,
      kind: 'invoice',
      number: `${marker}-${clientId}`,
      clientId,
      status: 'sent',
      currency,
      issueDate: '2026-01-01',
      dueDate: null,
      totalMinor: 100,
      paidMinor: 0,
      balanceMinor: 100,
      billTo: { name: marker, email: null, address: null, taxId: null },
      createdAt: at,
      updatedAt: at,
    });
    const history = { workspaceId, actorId: userId, at };
    await tx
      .insert(activity)
      .values({ ...history, id: idOf('activity'), clientId, type: 'interaction', data: { marker } });
    await tx.insert(audit).values({
      ...history,
      id: idOf('audit'),
      sessionId: null,
      action: 'clients.update',
      entity: 'client',
      entityId: clientId,
      diff: { notes: { before: null, after: marker } },
    });
    await tx.insert(idempotencyKey).values({
      workspaceId,
      userId,
      procedure: 'clients.create',
      key: `stray-${clientId}`,
      inputHash: '',
      answer: { id: clientId },
      createdAt: at,
    });
    await tx.insert(session).values({
      id: idOf('session'),
      workspaceId,
      apiKeyId: strays.apiKeyId,
      userId,
      tokenHash: `stray ${clientId}`,
      role: 'owner',
      scopes: [],
      allowedOrigins: [],
      subjectClientId: clientId,
      subjectContactId: null,
      createdAt: at,
      expiresAt: '2099-01-01T00:00:00.000Z',
      revokedAt: null,
    });
  });
}
