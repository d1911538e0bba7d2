import type { AssetStatus } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { boolean, day, dialect, index, instant, integer, sortText, table, text } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** What a client has that the workspace looks after. */
export const asset = table(
  'asset',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    name: text().notNull(),
    kind: text(),
    identifier: text(),
    place: text(),
    installedOn: day(),
    note: text(),
    status: text().$type<AssetStatus>().notNull(),
    /** Copies of the above, folded: by what a client's are sorted (see `asset-values.ts`), and what one search looks in. */
    listKey: sortText().notNull(),
    searchText: text().notNull(),
    createdAt: instant().notNull(),
    removedAt: instant(),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
  },
  (t) => [
    index('asset_client').on(t.clientId, t.isRemoved, t.listKey, t.id),
    // With the text, SQLite reads no asset that a search does not find. PostgreSQL has an index of trigrams.
    dialect === 'postgres'
      ? index('asset_workspace').on(t.workspaceId, t.isRemoved, t.listKey, t.id)
      : index('asset_workspace').on(t.workspaceId, t.isRemoved, t.listKey, t.id, t.searchText),
    index('asset_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
  ],
);
