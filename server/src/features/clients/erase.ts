import { confirmsName } from '@clientele/contract';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { idempotencyKey, session } from '../access/table.ts';
import { eraseHistory } from '../activity/index.ts';
import { record } from '../activity/record.ts';
import { loadClient } from './client-row.ts';
import { lockClients } from './lock-clients.ts';
import { noteRoom } from './require-room.ts';
import { forgetSampled } from './search/search-sample.ts';
import { client } from './table.ts';

/**
 * Removes a client for good: its tags, totals, search text, history, portal sessions, and what other features keep of it (see
 * `ClientPart.erase`), such as the people who belong to no other client. What was issued to it keeps its frozen bill-to and an id that leads nowhere; the audit keeps who changed which
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

    const gone: string[] = [];
    for (const part of ctx.clientParts) gone.push(...((await part.erase?.(ctx, row.id)) ?? []));
    // Tags, totals, search text and links to people go with the row.
    await ctx.db.delete(client).where(and(eq(client.workspaceId, workspaceId), eq(client.id, row.id)));
    await ctx.db
      .update(session)
      .set({ revokedAt: ctx.now().toISOString() })
      .where(and(eq(session.workspaceId, workspaceId), eq(session.subjectClientId, row.id), isNull(session.revokedAt)));
    await forgetAnswers(ctx, row.id);
    await eraseHistory(ctx, row.id, gone);
    await record(ctx, { kind: 'client', id: row.id, clientId: row.id, version: null, action: 'clients.erase' });
    return { id: row.id };
  });
  // Only now: a sample that is taken, or a count, while the transaction is open still finds the client.
  forgetSampled(ctx, erased.id);
  noteRoom(ctx);
  return erased;
}

/**
 * Deletes the kept answers that show a client: an idempotent answer is a copy of the record. There are as many rows to look at
 * as creating calls within a day.
 */
async function forgetAnswers(ctx: WriteCtx, clientId: string): Promise<void> {
  await ctx.db
    .delete(idempotencyKey)
    .where(
      and(
        eq(idempotencyKey.workspaceId, ctx.actor.workspaceId),
        sql`cast(${idempotencyKey.answer} as text) like ${`%"${clientId}"%`}`,
      ),
    );
}
