import type { AddressKind, Position } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, instant, integer, json, table, text, uniqueIndex } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** A postal address of a client. The text of the primary one is a copy in `client.address`. */
export const address = table(
  'address',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    kind: text().$type<AddressKind>().notNull(),
    label: text(),
    /** Of the billing addresses of a client that are not removed exactly one is. */
    isPrimary: boolean().notNull(),
    recipient: text(),
    street: text(),
    district: text(),
    city: text(),
    region: text(),
    postalCode: text(),
    countryCode: text(),
    position: json<Position>(),
    /** The parts as they are written in their country: made by `addressText`, and searched. */
    text: text().notNull(),
    removedAt: instant(),
    isRemoved: boolean()
      .notNull()
      .generatedAlwaysAs(sql`("removedAt" is not null)`),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index('address_client').on(t.clientId, t.isRemoved),
    index('address_removed')
      .on(t.removedAt)
      .where(sql`"removedAt" is not null`),
    uniqueIndex('address_onePrimary')
      .on(t.workspaceId, t.clientId)
      .where(sql`"isPrimary"`),
  ],
);
