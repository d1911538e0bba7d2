import type { EnrichmentSource, EnrichmentTrigger, FieldPolicy } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** The settings of enrichment in a workspace. */
export const enrichmentSettings = {
  title: 'Enrichment settings',
  intro:
    'Choose what is looked up about your clients, when, and how the results are used. These settings apply to everyone in this workspace.',
  failed: 'The settings could not be loaded.',
  notOffered:
    'The operator of this server has not switched enrichment on. What you set here takes effect once they do.',
  readOnly: 'You can read these settings. Owners, admins and managers can change them.',
  on: 'On',
  off: 'Off',
  isEnabled: 'Look up clients',
  isEnabledHint: 'While this is off, nothing is looked up, and queued runs do not start. Earlier results are kept.',
  triggers: {
    title: 'Automatic runs',
    hint: 'People who may run enrichment can also start it manually at any time.',
    names: {
      created: 'When a client is created',
      'website-changed': 'When the name or the website of a client changes',
    } satisfies Record<EnrichmentTrigger, string>,
  },
  sources: {
    title: 'Sources',
    hint: 'Only the data named here leaves the server.',
    asks: {
      website:
        'Reads a few pages of the client’s own website, as far as its robots.txt allows. Sends no data about the client.',
      dns: 'Reads the public DNS records for mail of the website’s domain.',
      vies: 'Sends the client’s VAT number to the European Commission.',
      gleif: 'Sends the client’s name, country and tax number to the Global LEI Foundation.',
      peppol: 'Sends the client’s name, country and tax number to OpenPeppol.',
      'language-model':
        'Sends the text of the pages that were read to the operator’s language model, and nothing from the record. Its results are marked as estimated and are never filled in automatically.',
    } satisfies Record<EnrichmentSource, string>,
    notConfigured: 'Not configured by the operator',
    withWebsite: 'Used only while the website is read.',
  },
  many: {
    title: 'Many clients at once',
    dailyCap: 'Runs per day',
    hint: 'At most this many runs over several clients start per day. The rest wait until the next day. A run of a single client does not count.',
    range: (most: string) => `Enter a whole number from 1 to ${most}.`,
  },
  people: {
    title: 'Facts about people',
    keep: 'Keep facts about people',
    hint: 'When this is on, the name of a finance contact that a website publishes is kept as a suggestion with its source. Shared mailboxes such as invoices@ are always kept. People who were erased or have objected are not looked up again.',
  },
  policies: {
    title: 'How values are used',
    names: { suggest: 'Suggest', 'fill-empty': 'Fill if empty', never: 'Never' } satisfies Record<FieldPolicy, string>,
    means: {
      suggest: 'A person decides whether to accept the value.',
      'fill-empty':
        'The value is copied to the client if the field is empty. This can be undone. Existing values are never replaced.',
      never: 'The value is not kept.',
    } satisfies Record<FieldPolicy, string>,
    role: 'A manual run fills only fields that the person who started it may edit.',
    when: { automatic: 'Automatic runs', manual: 'Manual runs' },
    about: (field: string, when: string) => `${field}: ${when}`,
    byHand: 'Always by hand',
    byHandHint:
      'Values marked “Always by hand” affect payments or are about a person. No run copies them to a client; a person has to accept them.',
    peopleOff: 'Not kept while facts about people are off',
    allSuggested: 'All suggested',
    filled: (locale: string, count: number) => plural(locale, count, { one: '# filled', other: '# filled' }),
    never: (locale: string, count: number) => plural(locale, count, { one: '# never', other: '# never' }),
    /** In words, of both kinds of runs. */
    both: (automatic: string, manual: string) => `automatic: ${automatic}, manual: ${manual}`,
  },
  unsaved: (locale: string, count: number) =>
    plural(locale, count, { one: '# change is not saved', other: '# changes are not saved' }),
  restored: 'Your earlier changes were restored. They are not saved yet.',
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
