import type { CustomFieldType, OptionSet } from '@clientele/contract';
import { index, instant, integer, json, table, text } from '../../db/columns.ts';
import { workspace } from '../access/table.ts';

/** A choice of one set, as a workspace calls it. Statuses are in a table of their own, with their category. */
export const option = table(
  'option',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    set: text().$type<OptionSet>().notNull(),
    label: text().notNull(),
    /** Of `seededOptions`; null once the workspace has named it, and of its own ones. */
    key: text(),
    position: integer().notNull(),
    hiddenAt: instant(),
  },
  (t) => [index('option_workspace').on(t.workspaceId, t.set, t.position)],
);

/** A field that a workspace has added to its clients. Their values are in `client.customFields`, by its id. */
export const customField = table(
  'customField',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    type: text().$type<CustomFieldType>().notNull(),
    choices: json<string[]>().notNull(),
    position: integer().notNull(),
    hiddenAt: instant(),
  },
  (t) => [index('customField_workspace').on(t.workspaceId, t.position)],
);
