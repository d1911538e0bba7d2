import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { reply } from './table.ts';

/** Replies go with the client's row. */
export const repliesOfClient: ClientPart = {
  names: (named) => namesIn(reply, { ...named, name: null, isGone: reply.isRemoved }),
  counts: {
    need: 'view_replies',
    of: ({ workspaceId, clientId }) => {
      const present = sql`"reply"."workspaceId" = ${workspaceId} and "reply"."clientId" = ${clientId}
        and "reply"."isRemoved" = false`;
      // Ids of later ones are greater.
      const lastOfTeam = sql`(select "id" from "reply" where ${present} and "side" = 'team' order by "id" desc limit 1)`;
      return {
        replies: sql`(select count(*) from "reply" where ${present})`,
        unansweredReplies: sql`(select count(*) from "reply" where ${present} and "side" = 'client'
          and "id" > coalesce(${lastOfTeam}, ''))`,
      };
    },
  },
};
