import type { Permission } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { comment } from './table.ts';

export type NoteRow = typeof comment.$inferSelect;

type ClientRow = Awaited<ReturnType<typeof loadClient>>;

type NotePermission = Extract<Permission, 'view_notes' | 'write_notes'>;

/** A client whose notes the actor may read or write. A portal session holds neither permission. */
export async function authorizeNotesOf(ctx: Ctx, clientId: string, permission: NotePermission): Promise<ClientRow> {
  const client = await loadClient(ctx, clientId);
  authorizeFor(ctx, permission, client);
  return client;
}

/** A note, removed or not, as long as it can be restored: never what was written for the client. Errors: `not-found`, `forbidden`. */
export async function loadNote(ctx: Ctx, id: string, permission: NotePermission): Promise<NoteRow> {
  const [row] = await ctx.db
    .select()
    .from(comment)
    .where(and(inWorkspace(comment.workspaceId, ctx.actor.workspaceId), eq(comment.id, id), eq(comment.kind, 'note')));
  if (!row) throw notFound();
  requireRestorable(ctx, row);
  await authorizeNotesOf(ctx, row.clientId, permission);
  return row;
}

/** A note that is not removed. Errors: `not-found`, `forbidden`. */
export async function loadPresentNote(ctx: Ctx, id: string, permission: NotePermission): Promise<NoteRow> {
  const row = await loadNote(ctx, id, permission);
  if (row.removedAt !== null) throw notFound();
  return row;
}
