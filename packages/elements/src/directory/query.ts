import type { ClientQuery, Condition, RecordState } from '@clientele/contract';
import { isDocumentField, isSearchable } from '@clientele/contract/rules';
import type { Scope } from '../scope.ts';
import { formatSort, parseSort } from './columns.ts';

/** The question as the directory's properties hold it. */
export interface QueryProps {
  query: string;
  state: 'current' | 'archived' | 'all';
  sort: string;
  filters: readonly Condition[];
}

/** The question as data, without what is the default anyway. */
export function queryOf({ query, state, sort, filters }: QueryProps): ClientQuery {
  const order = parseSort(sort);
  return {
    ...(query && { search: query }),
    ...(state !== 'current' && { state }),
    ...(filters.length > 0 && { where: [...filters] }),
    ...(order && formatSort(order) !== 'name' && { sort: order }),
  };
}

export function propsOf({
  search = '',
  state = 'active',
  where = [],
  sort = ['name', 'asc'],
}: ClientQuery): QueryProps {
  return { query: search, state: segmentOf(state), sort: formatSort(sort), filters: where };
}

/**
 * What is really asked: a single letter finds too much to be worth a search (a single Han character is a word), and an order by amounts, which the host may have set
 * for everyone, is not for those who may not see them.
 */
export function normalizeQuery({ search, ...question }: ClientQuery, scope: Scope | null): ClientQuery {
  const { sort, ...inUsualOrder } = question;
  const others = sort && !seesDocuments(scope) && isDocumentField(sort[0]) ? inUsualOrder : question;
  const text = search?.trim() ?? '';
  return text !== '' && isSearchable(text) ? { ...others, search: text } : others;
}

/** Until the session is known, everybody does: what they may not see the server does not answer. */
export function seesDocuments(scope: Scope | null): boolean {
  return !scope?.session || scope.can('view_documents');
}

/** The segment's word for a record state, and back. */
export function segmentOf(state: RecordState) {
  return state === 'active' ? 'current' : state;
}

export function recordStateOf(segment: QueryProps['state']): RecordState {
  return segment === 'archived' || segment === 'all' ? segment : 'active';
}
