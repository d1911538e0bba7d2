import type { Pictures } from '@clientele/client';
import type {
  ClientSummary,
  CustomField,
  Member,
  Option,
  RecordState,
  SearchMatch,
  SortField,
  Status,
  Tag,
  Vocabulary,
} from '@clientele/contract';
import type { Format } from '../intl/format.ts';
import type { Messages } from '../locales/messages.ts';
import type { ColumnLayout } from './column-layout.ts';
import { cardColumns, columnsThatFit, leastWidth } from './columns.ts';
import type { Column } from './columns.ts';
import type { HostCells } from './host-columns.ts';
import type { Sizes } from './measures.ts';

/** What every row is drawn with. A new object whenever something in it changes, so that rows know when to be drawn anew. */
export interface DirectoryView {
  messages: Messages['directory'];
  format: Format;
  locale: string;
  /** In milliseconds since 1970, to the minute. */
  now: number;
  layout: 'table' | 'cards';
  columns: readonly Column[];
  /** They need more room than there is: they are scrolled sideways. */
  isWide: boolean;
  /** Of the host's own columns; undefined until they can be drawn. */
  hostCells: HostCells | undefined;
  state: RecordState;
  words: Words;
  pictures: Pictures;
}

/** One client of the list, and where the search found it. */
export interface Entry {
  client: ClientSummary;
  matches: readonly SearchMatch[];
}

/** The workspace's vocabulary by id, and what states are called. */
export interface Words {
  statuses: ReadonlyMap<string, Status>;
  tags: ReadonlyMap<string, Tag>;
  members: ReadonlyMap<string, Member>;
  options: ReadonlyMap<string, Option>;
  customFields: ReadonlyMap<string, CustomField>;
  enrichment: Messages['common']['enrichment'];
}

export function wordsOf(vocabulary: Vocabulary | null, { enrichment }: Messages['common']): Words {
  return {
    statuses: new Map(vocabulary?.statuses.map((status) => [status.id, status])),
    tags: new Map(vocabulary?.tags.map((tag) => [tag.id, tag])),
    members: new Map(vocabulary?.members.map((member) => [member.id, member])),
    options: new Map(vocabulary?.options.map((option) => [option.id, option])),
    customFields: new Map(vocabulary?.customFields.map((field) => [field.id, field])),
    enrichment,
  };
}

/** An element of less than this width, in em, shows cards. */
const cardsBelow = 45;

/** In em; an em has `em` pixels. */
export type Room = Pick<Sizes, 'width' | 'elementWidth' | 'em'>;

export function viewOf(
  messages: Messages['directory'],
  format: Format,
  locale: string,
  now: number,
  words: Words,
  { columns: chosen, isChosen }: ColumnLayout,
  { width, elementWidth, em }: Room,
  sorted: SortField,
  state: RecordState,
  hostCells: HostCells | undefined,
  pictures: Pictures,
): DirectoryView {
  // A drawer that opens takes columns away, it does not turn the rows under the pointer into cards.
  const layout = elementWidth < cardsBelow ? 'cards' : 'table';
  const inTable = isChosen ? chosen : columnsThatFit(chosen, width, sorted);
  const columns = layout === 'cards' ? cardColumns(chosen) : inTable;
  const isWide = layout === 'table' && leastWidth(columns, em) > width;
  return { messages, format, locale, now, layout, columns, isWide, hostCells, state, words, pictures };
}
