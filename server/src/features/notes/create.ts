import type { contract, Note } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { checkMentions, notifyMentioned } from './mentions.ts';
import { authorizeNotesOf } from './load.ts';
import { presentNote } from './present.ts';
import { comment } from './table.ts';

type Input = z.output<typeof contract.notes.create.input>;

/** A new note about a client, also about an archived one. Errors: `not-found` (the client), `forbidden`, `validation` (`mentions`). */
export function create(ctx: Ctx, input: Input): Promise<Note> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [input.clientId]);
    const client = await authorizeNotesOf(ctx, input.clientId, 'write_notes');
    const mentions = await checkMentions(ctx, { mentions: input.mentions ?? [], before: [], field: 'mentions' });
    const { workspaceId, userId } = ctx.actor;
    const now = ctx.now();
    const [row] = await ctx.db
      .insert(comment)
      .values({
        id: newId('note', now),
        workspaceId,
        clientId: input.clientId,
        kind: 'note',
        version: 1,
        text: input.text,
        authorId: userId,
        editorId: userId,
        pinned: 0,
        mentions,
        createdAt: now.toISOString(),
        editedAt: null,
        removedAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await record(ctx, {
      kind: 'note',
      id: row.id,
      clientId: row.clientId,
      version: row.version,
      type: 'note.added',
      data: { noteId: row.id },
      action: 'notes.create',
      diff: { mentions: { before: [], after: mentions } },
    });
    await notifyMentioned(ctx, { note: row, client, userIds: mentions });
    return presentNote(ctx, row);
  });
}
