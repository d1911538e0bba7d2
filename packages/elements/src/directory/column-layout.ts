import type { DirectoryPreferences } from '@clientele/contract';
import { isDocumentColumn } from '@clientele/contract/rules';
import { chosenColumns, columnsNamed, ownColumns } from './columns.ts';
import type { Column } from './columns.ts';

/** Which columns the table has, before it is known what fits. */
export interface ColumnLayout {
  columns: readonly Column[];
  /** Everything that could be shown. */
  all: readonly Column[];
  /** A person wants these and no others: all are shown, and scrolled to where they do not fit. */
  isChosen: boolean;
}

/**
 * What a person has arranged comes before what the host has; a column that is not there any more is passed over. Columns of
 * documents are there only for whoever may see documents.
 */
export function resolveColumns(
  attribute: string,
  hostColumns: readonly Column[],
  preferred: DirectoryPreferences['columns'],
  seesDocuments: boolean,
): ColumnLayout {
  const own = seesDocuments ? ownColumns : ownColumns.filter(({ id }) => !isDocumentColumn(id));
  const all = [...own, ...hostColumns];
  const byHost = chosenColumns(attribute, all);
  if (!preferred) return { columns: byHost, all, isChosen: false };
  const widths = new Map(preferred.map(({ name, width }) => [name, width]));
  const byPerson = columnsNamed([...widths.keys()], all);
  const columns = byPerson.map((column) => ({ ...column, width: widths.get(column.id) ?? column.width }));
  // Whoever has only changed a width has not said which columns to show.
  return { columns, all, isChosen: idsOf(byPerson) !== idsOf(byHost) };
}

function idsOf(columns: readonly Column[]) {
  return columns.map(({ id }) => id).join();
}
