import { isText } from '@clientele/ui/property/property';
import type { Condition } from '@clientele/contract';

/** What the toolbar's filters say, read from conditions and written back to them. Other conditions stay as they are. */
export interface ToolbarFilters {
  status: string[];
  /** Users by id, and `me`; or `nobody` alone, because conditions are ANDed and a client has one owner or none. */
  owner: string[];
  tags: string[];
  /** Days, or '' for no bound. */
  createdFrom: string;
  createdTo: string;
}

export function readFilters(where: readonly Condition[]): ToolbarFilters {
  const filters: ToolbarFilters = { status: [], owner: [], tags: [], createdFrom: '', createdTo: '' };
  for (const condition of where) Object.assign(filters, contribution(condition));
  return filters;
}

/** `where` with what `change` sets instead of what it said about that before. */
export function writeFilters(where: readonly Condition[], change: Partial<ToolbarFilters>): Condition[] {
  const { status, owner, tags, createdFrom, createdTo } = { ...readFilters(where), ...change };
  const conditions = otherConditions(where);
  if (status.length) conditions.push(['status', 'in', status]);
  if (owner.includes('nobody')) conditions.push(['owner', 'empty']);
  else if (owner.length) conditions.push(['owner', 'in', owner]);
  if (tags.length) conditions.push(['tags', 'any', tags]);
  if (createdFrom) conditions.push(['createdAt', 'gte', createdFrom]);
  if (createdTo) conditions.push(['createdAt', 'lte', createdTo]);
  return conditions;
}

/** The conditions that the toolbar has no control for, such as a natural-language parser's. */
export function otherConditions(where: readonly Condition[]): Condition[] {
  return where.filter((condition) => !contribution(condition));
}

/** `nobody` and people exclude each other: the last choice counts. */
export function chooseOwner(before: readonly string[], after: string[]): string[] {
  if (!after.includes('nobody')) return after;
  return before.includes('nobody') ? after.filter((owner) => owner !== 'nobody') : ['nobody'];
}

function contribution(condition: Condition): Partial<ToolbarFilters> | undefined {
  const [field, operator, value, last] = condition as [string, string, unknown, unknown];
  switch (`${field} ${operator}`) {
    case 'status in':
      return isTexts(value) ? { status: value } : undefined;
    case 'owner in':
      return isTexts(value) ? { owner: value } : undefined;
    case 'owner empty':
      return { owner: ['nobody'] };
    case 'tags any':
      return isTexts(value) ? { tags: value } : undefined;
    case 'createdAt gte':
      return isText(value) ? { createdFrom: value } : undefined;
    case 'createdAt lte':
      return isText(value) ? { createdTo: value } : undefined;
    case 'createdAt between':
      return isText(value) && isText(last) ? { createdFrom: value, createdTo: last } : undefined;
    default:
      return undefined;
  }
}

// Conditions come from a host or from the page's address, where anything may stand.
function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}
