import { idOf, Instant, type PortalContract, type PortalFile } from '@clientele/contract';
import { and } from 'drizzle-orm';
import { z } from 'zod';
import type { Verb } from '../../../core/implement.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../../core/page.ts';
import { previewOf, sharedOf } from '../../files/index.ts';
import { file } from '../../files/table.ts';
import { subjectOf } from './subject.ts';

export const list: Verb<PortalContract['files']['list']> = async (ctx, { cursor, limit }) => {
  const query = ['portal', 'files', ctx.actor.subject.clientId];
  const after = readCursor(query, cursor, Position);
  await subjectOf(ctx, 'files');
  const found = await ctx.db
    .select()
    .from(file)
    .where(and(sharedOf(ctx.actor), rowsAfter(newestFirst, after)))
    .orderBy(...orderOf(newestFirst))
    .limit(limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, ({ createdAt, id }) => writeCursor(query, [createdAt, id]));
  return { items: rows.flatMap(forClient), nextCursor };
};

function forClient({ id, name, mime, size, direction, createdAt }: typeof file.$inferSelect): PortalFile[] {
  // The question excludes them; the type of the answer cannot express them.
  if (direction === 'internal') return [];
  return [{ id, name, mime, size, direction, preview: previewOf(mime), createdAt }];
}

const newestFirst: Keyset = { columns: [file.createdAt, file.id], direction: 'desc' };

const Position = z.tuple([Instant, idOf('file')]);
