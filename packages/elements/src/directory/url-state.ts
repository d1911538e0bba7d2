import type { ClientQuery, Condition } from '@clientele/contract';
import { formatSort, parseSort } from './columns.ts';
import { otherConditions, readFilters, writeFilters } from './filters.ts';
import { recordStateOf, segmentOf } from './query.ts';

/**
 * Writes what differs from the host's own question under short keys of one namespace: `clients.q`, `clients.state`,
 * `clients.sort`, `clients.status`, `clients.owner`, `clients.tags`, `clients.from`, `clients.to`, and `clients.where` for
 * conditions that the toolbar has no control for. All other parameters stay as they are.
 */
export function writeUrlState(parameters: URLSearchParams, namespace: string, question: ClientQuery, own: ClientQuery) {
  const values = valuesOf(question);
  const ownValues = valuesOf(own);
  for (const key of keys) {
    const name = `${namespace}.${key}`;
    if (values[key] === ownValues[key]) parameters.delete(name);
    else parameters.set(name, values[key]);
  }
}

/**
 * The question that an address carries; undefined when it carries none. What it does not say, or says in a way that is not
 * understood, is as the host has it.
 */
export function readUrlState(
  parameters: URLSearchParams,
  namespace: string,
  own: ClientQuery,
): ClientQuery | undefined {
  const given = (key: Key) => parameters.get(`${namespace}.${key}`);
  if (keys.every((key) => given(key) === null)) return undefined;
  const values = valuesOf(own);
  for (const key of keys) {
    const text = given(key);
    if (text !== null && isUnderstood(key, text)) values[key] = text;
  }
  const state = recordStateOf(values.state as 'current' | 'archived' | 'all');
  const sort = parseSort(values.sort);
  const where = writeFilters(conditionsIn(values.where), {
    status: list(values.status),
    owner: list(values.owner),
    tags: list(values.tags),
    createdFrom: values.from,
    createdTo: values.to,
  });
  return {
    ...(values.q && { search: values.q }),
    ...(state !== 'active' && { state }),
    ...(where.length && { where }),
    ...(sort && formatSort(sort) !== 'name' && { sort }),
  };
}

function valuesOf({ search = '', state = 'active', where = [], sort = ['name', 'asc'] }: ClientQuery) {
  const { status, owner, tags, createdFrom, createdTo } = readFilters(where);
  const others = otherConditions(where);
  const values: Record<Key, string> = {
    q: search,
    state: segmentOf(state),
    sort: formatSort(sort),
    status: status.join(','),
    owner: owner.join(','),
    tags: tags.join(','),
    from: createdFrom,
    to: createdTo,
    where: others.length ? JSON.stringify(others) : '',
  };
  return values;
}

function isUnderstood(key: Key, text: string) {
  if (key === 'state') return ['current', 'archived', 'all'].includes(text);
  if (key === 'sort') return parseSort(text) !== undefined;
  if (key === 'from' || key === 'to') return text === '' || /^\d{4}-\d\d-\d\d$/.test(text);
  return true;
}

const keys = ['q', 'state', 'sort', 'status', 'owner', 'tags', 'from', 'to', 'where'] as const;
type Key = (typeof keys)[number];

function list(text: string) {
  return text.split(',').filter(Boolean);
}

// An address is written by anyone: only the outer shape is trusted here, and the server judges the rest.
function conditionsIn(text: string): Condition[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? (parsed.filter(Array.isArray) as Condition[]) : [];
  } catch {
    return [];
  }
}
