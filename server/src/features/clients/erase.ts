import { confirmsName } from '@clientele/contract';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { session } from '../access/table.ts';
import { eraseHistory } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import { clientContact, contact } from '../contacts/table.ts';
import { forgetAnswers } from './forget-answers.ts';
import { loadClient } from './load.ts';
import { lockClients } from './lock-clients.ts';
import { noteRoom } from './require-room.ts';
import { forgetSampled } from './search/search-sample.ts';
import { client } from './table.ts';

/**
 * Removes a client for good: its tags, totals, search text, history, portal sessions, and the people who belong to no other
 * client. What was issued to it keeps its frozen bill-to and an id that leads nowhere; the audit keeps who changed which
 * record when, without what. Errors: `not-found`, `validation` (field `confirmName`).
 */
export async function erase(ctx: Ctx, input: { id: string; confirmName: string }): Promise<{ id: string }> {
  const erased = await transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockClients(ctx, [input.id]);
    const row = await loadClient(ctx, input.id);
    authorizeFor(ctx, 'erase_clients', row);
    if (!confirmsName(input.confirmName, row.name))
      throw invalid([
        {
          field: 'confirmName',
          problem: 'confirmation-differs',
          message: 'Type the name of the client exactly to erase it.',
        },
      ]);

    const people = await peopleOfNoOther(ctx, row.id);
    // Tags, totals, search text and links to people go with the row.
    await ctx.db.delete(client).where(and(eq(client.workspaceId, workspaceId), eq(client.id, row.id)));
    if (people.length > 0)
      await ctx.db
        .delete(contact)
        .where(and(inWorkspace(contact.workspaceId, workspaceId), inArray(contact.id, people)));
    await ctx.db
      .update(session)
      .set({ revokedAt: ctx.now().toISOString() })
      .where(and(eq(session.workspaceId, workspaceId), eq(session.subjectClientId, row.id), isNull(session.revokedAt)));
    await forgetAnswers(ctx, row.id);
    await eraseHistory(ctx, row.id, people);
    await record(ctx, { kind: 'client', id: row.id, clientId: row.id, version: null, action: 'clients.erase' });
    return { id: row.id };
  });
  // Only now: a sample that is taken, or a count, while the transaction is open still finds the client.
  forgetSampled(ctx, erased.id);
  noteRoom(ctx);
  return erased;
}

async function peopleOfNoOther(ctx: WriteCtx, clientId: string): Promise<string[]> {
  const { workspaceId } = ctx.actor;
  const links = await ctx.db
    .select({ id: clientContact.contactId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), eq(clientContact.clientId, clientId)));
  if (links.length === 0) return [];
  const ids = links.map((link) => link.id);
  const all = await ctx.db
    .select({ id: clientContact.contactId, clientId: clientContact.clientId })
    .from(clientContact)
    .where(and(eq(clientContact.workspaceId, workspaceId), inArray(clientContact.contactId, ids)));
  const shared = new Set(all.filter((link) => link.clientId !== clientId).map((link) => link.id));
  return ids.filter((id) => !shared.has(id));
}
