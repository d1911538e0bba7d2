import type { ClientQuery, Condition } from '@clientele/contract';
import { formatSort, parseSort } from './columns.ts';
import { otherConditions, readFilters, writeFilters } from './filters.ts';

/**
 * `parameters` with the question under short keys of one namespace: `clients.q`, `clients.state`, `clients.sort`,
 * `clients.status`, `clients.owner`, `clients.tags`, `clients.from`, `clients.to`, and `clients.where` for conditions that the
 * toolbar has no control for. All others stay as they are.
 */
export function writeUrlState(parameters: URLSearchParams, namespace: string, question: ClientQuery) {
  const { search, state, where = [], sort } = question;
  const { status, owner, tags, createdFrom, createdTo } = readFilters(where);
  const others = otherConditions(where);
  const values: Record<Key, string | undefined> = {
    q: search,
    state: state && state !== 'active' ? state : undefined,
    sort: sort && formatSort(sort) !== 'name' ? formatSort(sort) : undefined,
    status: status.join(','),
    owner: owner.join(','),
    tags: tags.join(','),
    from: createdFrom,
    to: createdTo,
    where: others.length ? JSON.stringify(others) : undefined,
  };
  for (const key of keys) {
    const name = `${namespace}.${key}`;
    if (values[key]) parameters.set(name, values[key]);
    else parameters.delete(name);
  }
}

/** The question that an address carries; undefined when it carries none. What is not understood is left out. */
export function readUrlState(parameters: URLSearchParams, namespace: string): ClientQuery | undefined {
  const value = (key: Key) => parameters.get(`${namespace}.${key}`) ?? '';
  if (!keys.some((key) => parameters.has(`${namespace}.${key}`))) return undefined;
  const state = value('state');
  const sort = parseSort(value('sort'));
  const where = writeFilters(conditionsIn(value('where')), {
    status: list(value('status')),
    owner: list(value('owner')),
    tags: list(value('tags')),
    createdFrom: day(value('from')),
    createdTo: day(value('to')),
  });
  return {
    ...(value('q') && { search: value('q') }),
    ...((state === 'archived' || state === 'all') && { state }),
    ...(where.length && { where }),
    ...(sort && { sort }),
  };
}

const keys = ['q', 'state', 'sort', 'status', 'owner', 'tags', 'from', 'to', 'where'] as const;
type Key = (typeof keys)[number];

function list(text: string) {
  return text.split(',').filter(Boolean);
}

function day(text: string) {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : '';
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
