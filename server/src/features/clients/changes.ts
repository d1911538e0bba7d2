import type { ClientRow } from './load.ts';

/** The fields that people set, of which an audit row keeps the values before and after. */
const editableFields = [
  'kind',
  'name',
  'email',
  'phone',
  'website',
  'address',
  'countryCode',
  'taxId',
  'notes',
  'statusId',
  'ownerId',
  'currency',
  'paymentTermsDays',
  'reminderTone',
  'portalEnabled',
] as const;

export type EditableField = (typeof editableFields)[number];

/** What differs between two states of a client: the changed fields only, and of a new client those that have a value. */
export function changesOf(
  before: ClientRow | null,
  after: ClientRow,
): Partial<Record<EditableField, { before: unknown; after: unknown }>> {
  return Object.fromEntries(
    editableFields
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }] as const)
      .filter(([, change]) => change.before !== change.after),
  );
}
