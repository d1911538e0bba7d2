import { idOf, type contract, type Note } from '@clientele/contract';
import { and, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { authorizeNotesOf } from './load.ts';
import { presentNotes } from './present.ts';
import { comment } from './table.ts';

type Input = z.output<typeof contract.notes.list.input>;

interface NotePage {
  items: Note[];
  nextCursor: string | null;
  count: number;
}

/** A client's notes, pinned ones first, then the newest. Errors: `not-found` (the client), `forbidden`, `validation` (`cursor`). */
export async function list(ctx: Ctx, input: Input): Promise<NotePage> {
  const query = ['notes', input.clientId];
  const after = readCursor(query, input.cursor, Position);
  await authorizeNotesOf(ctx, input.clientId, 'view_notes');
  const ofClient = and(
    inWorkspace(comment.workspaceId, ctx.actor.workspaceId),
    eq(comment.clientId, input.clientId),
    eq(comment.kind, 'note'),
    eq(comment.isRemoved, false),
  );
  const [found, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(comment)
      .where(and(ofClient, rowsAfter(pinnedFirst, after)))
      .orderBy(...orderOf(pinnedFirst))
      .limit(input.limit + 1),
    ctx.db.select({ count: count() }).from(comment).where(ofClient),
  ]);
  const { rows, nextCursor } = pageOf(found, input.limit, ({ pinned, id }) => writeCursor(query, [pinned, id]));
  return { items: await presentNotes(ctx, rows), nextCursor, count: total?.count ?? 0 };
}

/** Ids of later notes are greater. */
const pinnedFirst: Keyset = { columns: [comment.pinned, comment.id], direction: 'desc' };

const Position = z.tuple([z.int().min(0).max(1), idOf('note')]);
