import type { Permission } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { requireRestorable } from '../../core/removed.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { loadClient } from '../clients/index.ts';
import { reply } from './table.ts';

export type ReplyRow = typeof reply.$inferSelect;

type ReplyPermission = Extract<Permission, 'view_replies' | 'write_replies'>;

/** A client whose replies the actor may read or write. */
export async function authorizeRepliesOf(ctx: Ctx, clientId: string, permission: ReplyPermission) {
  const client = await loadClient(ctx, clientId);
  authorizeFor(ctx, permission, client);
  return client;
}

/** A reply, removed or not, as long as it can be restored. Errors: `not-found`, `forbidden`. */
export async function loadReply(ctx: Ctx, id: string, permission: ReplyPermission): Promise<ReplyRow> {
  const [row] = await ctx.db
    .select()
    .from(reply)
    .where(and(inWorkspace(reply.workspaceId, ctx.actor.workspaceId), eq(reply.id, id)));
  if (!row) throw notFound();
  requireRestorable(ctx, row);
  await authorizeRepliesOf(ctx, row.clientId, permission);
  return row;
}
