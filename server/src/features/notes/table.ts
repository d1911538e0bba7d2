import { sql } from 'drizzle-orm';
import { boolean, index, instant, integer, json, primaryKey, table, text } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** What people wrote about a client. The server says of which kind it is, in the one verb that writes it. */
export const comment = table(
  'comment',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    /** `note`: among staff. What goes to the client has a table of its own: see `features/replies`. */
    kind: text().$type<'note' | 'reply'>().notNull(),
    version: integer().notNull(),
    text: text().notNull(),
    /** Who wrote the first text, and who the one of today. */
    authorId: text().references(() => user.id, { onDelete: 'set null' }),
    editorId: text().references(() => user.id, { onDelete: 'set null' }),
    /** 1 for a pinned one and 0 for others: what the list is sorted by first. */
    pinned: integer().notNull(),
    /** Ids of users. */
    mentions: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    editedAt: instant(),
    removedAt: instant(),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
  },
  (t) => [
    index('comment_client').on(t.clientId, t.kind, t.isRemoved, t.pinned, t.id),
    index('comment_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
  ],
);

/** A text that was replaced. */
export const commentText = table(
  'commentText',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    commentId: text()
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    /** The last version of the comment that had it. */
    version: integer().notNull(),
    text: text().notNull(),
    /** Who wrote it, and when. */
    authorId: text().references(() => user.id, { onDelete: 'set null' }),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.version] })],
);
