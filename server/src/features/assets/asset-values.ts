import type { AssetPatch } from '@clientele/contract';
import type { z } from 'zod';
import { plainSearchText, sortKeyOf } from '../clients/index.ts';
import type { AssetRow } from './load.ts';

/** What people set of an asset. */
const editableFields = ['name', 'kind', 'identifier', 'place', 'installedOn', 'note', 'status'] as const;

export type AssetDetails = Pick<AssetRow, (typeof editableFields)[number]>;

/** What a new asset is unless it says otherwise. */
export const usualAsset: Omit<AssetDetails, 'name'> = {
  kind: null,
  identifier: null,
  place: null,
  installedOn: null,
  note: null,
  status: 'in_use',
};

/** Of a patch what it changes. */
export function changedDetails(before: AssetDetails, patch: z.output<typeof AssetPatch>): Partial<AssetDetails> {
  return Object.fromEntries(
    editableFields
      .filter((field) => patch[field] !== undefined && patch[field] !== before[field])
      .map((field) => [field, patch[field]]),
  );
}

/** The copies in the row of an asset: its place in lists, what is in use before what is retired, and all that is searched. */
export function copiesOf({ status, name, kind, identifier, place }: AssetDetails): {
  listKey: string;
  searchText: string;
} {
  return {
    listKey: `${status === 'in_use' ? 0 : 1}${sortKeyOf(name)}`,
    searchText: plainSearchText([name, kind, identifier, place]),
  };
}

/**
 * What differs between two states of an asset: of a new one the fields that have a value. Of its name, which the history has, and of
 * its note it says that they changed and not their words.
 */
export function differences(
  before: AssetRow | null,
  after: AssetRow,
): Partial<Record<keyof AssetDetails, { before: unknown; after: unknown }>> {
  return Object.fromEntries(
    editableFields
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }] as const)
      .filter(([, change]) => change.before !== change.after)
      .map(([field, change]) =>
        field === 'name' || field === 'note' ? [field, { before: null, after: null }] : [field, change],
      ),
  );
}
