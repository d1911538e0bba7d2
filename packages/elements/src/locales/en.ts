import { bulk } from './en/bulk.ts';
import { arranging, exporting, rowMenu } from './en/columns.ts';
import { common } from './en/common.ts';
import { create } from './en/create.ts';
import { directory } from './en/directory.ts';
import { erase } from './en/erase.ts';
import { errors, problems } from './en/errors.ts';
import { invoices } from './en/invoices.ts';
import { filters, sort } from './en/narrowing.ts';
import { selection } from './en/selection.ts';
import { sheet } from './en/sheet.ts';

export const en = {
  common,
  errors,
  problems,
  selection,
  bulk,
  directory: { ...directory, arranging, exporting, rowMenu, filters: { ...directory.filters, ...filters }, sort },
  sheet: { ...sheet, create: { ...sheet.create, ...create }, erase, invoices },
};
