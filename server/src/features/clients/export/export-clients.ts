import { exportAccess, isDocumentColumn, type ExportClients, type ExportColumn } from '@clientele/contract';
import { stringify } from 'csv-stringify/sync';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { StaffActor } from '../../../core/actor.ts';
import { authorize } from '../../../core/authorize.ts';
import type { Ctx } from '../../../core/ctx.ts';
import { dayIn } from '../../../core/day-in.ts';
import { transact } from '../../../core/transact.ts';
import { workspace } from '../../access/table.ts';
import { writeAudit } from '../../activity/index.ts';
import { presentSummary } from '../client-row.ts';
import { cellsOf, customCells, exportNames } from './export-cells.ts';
import { exportPages } from './export-pages.ts';

type Input = z.output<typeof ExportClients>;

/** A piece of the file, and how many clients it has. */
export interface ExportPart {
  readonly csv: string;
  readonly rows: number;
}

/** Refuses whoever may not export, or not these columns. Errors: `forbidden`. */
export function authorizeExport(actor: StaffActor, columns: readonly ExportColumn[]): void {
  authorize(actor, exportAccess, {});
  if (columns.some(isDocumentColumn)) authorize(actor, { need: 'view_documents' }, {});
}

/** The day that it is in the workspace, for the file's name. */
export async function exportDay(ctx: Ctx): Promise<string> {
  const [found] = await ctx.db
    .select({ timezone: workspace.timezone })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  return dayIn(found?.timezone ?? 'UTC', ctx.now());
}

/** A file of clients, piece by piece: the first has the header row, also when there is no client. Errors: `validation`. */
export async function* exportClients(ctx: Ctx, input: Input): AsyncGenerator<ExportPart> {
  const names = await exportNames(ctx);
  const columns = [
    ...input.columns.flatMap((column, place) => cellsOf(column, input.headers?.[place] ?? column, names)),
    ...(await customCells(ctx, input.customFields ?? [])),
  ];
  let head = byteOrderMark + csvOf([columns.map(({ header }) => header)]);
  for await (const rows of exportPages(ctx, input.query, input.ids)) {
    const lines = rows.map((row) => {
      const { website, address, taxId, customFields } = row;
      const client = { ...presentSummary(ctx.actor, row), website, address, taxId, customFields };
      return columns.map((column) => column.of(client));
    });
    yield { csv: head + csvOf(lines), rows: lines.length };
    head = '';
  }
  if (head !== '') yield { csv: head, rows: 0 };
}

/** Without it Excel takes UTF-8 for the code page of the computer. */
const byteOrderMark = '\ufeff';

/** https://www.rfc-editor.org/rfc/rfc4180. Formulas are dealt with per column: csv-stringify's way would spoil negative amounts. */
function csvOf(lines: readonly (readonly string[])[]): string {
  return lines.length === 0 ? '' : stringify([...lines], { record_delimiter: '\r\n', quoted_match: quoted });
}

/** All that separates cells somewhere and all signs of formulas; not in a number or a day, which are none. */
const quoted = /^(?!-?[\d.]+$|\d{4}-\d\d-\d\d$)[^]*[;\t\r\n"=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u;

interface Export {
  /** How many clients were sent. */
  rows: number;
  /** False when it was broken off. */
  isComplete: boolean;
  columns: readonly ExportColumn[];
  /** Fields of the workspace's own, by id. */
  customFields: readonly string[];
}

/** For those who must answer for it: who took how many clients with which columns out of the workspace, and when. */
export function recordExport(ctx: Ctx, { rows, isComplete, columns, customFields }: Export): Promise<void> {
  return transact(ctx, (ctx) =>
    writeAudit(ctx, {
      action: 'clients.export',
      entity: 'export',
      entityId: ctx.requestId,
      diff: {
        rows: { before: null, after: rows },
        isComplete: { before: null, after: isComplete },
        columns: { before: null, after: [...columns, ...customFields] },
      },
    }),
  );
}
