import { and, asc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { slowRead, type Ctx } from '../../core/ctx.ts';
import { closest, indexHits, parseSearch, scannedText } from '../clients/index.ts';
import { contactIsVisible, type ContactRow } from './load.ts';
import { contact } from './table.ts';

/** People whom a text finds, the {@link closest} first. What else must hold of them, the caller says with `where`. */
export async function readClosest(ctx: Ctx, text: string, limit: number, where?: SQL): Promise<ContactRow[]> {
  const search = parseSearch(text);
  if (!search) return [];
  const hasText = scannedText(search, sql`${contact.searchText}`);
  return closest(
    { text, search, limit },
    {
      sortKey: contact.sortKey,
      inOrder: async (named = hasText) => readInOrder(ctx, limit, and(named, where)),
      // Names are what is mostly looked for, and in their order those who have the same one stand together: it may be at the end.
      hits: (part) => indexHits(ctx, part, { state: 'all', rows: Infinity, scan: 'nameIndex' }, 'people'),
      ofHits: async (hits, distance, named) =>
        slowRead(ctx)
          .select(columns)
          .from(sql`${hits} "hits"`)
          .crossJoin(contact)
          .where(and(eq(contact.id, sql`"hits"."contactId"`), isFindable(ctx), named, where))
          .orderBy(distance, asc(contact.sortKey), asc(contact.id))
          .limit(limit),
    },
  );
}

const columns = getTableColumns(contact);

/** Reads the people in the order of their names, and looks at their texts in the index, until there are enough. */
export function readInOrder(ctx: Ctx, limit: number, where: SQL | undefined) {
  return slowRead(ctx)
    .select(columns)
    .from(contact)
    .where(and(isFindable(ctx), where))
    .orderBy(asc(contact.sortKey), asc(contact.id))
    .limit(limit);
}

function isFindable(ctx: Ctx): SQL | undefined {
  return and(eq(contact.workspaceId, ctx.actor.workspaceId), eq(contact.isArchived, false), contactIsVisible(ctx));
}
