import type { AssetLabel, SearchedField, SearchKind } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** The search across kinds of records. */
export const search = {
  label: 'Search clients and people',
  /** Names the list of what was found. */
  results: 'Results',
  kinds: { client: 'Clients', contact: 'People' } satisfies Record<Exclude<SearchKind, 'asset'>, string>,
  /** What a field is called in which a record was found. */
  fields: {
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    website: 'Website',
    address: 'Address',
    taxId: 'Tax ID',
    notes: 'Notes',
    customFields: 'Custom field',
    contactName: 'Contact',
    contactEmail: 'Contact’s email',
    contactPosition: 'Contact’s position',
    contactPhone: 'Contact’s phone',
  } satisfies Record<SearchedField, string>,
  /** The same of a contact itself. */
  ownFields: { contactName: 'Name', contactEmail: 'Email', contactPosition: 'Position', contactPhone: 'Phone' },
  counts: {
    client: (locale: string, count: number) => plural(locale, count, { one: '# client', other: '# clients' }),
    contact: (locale: string, count: number) => plural(locale, count, { one: '# person', other: '# people' }),
    asset: (locale: string, count: number, { singular, plural: many }: AssetLabel) =>
      plural(locale, count, { one: `# ${singular}`, other: `# ${many}` }),
  } satisfies Record<SearchKind, (locale: string, count: number, label: AssetLabel) => string>,
  recent: 'Recently opened',
  /** While nothing is typed and nothing was opened before. */
  hint: 'Search by name, email address, phone number or position.',
  none: (text: string) => `Nothing found for “${text}”.`,
  searching: 'Searching…',
  failed: 'The search failed.',
  offline: 'You are offline. The search continues as soon as the server can be reached.',
  archived: 'Archived',
  keys: { open: 'open', openInSheet: 'open beside the list', choose: 'choose' },
};
