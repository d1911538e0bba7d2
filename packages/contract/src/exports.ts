import { z } from 'zod';
import { mostCustomFields } from './custom-fields.ts';
import { ClientQuery } from './filter.ts';
import { idOf } from './ids.ts';
import { text } from './primitives.ts';
import type { AccessRule } from './procedure.ts';

/** What an export can contain, in the words of the directory's columns. */
export const exportColumns = [
  'name',
  'contact',
  'email',
  'phone',
  'website',
  'address',
  'tax-id',
  'status',
  'owner',
  'tier',
  'type',
  'rating',
  'industry',
  'tags',
  'brand',
  'outstanding',
  'invoices',
  'revenue',
  'last-activity',
  'enrichment',
  'created',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/**
 * Body of `POST /v1/exports/clients`, sent with a session's token. The answer streams `text/csv; charset=utf-8`: RFC 4180 with
 * a header row, in the order of the question. Text that a spreadsheet would take for a formula is marked with a leading `'`, also
 * behind a semicolon, a tab or a line break, at which spreadsheets of other locales end a cell; such text is quoted.
 * Errors: `validation`, `forbidden` (also for a column that only `view_documents` shows), `rate-limited`.
 */
export const ExportClients = z
  .strictObject({
    query: ClientQuery,
    /** Only these of them, in any order. */
    ids: z.array(idOf('client')).min(1).max(10_000).optional(),
    columns: z.array(z.enum(exportColumns)).min(1).max(exportColumns.length),
    /** Fields of the workspace's own, behind the columns. Their labels head them. */
    customFields: z.array(idOf('customField')).max(mostCustomFields).optional(),
    /** The header row, one text per entry of `columns`. Absent: the columns' names. */
    headers: z.array(text(100)).optional(),
  })
  .refine(({ columns, headers }) => !headers || headers.length === columns.length, {
    path: ['headers'],
    message: 'Give one header per column.',
  });
export type ExportClients = z.input<typeof ExportClients>;

export const exportAccess: AccessRule = { need: 'export_clients' };
