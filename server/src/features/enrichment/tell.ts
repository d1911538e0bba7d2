import { factFields, type FactFieldRule } from '@clientele/contract';
import type { Change } from '../activity/record.ts';
import type { FactRow, RunRow } from './table.ts';

type Told = Pick<Change, 'type' | 'data'>;

/**
 * What a client's history says of a run: its end and nothing before it. A failure that is tried again by itself is no end.
 */
export function toldOfRun({ state, nextRetryAt, skipReason, error, identity, found }: RunRow): Told {
  if (state === 'skipped') return { type: 'enrichment.skipped', data: said({ skipReason }) };
  if (state === 'failed' && nextRetryAt === null) return { type: 'enrichment.failed', data: said({ error }) };
  if (state !== 'succeeded') return {};
  return { type: 'enrichment.succeeded', data: said({ identity: identity?.verdict, new: found.new }) };
}

const decided = {
  suggested: 'fact.undone',
  accepted: 'fact.accepted',
  rejected: 'fact.rejected',
  locked: 'fact.locked',
} as const;

/** What it says of a decision about a fact. A value that tells of a person stays with the fact, where erasure finds it; the id of a picture tells nothing. */
export function toldOfFact({ field, value, decision }: Pick<FactRow, 'field' | 'value' | 'decision'>): Told {
  const { isPersonal, appliesTo }: FactFieldRule = factFields[field];
  const isUntold = isPersonal || appliesTo === 'pictureId';
  return { type: decided[decision], data: said(isUntold ? { field } : { field, value }) };
}

function said(values: Readonly<Record<string, unknown>>): NonNullable<Told['data']> {
  const changes = Object.entries(values).map(([name, value]) => [name, { before: null, after: value ?? null }]);
  return { changes: Object.fromEntries(changes) };
}
