import type { Reply } from '@clientele/contract';
import { and, inArray } from 'drizzle-orm';
import type { SessionCtx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { user } from '../access/table.ts';
import { contact } from '../contacts/table.ts';
import type { ReplyRow } from './load.ts';

/** Rows as replies, with the names that people have today. */
export async function presentReplies(ctx: SessionCtx, rows: readonly ReplyRow[]): Promise<Reply[]> {
  const names = await namesOfAuthors(ctx, rows);
  return rows.map((row) => {
    const id = authorOf(row);
    const name = id === null ? undefined : names.get(id);
    return {
      id: row.id,
      version: row.version,
      clientId: row.clientId,
      text: row.text,
      side: row.side,
      author: id === null || name === undefined ? null : { id, name },
      createdAt: row.createdAt,
      editedAt: row.editedAt,
    };
  });
}

export async function presentReply(ctx: SessionCtx, row: ReplyRow): Promise<Reply> {
  const [one] = await presentReplies(ctx, [row]);
  if (!one) throw new Error('A row became no reply.');
  return one;
}

function authorOf({ side, authorId, contactId }: ReplyRow): string | null {
  return side === 'team' ? authorId : contactId;
}

async function namesOfAuthors(ctx: SessionCtx, rows: readonly ReplyRow[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (side: ReplyRow['side']) => [
    ...new Set(rows.flatMap((row) => (row.side === side ? (authorOf(row) ?? []) : []))),
  ];
  const [members, people] = [idsOf('team'), idsOf('client')];
  const { workspaceId } = ctx.actor;
  const found = await Promise.all([
    members.length === 0
      ? []
      : ctx.db
          .select({ id: user.id, name: user.name })
          .from(user)
          .where(and(inWorkspace(user.workspaceId, workspaceId), inArray(user.id, members))),
    people.length === 0
      ? []
      : ctx.db
          .select({ id: contact.id, name: contact.name })
          .from(contact)
          .where(and(inWorkspace(contact.workspaceId, workspaceId), inArray(contact.id, people))),
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}
