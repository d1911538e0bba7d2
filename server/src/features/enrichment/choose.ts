import { factFieldNames, type FactField, type FactSource } from '@clientele/contract';
import type { FactRow } from './table.ts';

/**
 * By field the fact that is believed: locked by a person, then accepted, then the better way of reading (a register before the website), then the more sources, then
 * the surer and the newer. Rejected facts never are, and those that are gone only when a person decided on them.
 */
export function chosenFacts(facts: readonly FactRow[]): Partial<Record<FactField, FactRow>> {
  const chosen = factFieldNames.flatMap((field) => {
    const [best] = facts.filter((fact) => fact.field === field && isBelievable(fact)).toSorted(byBelief);
    return best ? [[field, best] as const] : [];
  });
  return Object.fromEntries(chosen);
}

export function isBelievable({ decision, goneAt }: Pick<FactRow, 'decision' | 'goneAt'>): boolean {
  if (decision === 'rejected') return false;
  return goneAt === null || decision === 'locked' || decision === 'accepted';
}

/** The more believed fact first. */
export function byBelief(one: FactRow, other: FactRow): number {
  const ranks = [decisionRank, methodRank, sourceCount, confidence];
  for (const rank of ranks) if (rank(one) !== rank(other)) return rank(other) - rank(one);
  return other.observedAt.localeCompare(one.observedAt) || one.id.localeCompare(other.id);
}

const decisionRank = ({ decision }: FactRow) => ['rejected', 'suggested', 'accepted', 'locked'].indexOf(decision);

const methodsByWorth: readonly FactSource['method'][] = [
  'language-model',
  'text',
  'link',
  'meta',
  'compared',
  'response',
  'dns',
  'json-ld',
  'register',
];
const methodRank = ({ sources }: FactRow) => Math.max(...sources.map(({ method }) => methodsByWorth.indexOf(method)));
const sourceCount = ({ sources }: FactRow) => sources.length;
const confidence = (fact: FactRow) => fact.confidence;
