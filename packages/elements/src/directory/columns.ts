import type { SearchedField, Sort, SortField } from '@clientele/contract';
import type { ColumnDef } from './column-def.ts';

/** The names that the attributes `columns` and `sort` take. */
const columnIds = [
  'name',
  'contact',
  'email',
  'phone',
  'status',
  'owner',
  'outstanding',
  'invoices',
  'revenue',
  'last-activity',
  'created',
  'tags',
  'tier',
  'type',
  'brand',
  'rating',
  'industry',
  'enrichment',
] as const;

export type ColumnId = (typeof columnIds)[number];

interface Traits {
  /** In em of the directory's font. What is left over is shared out by `grow`. */
  minWidth: number;
  grow: number;
  /** Columns with a higher number give way first when the directory gets narrow. */
  rank: number;
  sort?: SortField;
  isNumber?: true;
  /** The searched fields whose text it shows: a match in them is marked there. */
  shows?: SearchedField;
  /** In pixels, as a person or the host wants it; else it shares the room. */
  width?: number | undefined;
}

interface OwnColumn extends Traits {
  id: ColumnId;
  host?: undefined;
}

interface HostColumn extends Traits {
  id: string;
  host: ColumnDef;
}

/** A column of Clientele's, or one that the host has added. */
export type Column = OwnColumn | HostColumn;

const definitions: Record<ColumnId, Traits> = {
  name: { minWidth: 18, grow: 3, rank: 0, sort: 'name', shows: 'name' },
  contact: { minWidth: 10, grow: 1.5, rank: 8, shows: 'contactName' },
  email: { minWidth: 14, grow: 2, rank: 7, shows: 'email' },
  phone: { minWidth: 11.5, grow: 0.5, rank: 9, shows: 'phone' },
  status: { minWidth: 8, grow: 1, rank: 1 },
  owner: { minWidth: 9, grow: 1, rank: 5 },
  outstanding: { minWidth: 9.5, grow: 0.5, rank: 2, sort: 'outstanding', isNumber: true },
  invoices: { minWidth: 8, grow: 0.5, rank: 3, sort: 'invoiceCount', isNumber: true },
  revenue: { minWidth: 9.5, grow: 0.5, rank: 6, sort: 'revenue', isNumber: true },
  'last-activity': { minWidth: 9.5, grow: 0.5, rank: 4, sort: 'lastInteraction' },
  created: { minWidth: 8.5, grow: 0.5, rank: 10, sort: 'createdAt' },
  tags: { minWidth: 10, grow: 1, rank: 11 },
  tier: { minWidth: 7, grow: 0.5, rank: 12 },
  type: { minWidth: 8, grow: 0.5, rank: 13 },
  brand: { minWidth: 9, grow: 1, rank: 16 },
  rating: { minWidth: 6, grow: 0.5, rank: 14, sort: 'rating' },
  industry: { minWidth: 9, grow: 1, rank: 15 },
  enrichment: { minWidth: 10.5, grow: 0.5, rank: 17, sort: 'enrichment' },
};

const onlyChosen = new Set<ColumnId>(['contact', 'tags', 'tier', 'type', 'brand', 'rating', 'industry', 'enrichment']);
const byDefault = columnIds.filter((id) => !onlyChosen.has(id));

/** The directory's own columns. */
export const ownColumns = columnIds.map((id): Column => ({ id, ...definitions[id] }));

/**
 * Those that an attribute such as `name, status, outstanding` chooses, in its order; without one, all but contact, tags, what classifies clients, and
 * where enrichment stands. The name is always there: it is what a row is about.
 */
export function chosenColumns(attribute: string, all: readonly Column[] = ownColumns): Column[] {
  const wanted = attribute.split(/[\s,]+/).filter((name) => all.some(({ id }) => id === name));
  const byHost = all.flatMap(({ id, host }) => (host ? [id] : []));
  return columnsNamed(wanted.length ? wanted : [...byDefault, ...byHost], all);
}

/** The columns of these names, each once; the name comes first where it is missing. */
export function columnsNamed(names: readonly string[], all: readonly Column[]): Column[] {
  const wanted = new Set(names.includes('name') ? names : ['name', ...names]);
  return [...wanted].flatMap((name) => all.filter(({ id }) => id === name));
}

/**
 * Those of `columns` that fit into `width` em, in their order. The first one always stays, and so does the sorted one. What is not
 * needed to tell clients apart comes only where names are not cut for it.
 */
export function columnsThatFit(columns: readonly Column[], width: number, sorted: SortField): Column[] {
  const rankOf = (column: Column) => (column.sort === sorted ? 0 : column.rank);
  const byRank = [...columns].sort((one, other) => rankOf(one) - rankOf(other));
  let left = width;
  const kept = new Set<Column>();
  for (const column of byRank) {
    left -= column.minWidth;
    if (left < (column.rank > lastNeeded ? roomForNames : 0) && kept.size > 0) break;
    kept.add(column);
  }
  return columns.filter((column) => kept.has(column));
}

/** Columns up to this rank are shown as soon as they fit: name, status, balance, volume, last activity. */
const lastNeeded = 4;

/** In em, beyond the least width of the name: with it, few names of companies are cut. */
const roomForNames = 2;

/** Those that a card has a place for. */
export function cardColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ id, host }) => !host && inCards.has(id));
}

const inCards = new Set<string>(['name', 'status', 'outstanding', 'invoices', 'last-activity', 'enrichment']);

/** As `grid-template-columns`. */
export function gridTracks(columns: readonly Column[]) {
  return columns
    .map(({ width, minWidth, grow }) => (width ? `${width}px` : `minmax(${minWidth}em, ${grow}fr)`))
    .join(' ');
}

/** What they need at least, in em, where an em has so many pixels. */
export function leastWidth(columns: readonly Column[], em: number) {
  return columns.reduce((sum, { width, minWidth }) => sum + (width ? width / em : minWidth), 0);
}

/** `-outstanding` as the contract says it; undefined when it names no column that sorts. */
export function parseSort(text: string): Sort | undefined {
  const id = text.replace(/^-/, '');
  const field = isColumnId(id) ? definitions[id].sort : undefined;
  return field && [field, text.startsWith('-') ? 'desc' : 'asc'];
}

export function formatSort([field, direction]: Sort) {
  const id = columnIds.find((column) => definitions[column].sort === field) ?? 'name';
  return direction === 'desc' ? `-${id}` : id;
}

/** What a click on a header asks for: names begin with A, amounts with the largest, dates with the latest, enrichment with what failed. */
export function nextSort(field: SortField, current: Sort): Sort {
  if (current[0] === field) return [field, current[1] === 'asc' ? 'desc' : 'asc'];
  return [field, field === 'name' || field === 'enrichment' ? 'asc' : 'desc'];
}

export function isColumnId(text: string): text is ColumnId {
  return (columnIds as readonly string[]).includes(text);
}
