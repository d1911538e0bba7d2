import { index, instant, integer, table, text, uniqueIndex } from '../../db/columns.ts';
import { user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';

/** What opens a client's portal without a login, for whoever has it. Only the hash of its secret is kept. */
export const portalLink = table(
  'portalLink',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret, in hexadecimal. */
    secretHash: text().notNull(),
    createdById: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
    lastOpenedAt: instant(),
    visits: integer().notNull(),
  },
  (t) => [
    uniqueIndex('portalLink_secret').on(t.secretHash),
    // The client first: the database finds by it what goes with an erased one.
    index('portalLink_client').on(t.clientId, t.createdAt, t.id),
    index('portalLink_user').on(t.createdById),
  ],
);
