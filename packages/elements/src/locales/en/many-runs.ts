import type { LeftOutReason } from '@clientele/contract';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What is said about enrichment of many clients at once. */
export const manyRuns = {
  title: 'Run enrichment',
  counting: 'Counting clients and websites…',
  clients: 'Clients to look up',
  hosts: 'Websites to read',
  duration: 'Duration',
  minutes: (locale: string, count: number) =>
    plural(locale, count, { one: 'about # minute', other: 'about # minutes' }),
  hours: (locale: string, count: number) => plural(locale, count, { one: 'about # hour', other: 'about # hours' }),
  today: 'Start today',
  all: 'All',
  ofClients: (today: string, clients: string) => `${today} of ${clients}`,
  capped: (cap: string) =>
    `The workspace looks up at most ${cap} a day this way. The rest follows automatically on the next days.`,
  joins: (locale: string, count: number) =>
    plural(locale, count, {
      one: 'They follow the client that is still waiting.',
      other: 'They follow the # clients that are still waiting.',
    }),
  background: 'It continues when you leave this page. You can pause or cancel it at any time.',
  nothing: 'None of these clients can be looked up now.',
  leftOut: (locale: string, count: number) =>
    plural(locale, count, { one: '# client is left out', other: '# clients are left out' }),
  reasons: {
    'not-entitled': 'Enrichment is not switched on yet',
    disabled: 'Enrichment is switched off',
    archived: 'Archived',
    'missing-name': 'No name',
    'missing-website': 'No website',
    'missing-vat-number': 'No VAT number',
    'not-own-site': 'Website of a mail provider or network',
    fresh: 'Looked up in the last 90 days',
    'under-way': 'Already waiting or running',
  } satisfies Record<LeftOutReason, string>,
  confirm: (locale: string, count: number) =>
    plural(locale, count, { one: 'Run for # client', other: 'Run for # clients' }),
  giveUp: 'Cancel',
  gone: 'At least one of these clients no longer exists, or you no longer have access to it. Close this dialog and select the clients again.',
  begun: (locale: string, count: number) =>
    plural(locale, count, { one: 'Enrichment of # client started.', other: 'Enrichment of # clients started.' }),
  /** Accessible name of the bar. */
  label: 'Enrichment of several clients',
  underWay: (done: string, clients: string) => `Enrichment: ${done} of ${clients} clients`,
  paused: (done: string, clients: string) => `Enrichment paused: ${done} of ${clients} clients`,
  finished: (locale: string, count: number) =>
    plural(locale, count, { one: 'Enrichment of # client finished', other: 'Enrichment of # clients finished' }),
  succeeded: (locale: string, count: number) => plural(locale, count, { one: '# succeeded', other: '# succeeded' }),
  failed: (locale: string, count: number) => plural(locale, count, { one: '# failed', other: '# failed' }),
  skipped: (locale: string, count: number) => plural(locale, count, { one: '# skipped', other: '# skipped' }),
  waits: (when: string) => `Today’s limit is reached. Continues ${when}.`,
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  close: 'Close',
  actionFailed: 'The run could not be changed.',
};
