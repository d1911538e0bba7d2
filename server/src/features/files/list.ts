import { idOf, Instant, type contract, type FileDirection } from '@clientele/contract';
import { and, count, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { user } from '../access/table.ts';
import { authorizeForClient, presentFile } from './load.ts';
import { file } from './table.ts';

type Input = z.output<typeof contract.files.list.input>;
type Output = z.output<typeof contract.files.list.output>;

/** A client's files, the newest first. Errors: `not-found` (the client), `forbidden`, `validation` (`cursor`). */
export async function list(ctx: Ctx, { clientId, direction, cursor, limit }: Input): Promise<Output> {
  const query = ['files', clientId, direction ?? null];
  const after = readCursor(query, cursor, Position);
  await authorizeForClient(ctx, clientId, 'view_files');
  const ofClient = and(
    eq(file.workspaceId, ctx.actor.workspaceId),
    eq(file.clientId, clientId),
    isNull(file.removedAt),
  );
  const found = await ctx.db
    .select({ file, uploader: user.name })
    .from(file)
    .leftJoin(user, and(eq(user.workspaceId, file.workspaceId), eq(user.id, file.uploadedById)))
    .where(and(ofClient, direction && eq(file.direction, direction), rowsAfter(newestFirst, after)))
    .orderBy(...orderOf(newestFirst))
    .limit(limit + 1);
  const counted = await ctx.db
    .select({ direction: file.direction, files: count() })
    .from(file)
    .where(ofClient)
    .groupBy(file.direction);
  const counts: Record<FileDirection, number> = { shared_with: 0, shared_by: 0, internal: 0 };
  for (const { direction: of, files } of counted) counts[of] = files;
  const { rows, nextCursor } = pageOf(found, limit, (row) => writeCursor(query, [row.file.createdAt, row.file.id]));
  return { items: rows.map(presentFile), nextCursor, counts };
}

const newestFirst: Keyset = { columns: [file.createdAt, file.id], direction: 'desc' };

const Position = z.tuple([Instant, idOf('file')]);
