import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { archive, restore } from './archive.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { erase } from './erase.ts';
import { get } from './get.ts';
import { getFamily } from './get-family.ts';
import { lastChange } from './last-change.ts';
import { list } from './list.ts';
import { listConsents } from './list-consents.ts';
import { select } from './select.ts';
import { update } from './update.ts';
import { updateMany } from './update-many.ts';
import { updateTags } from './update-tags.ts';

export { checkReadModel } from './check-read-model.ts';
export { changePicture } from './change-picture.ts';
export { loadClient, loadClients, presentClient } from './client-row.ts';
export { doubtsOf } from './duplicates/doubts-of.ts';
export { asciiHostName, email, emailKey } from './fields/internet-address.ts';
export { phone } from './fields/phone.ts';
export { taxId } from './fields/tax-id.ts';
export type { Verdict } from './fields/verdict.ts';
export { normalize, workspaceDefaults } from './normalize.ts';
export { authorizeExport, exportClients, exportDay, recordExport, type ExportPart } from './export/export-clients.ts';
export { findClients } from './find.ts';
export { dayBounds } from './filter/filter-days.ts';
export { lockClients } from './lock-clients.ts';
export { isPortalOpen, requireOpenPortal } from './portal-open.ts';
export { copiesOfNew, refreshAllClients, refreshClients, type Refreshing } from './read-model.ts';
export { closest } from './search/closest.ts';
export { sortKeyOf } from './search/fold.ts';
export { indexHits, scannedText } from './search/search.ts';
export { isNamed, occursIn, parseSearch } from './search/search-query.ts';
export { matchesIn, personMatches } from './search/search-matches.ts';
export { missingInIndex } from './search/missing-in-index.ts';
export { update as updateClient } from './update.ts';
export { personSearchText, plainSearchText, searchRow, type SearchedPerson } from './search/search-text.ts';

export const clients: Verbs<typeof contract.clients> = {
  list,
  get,
  check,
  create,
  update,
  updateTags,
  lastChange,
  listConsents,
  getFamily,
  updateMany,
  select,
  archive,
  restore,
  erase,
};
