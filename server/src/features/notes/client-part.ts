import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { comment } from './table.ts';

/** A note has no name: what it says is its own list's to tell. */
export const notesOfClient: ClientPart = {
  names: (named) => namesIn(comment, { ...named, name: null, isGone: comment.isRemoved }),
  counts: {
    need: 'view_notes',
    of: ({ workspaceId, clientId }) => ({
      notes: sql`(select count(*) from "comment" where "comment"."workspaceId" = ${workspaceId}
        and "comment"."clientId" = ${clientId} and "comment"."kind" = 'note' and "comment"."isRemoved" = false)`,
    }),
  },
};
