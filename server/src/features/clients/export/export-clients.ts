import type { ExportClients } from '@clientele/contract';
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Ctx } from '../../../core/ctx.ts';
import { presentSummary } from '../present.ts';
import { cellsOf } from './export-cells.ts';
import { exportNames } from './export-names.ts';
import { exportPages } from './export-pages.ts';

type Input = z.output<typeof ExportClients>;

/** A piece of the file, and how many clients it has. */
export interface ExportPart {
  readonly csv: string;
  readonly rows: number;
}

/** A file of clients, piece by piece: the first has the header row, also when there is no client. Errors: `validation`. */
export async function* exportClients(ctx: Ctx, input: Input): AsyncGenerator<ExportPart> {
  const names = await exportNames(ctx);
  const columns = input.columns.flatMap((column, place) => cellsOf(column, input.headers?.[place] ?? column, names));
  let head = byteOrderMark + csvOf([columns.map(({ header }) => header)]);
  for await (const rows of exportPages(ctx, input.query, input.ids)) {
    const lines = rows.map((row) => {
      const { website, address, taxId } = row;
      const client = { ...presentSummary(ctx.actor, row), website, address, taxId };
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
