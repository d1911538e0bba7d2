import type { SortField } from '../filter.ts';
import type { ExportColumn } from '../exports.ts';

/**
 * What a list of clients tells of their documents: amounts, the number of invoices, and the last activity, which is that of
 * invoices and payments. Whoever lacks `view_documents` neither sees nor sorts, filters or exports by it.
 */
export const documentFields = [
  'outstanding',
  'revenue',
  'invoiceCount',
  'lastInteraction',
] as const satisfies readonly SortField[];

/** The same as columns of the directory and of an export. */
export const documentColumns = [
  'outstanding',
  'revenue',
  'invoices',
  'last-activity',
] as const satisfies readonly ExportColumn[];

export function isDocumentField(field: string): boolean {
  return (documentFields as readonly string[]).includes(field);
}

export function isDocumentColumn(column: string): boolean {
  return (documentColumns as readonly string[]).includes(column);
}
