import { html, nothing } from 'lit';
import type { ClientSummary, ClientTotal, EnrichmentState, SearchedField, StatusCategory } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import type { BadgeTone } from '@clientele/ui/badge/badge';
import { face } from '../face.ts';
import type { Column, ColumnId } from './columns.ts';
import type { DirectoryView, Entry } from './directory-view.ts';
import { fromFirstRange, hiddenMatch, highlight, highlighted } from '../highlight.ts';

/** What a column shows of a client. */
export function cellContent(column: Column, entry: Entry, view: DirectoryView) {
  return column.host ? view.hostCells?.content(column.host, entry.client) : contents[column.id](entry, view);
}

const contents: Record<ColumnId, (entry: Entry, view: DirectoryView) => unknown> = {
  name: nameCell,
  contact: ({ client, matches }, { messages }) =>
    highlighted(client.primaryContact?.name || messages.row.none, 'contactName', matches),
  email: ({ client, matches }, { messages }) => highlighted(client.email || messages.row.none, 'email', matches),
  phone: ({ client, matches }, { messages }) => highlighted(client.phone || messages.row.none, 'phone', matches),
  status: ({ client }, { words }) => words.statuses.get(client.statusId)?.label ?? nothing,
  owner: ({ client }, { words, messages }) =>
    (client.ownerId && words.members.get(client.ownerId)?.name) || messages.row.none,
  outstanding: ({ client }, view) => amounts(client, 'outstandingMinor', view),
  revenue: ({ client }, view) => amounts(client, 'revenueMinor', view),
  invoices: ({ client }, { layout, messages, format, locale }) => {
    if (client.invoiceCount === null) return messages.row.none;
    const count = format.number(client.invoiceCount);
    if (layout === 'table') return count;
    return client.invoiceCount > 0 ? messages.row.invoices(locale, client.invoiceCount, count) : nothing;
  },
  'last-activity': ({ client }, { format, messages, layout, now }) =>
    client.lastInteractionAt
      ? format.relative(client.lastInteractionAt, now)
      : layout === 'table'
        ? messages.row.none
        : nothing,
  created: ({ client }, { format }) => format.date(client.createdAt),
  tags: ({ client }, { words, format, messages }) =>
    format.list(client.tagIds.flatMap((id) => words.tags.get(id)?.name ?? [])) || messages.row.none,
  tier: ({ client }, { words, messages }) => words.options.get(client.tierId ?? '')?.label ?? messages.row.none,
  type: ({ client }, { words, messages }) => words.options.get(client.typeId ?? '')?.label ?? messages.row.none,
  brand: ({ client }, { words, messages }) => words.options.get(client.brandId ?? '')?.label ?? messages.row.none,
  rating: ({ client }, { format, messages }) =>
    client.rating > 0 ? `${format.number(client.rating)} ★` : messages.row.none,
  industry: ({ client }, { messages }) => client.industry ?? messages.row.none,
  enrichment: ({ client }, { words, layout }) =>
    client.enrichmentState === 'never' && layout === 'cards' ? nothing : words.enrichment[client.enrichmentState],
};

/** Classes beside the column's own. A badge is its cell: one element less in every row. */
export function cellClasses(column: Column, { client }: Entry, { words }: DirectoryView) {
  if (column.id === 'status') {
    const status = words.statuses.get(client.statusId);
    return status ? `badge badge-${toneOf[status.category]}` : '';
  }
  if (column.id === 'enrichment' && client.enrichmentState !== 'never')
    return `badge badge-${toneOfRun[client.enrichmentState]}`;
  return [column.isNumber && 'number', isQuiet(column, client) && 'quiet'].filter(Boolean).join(' ');
}

/** Amounts of nothing, and what matters less than name and money, step back. */
function isQuiet(column: Column, client: ClientSummary) {
  switch (column.id) {
    case 'outstanding':
      return client.totals?.every(({ outstandingMinor }) => outstandingMinor === 0);
    case 'revenue':
      return client.totals?.every(({ revenueMinor }) => revenueMinor === 0);
    case 'invoices':
      return client.invoiceCount === 0;
    case 'owner':
      return client.ownerId === null;
    default:
      return !column.host && column.id !== 'name';
  }
}

function nameCell({ client, matches }: Entry, view: DirectoryView) {
  const { messages, state } = view;
  const second = secondLine({ client, matches }, view);
  const nameClass = second === nothing ? 'name name-alone' : 'name';
  return html`${face(view.pictures, client)}<span class=${nameClass} dir="auto" title=${client.name}
      >${highlighted(client.name, 'name', matches)}</span
    >${client.archivedAt && state !== 'archived' ? badge(messages.row.archived) : nothing}${second}`;
}

/** Below the name: where the search found the client, if nothing else in the row shows it; else the primary contact. */
function secondLine({ client, matches }: Entry, { columns, messages, layout }: DirectoryView) {
  const shows = (id: ColumnId) => columns.some((column) => column.id === id);
  const contact = client.primaryContact?.name ?? null;
  const visible = new Map<SearchedField, string | null>([
    ['name', client.name],
    ['contactName', contact],
    ['email', shows('email') ? client.email : null],
    ['phone', shows('phone') ? client.phone : null],
  ]);
  const match = hiddenMatch(matches, visible);
  if (match) {
    const { text, ranges } = fromFirstRange(match);
    return html`<span class="second found" dir="auto"
      ><b>${messages.matchedIn[match.field]}:</b> ${highlight(text, ranges)}</span
    >`;
  }
  if (contact && contact !== client.name && !shows('contact')) {
    const isFound = matches.some(({ field }) => field === 'contactName');
    return html`<span class=${isFound ? 'second found' : 'second'} dir="auto"
      >${highlighted(contact, 'contactName', matches)}</span
    >`;
  }
  return layout === 'cards' && client.email ? html`<span class="second" dir="auto">${client.email}</span>` : nothing;
}

/** One line per currency in which there is something, at most two: amounts of different currencies are never added. */
function amounts(
  client: ClientSummary,
  which: keyof Omit<ClientTotal, 'currency'>,
  { format, messages, layout }: DirectoryView,
) {
  if (!client.totals) return messages.row.none;
  const money = (total: ClientTotal) => format.money(total[which], total.currency);
  const present = client.totals.filter((total) => total[which] !== 0);
  const [first, second, ...others] = present;
  const inCard = layout === 'cards';
  // A card without columns would have to say of what there is nothing: it is silent.
  if (!first) return inCard ? nothing : client.totals.slice(0, 1).map(money);
  const more = others.length > 0 ? ` ${messages.row.moreCurrencies(format.number(others.length))}` : '';
  if (inCard) return messages.row.outstanding(present.slice(0, 2).map(money).join(' · ') + more);
  if (!second) {
    const text = money(first);
    return text.replaceAll(/\p{Cf}/gu, '').length <= longAmount
      ? text
      : html`<span class="amount" title=${text}>${text}</span>`;
  }
  return html`<span class="amount" title=${present.map(money).join('\n')}><bdi>${money(first)}</bdi></span
    ><span class="amount"><bdi>${money(second)}</bdi>${more}</span>`;
}

const toneOf: Record<StatusCategory, BadgeTone> = { active: 'success', on_hold: 'warning', churned: 'neutral' };

const toneOfRun: Record<Exclude<EnrichmentState, 'never'>, BadgeTone> = {
  queued: 'neutral',
  running: 'accent',
  succeeded: 'success',
  mismatched: 'warning',
  failed: 'danger',
  skipped: 'warning',
};

/** In characters that are seen. Longer ones are written smaller: a number must not be cut off. */
const longAmount = 14;
