import type { EnrichmentFact, FactField } from '@clientele/contract';
import { factFieldNames, factFields, type FactFieldRule } from '@clientele/contract/rules/enrichment-fields';

/** What of the facts stands together. */
export type FactGroup = 'company' | 'people' | 'procurement' | 'identities' | 'risk';

export const factGroups: readonly FactGroup[] = ['company', 'people', 'procurement', 'identities', 'risk'];

/** All claims of one field. */
export interface FieldFacts {
  readonly field: FactField;
  /** What is believed comes first; then what may be. */
  readonly present: readonly EnrichmentFact[];
  /** Rejected, or no longer found. */
  readonly past: readonly EnrichmentFact[];
}

export function groupOf(field: FactField): FactGroup {
  if (field === 'linkedIn' || field === 'social') return 'identities';
  const { section } = ruleOf(field);
  return section === 'references' ? 'identities' : section === 'mail' ? 'risk' : section;
}

/** The claims of a group by field, in the order of the contract. A field without any is absent. */
export function factsOf(
  group: FactGroup,
  facts: readonly EnrichmentFact[],
  chosen: Partial<Record<FactField, string>>,
): FieldFacts[] {
  return factFieldNames
    .filter((field) => groupOf(field) === group)
    .map((field) => {
      const own = facts.filter((fact) => fact.field === field);
      const isChosen = ({ id }: EnrichmentFact) => Number(id === chosen[field]);
      return {
        field,
        present: own.filter(isPresent).toSorted((one, other) => isChosen(other) - isChosen(one)),
        past: own.filter((fact) => !isPresent(fact)),
      };
    })
    .filter(({ present, past }) => present.length + past.length > 0);
}

/** What people decided on stands, also when it is no longer found. */
export function isPresent({ decision, goneAt }: EnrichmentFact): boolean {
  return decision !== 'rejected' && (goneAt === null || decision !== 'suggested');
}

/** It waits for a person: nobody has decided, and a field of the client could take it. */
export function isSuggestion(fact: EnrichmentFact): boolean {
  return fact.decision === 'suggested' && fact.goneAt === null && ruleOf(fact.field).appliesTo !== undefined;
}

export function ruleOf(field: FactField): FactFieldRule {
  return factFields[field];
}
