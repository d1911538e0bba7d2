import type { EnrichmentSource, EnrichmentTrigger, FieldPolicy } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** How a workspace wants its clients to be looked up. */
export const enrichmentSettings = {
  title: 'Enrichment settings',
  intro:
    'What is looked up about your clients, when, and what becomes of what is found. For everyone in this workspace.',
  failed: 'The settings could not be loaded.',
  notOffered:
    'The operator of this server has not switched enrichment on. What you set here takes effect once they do.',
  readOnly: 'You can read these settings. Owners, admins and managers can change them.',
  on: 'On',
  off: 'Off',
  isEnabled: 'Look clients up',
  isEnabledHint: 'While this is off, nothing is looked up, not even what is queued. What was found before stays.',
  triggers: {
    title: 'Automatic runs',
    hint: 'Whoever may run enrichment can also run it by hand, at any time.',
    names: {
      created: 'When a client is created',
      'website-changed': 'When the name or the website of a client changes',
    } satisfies Record<EnrichmentTrigger, string>,
  },
  sources: {
    title: 'Sources',
    hint: 'Nothing but what is said here leaves the server.',
    asks: {
      website:
        'Reads a few pages of the client’s own website, as far as its robots.txt allows. Sends nothing of the client.',
      dns: 'Asks public DNS about mail at the website’s domain.',
      vies: 'Sends the client’s VAT number to the European Commission.',
      gleif: 'Sends the client’s name, country and tax number to the Global LEI Foundation.',
      peppol: 'Sends the client’s name, country and tax number to OpenPeppol.',
      'language-model':
        'Sends the text of the pages that were read to the operator’s language model, and nothing on record. What it says is marked as estimated, and is never filled in by itself.',
    } satisfies Record<EnrichmentSource, string>,
    notConfigured: 'Not configured by the operator',
    withWebsite: 'Asked only where the website is read.',
  },
  many: {
    title: 'Many clients at once',
    dailyCap: 'Runs per day',
    hint: 'At most this many runs over several clients start per day. The rest wait until the next day. A run of a single client does not count.',
    range: (most: string) => `Give a whole number from 1 to ${most}.`,
  },
  people: {
    title: 'Facts about people',
    keep: 'Keep facts about people',
    hint: 'On: the name of a finance contact that a website prints is kept as a suggestion, with its source. Shared mailboxes such as invoices@ are kept either way. Nobody who was erased or has objected is looked up again.',
  },
  policies: {
    title: 'What becomes of a value',
    names: { suggest: 'Suggest', 'fill-empty': 'Fill if empty', never: 'Never' } satisfies Record<FieldPolicy, string>,
    means: {
      suggest: 'A person decides on it.',
      'fill-empty':
        'It is copied to the client where the field is empty, and can be undone. Nothing that is on record is replaced.',
      never: 'It is not kept.',
    } satisfies Record<FieldPolicy, string>,
    role: 'A run by hand fills only what the person who asked for it may edit.',
    when: { automatic: 'Automatic runs', manual: 'Runs by hand' },
    about: (field: string, when: string) => `${field}: ${when}`,
    byHand: 'Always by hand',
    byHandHint:
      'Money follows values that are marked “Always by hand”, or they are about a person. No run ever puts them on record: a person does.',
    peopleOff: 'Not kept while facts about people are off',
    allSuggested: 'All suggested',
    filled: (locale: string, count: number) => plural(locale, count, { one: '# filled', other: '# filled' }),
    never: (locale: string, count: number) => plural(locale, count, { one: '# never', other: '# never' }),
    /** In words, of both kinds of runs. */
    both: (automatic: string, manual: string) => `automatic: ${automatic}, by hand: ${manual}`,
  },
  unsaved: (locale: string, count: number) =>
    plural(locale, count, { one: '# change is not saved', other: '# changes are not saved' }),
  restored: 'These are your changes from before. They are not saved yet.',
  save: 'Save',
  discard: 'Discard changes',
  saveFailed: 'The settings could not be saved.',
  saved: 'The settings were saved',
  undoFailed: 'The settings could not be changed back.',
  leave: {
    title: 'Save your changes?',
    text: 'You have changed the enrichment settings and not saved them.',
    stay: 'Keep editing',
    discard: 'Discard',
    save: 'Save',
  },
};
