import type { Condition } from '@clientele/contract';

/** One control of the further filters: field and operator of its condition, and of a field of the workspace's own the id. */
export type FurtherField =
  | readonly ['tier' | 'type' | 'brand' | 'rating' | 'industry' | 'accountManager' | 'enrichment', 'in']
  | readonly ['custom', 'in' | 'contains' | 'gte' | 'lte' | 'eq' | 'present' | 'empty', string];

type Value = string | number | boolean | readonly (string | number)[];

/** What the conditions say of it; true for a condition without a value, such as that there is none; undefined for nothing. */
export function readValue(where: readonly Condition[], field: FurtherField): Value | undefined {
  const found = where.find((condition) => isAbout(condition, field));
  if (!found) return undefined;
  const value = found[field[0] === 'custom' ? 3 : 2] as Value | undefined;
  return value ?? true;
}

/** The conditions with this value for it; without a value, or with an empty list, it asks for nothing. `nobody` stands for an empty field. */
export function withValue(where: readonly Condition[], field: FurtherField, value: Value | null): Condition[] {
  const others = where.filter((condition) => !isAbout(condition, field));
  if (value === null || (Array.isArray(value) && value.length === 0)) return others;
  return [...others, conditionOf(field, value)];
}

// The controls give each field values of its type; the server judges them again.
function conditionOf(field: FurtherField, value: Value): Condition {
  const [name, operator, id] = field;
  if (name === 'custom')
    return (operator === 'present' || operator === 'empty' ? [name, operator, id] : [...field, value]) as Condition;
  if (Array.isArray(value) && value.includes('nobody')) return [name, 'empty'] as Condition;
  const values = name === 'rating' && Array.isArray(value) ? value.map(Number) : value;
  return [name, operator, values] as Condition;
}

function isAbout([name, operator, id]: Condition, field: FurtherField): boolean {
  if (name !== field[0]) return false;
  if (field[0] === 'custom') return operator === field[1] && id === field[2];
  return operator === 'in' || operator === 'empty';
}
