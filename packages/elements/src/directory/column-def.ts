import type { ClientSummary } from '@clientele/contract';

/** What a cell of a host's own column can hold. Text stays text; an `href` that is not http(s), mailto or tel is left out. */
export type CellValue = string | number | { readonly text: string; readonly href?: string } | null | undefined;

/**
 * A column of the host's own. It takes part in the Columns menu and in what is remembered. It is filled in the page alone: the
 * server cannot sort by it, and an export has no column for it. Cards have no place for it.
 */
export interface ColumnDef {
  /** Lower-case letters, digits and hyphens, at most 41, the first a letter; no name of Clientele's own columns. */
  readonly name: string;
  /** The header, in the language of the page. */
  readonly label: string;
  /** In CSS pixels, 40 to 1200; without it the column takes what it gets. */
  readonly width?: number;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  /** What the cell of a client shows. `extra` is what `extraData` gave for the client; undefined until it has. */
  value(client: ClientSummary, extra: unknown): CellValue;
}
