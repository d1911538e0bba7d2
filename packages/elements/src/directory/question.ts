import type { ClientQuery, Condition, RecordState } from '@clientele/contract';
import { formatSort, parseSort } from './columns.ts';

/** The question as the directory's properties hold it. */
export interface QuestionParts {
  query: string;
  state: 'current' | 'archived' | 'all';
  sort: string;
  filters: readonly Condition[];
}

/** The question as data, without what is the default anyway. */
export function questionOf({ query, state, sort, filters }: QuestionParts): ClientQuery {
  const order = parseSort(sort);
  return {
    ...(query && { search: query }),
    ...(state !== 'current' && { state }),
    ...(filters.length > 0 && { where: [...filters] }),
    ...(order && formatSort(order) !== 'name' && { sort: order }),
  };
}

export function partsOf({
  search = '',
  state = 'active',
  where = [],
  sort = ['name', 'asc'],
}: ClientQuery): QuestionParts {
  return { query: search, state: segmentOf(state), sort: formatSort(sort), filters: where };
}

/** What is really asked: a single letter finds too much to be worth a search. */
export function askable({ search, ...others }: ClientQuery): ClientQuery {
  const text = search?.trim() ?? '';
  return Array.from(text).length < 2 ? others : { ...others, search: text };
}

/** The segment's word for a record state, and back. */
export function segmentOf(state: RecordState) {
  return state === 'active' ? 'current' : state;
}

export function recordStateOf(segment: QuestionParts['state']): RecordState {
  return segment === 'archived' || segment === 'all' ? segment : 'active';
}
