import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { archive } from './archive.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { erase } from './erase.ts';
import { get } from './get.ts';
import { lastChange } from './last-change.ts';
import { list } from './list.ts';
import { restore } from './restore.ts';
import { select } from './select.ts';
import { update } from './update.ts';
import { updateMany } from './update-many.ts';

export { checkCopies } from './check-copies.ts';
export { authorizeExport } from './export/authorize-export.ts';
export { exportClients, type ExportPart } from './export/export-clients.ts';
export { exportDay } from './export/export-day.ts';
export { recordExport } from './export/record-export.ts';
export { dayBounds } from './filter/filter-days.ts';
export { loadClient } from './load.ts';
export { lockClients } from './lock-clients.ts';
export { expectedRelated, refreshRelated } from './read-model.ts';

export const clients: Verbs<typeof contract.clients> = {
  list,
  get,
  check,
  create,
  update,
  lastChange,
  updateMany,
  select,
  archive,
  restore,
  erase,
};
