import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { file } from './table.ts';

/** The files of a client go with its row, and their bytes with the next purge. */
export const filesOfClient: ClientPart = {
  names: (named) => namesIn(file, { ...named, isGone: sql`"removedAt" is not null` }),
  counts: {
    need: 'view_files',
    of: ({ workspaceId, clientId }) => ({
      files: sql`(select count(*) from "file" where "file"."workspaceId" = ${workspaceId}
        and "file"."clientId" = ${clientId} and "file"."removedAt" is null)`,
    }),
  },
};
