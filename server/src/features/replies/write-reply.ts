import type { RecordCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { record } from '../activity/record.ts';
import type { ReplyRow } from './load.ts';
import { reply } from './table.ts';

interface NewReply {
  readonly clientId: string;
  readonly text: string;
  /** A member of the team, or a contact of the client. */
  readonly by: { readonly userId: string } | { readonly contactId: string };
  /** The procedure, for the audit. */
  readonly action: string;
}

/** Adds to the conversation with a client, whoever of the two sides writes. Who may is for the caller to say. */
export async function writeReply(ctx: RecordCtx, { clientId, text, by, action }: NewReply): Promise<ReplyRow> {
  const now = ctx.now();
  const isOfTeam = 'userId' in by;
  const [row] = await ctx.db
    .insert(reply)
    .values({
      id: newId('reply', now),
      workspaceId: ctx.actor.workspaceId,
      clientId,
      version: 1,
      text,
      side: isOfTeam ? 'team' : 'client',
      authorId: isOfTeam ? by.userId : null,
      contactId: isOfTeam ? null : by.contactId,
      createdAt: now.toISOString(),
      editedAt: null,
      removedAt: null,
    })
    .returning();
  if (!row) throw new Error('The insert returned no row.');
  await record(ctx, { kind: 'reply', id: row.id, clientId, version: row.version, type: 'reply.added', action });
  return row;
}
