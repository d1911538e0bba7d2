import type { EnrichmentState, seededOptions } from '@clientele/contract';
type Seeded = typeof seededOptions;

/** What every element may say. Statuses are in it because the vocabulary of all of them is put into words by the provider. */
export const common = {
  retry: 'Retry',
  close: 'Close',
  loading: 'Loading…',
  offline: 'Offline. Your changes cannot be saved right now.',
  stale: 'This may be out of date.',
  /** A file of the page did not come. */
  partMissing: 'This part could not be loaded.',
  /** … and on a second try neither, or where there is room for it. */
  reloadPage: 'Reloading the page may help.',
  /** Names the place of messages, and the key that leads there. */
  messages: 'Messages (F6)',
  /** Statuses that a workspace has not renamed, by their category. */
  /** What a client has and the workspace looks after, within a sentence, where the workspace calls it nothing else. */
  assetLabel: { singular: 'asset', plural: 'assets' },
  statuses: { active: 'Active', on_hold: 'On Hold', churned: 'Churned' },
  /** Types and tiers that a workspace has not renamed, by their keys. */
  options: {
    client_type: {
      customer: 'Customer',
      partner: 'Partner',
      reseller: 'Reseller',
      nonprofit: 'Nonprofit',
      public_sector: 'Public sector',
    } satisfies Record<keyof Seeded['client_type'], string>,
    client_tier: {
      standard: 'Standard',
      gold: 'Gold',
      platinum: 'Platinum',
    } satisfies Record<keyof Seeded['client_tier'], string>,
  },
  /** Where enrichment of a client stands. */
  enrichment: {
    never: 'Not run yet',
    queued: 'Queued',
    running: 'Running',
    succeeded: 'Succeeded',
    mismatched: 'Wrong website',
    failed: 'Failed',
    skipped: 'Skipped',
  } satisfies Record<EnrichmentState, string>,
  /** By which an answer is found in the server's log. */
  reference: (requestId: string) => `Reference ${requestId}`,
  errors: {
    validation: 'Please check the marked fields.',
    unauthenticated: 'You are not signed in. Reload the page to sign in again.',
    'session-expired': 'Your session has expired. Reload to continue.',
    forbidden: 'You don’t have permission to do this. Ask an admin of your workspace.',
    'limit-exceeded': 'Your plan’s limit is reached.',
    'not-entitled': 'Your plan does not include this.',
    'code-required': 'Confirm who you are to do this.',
    'origin-denied': 'This page is not allowed to use the workspace.',
    'secret-key-in-browser': 'A secret key must never be used in a page.',
    'not-found': 'This record no longer exists.',
    'method-not-allowed': 'This page is incompatible with the server.',
    conflict: 'Someone else changed this record at the same time.',
    'link-expired': 'This link is no longer valid. Ask for a new one.',
    'payload-too-large': 'This is too large.',
    'unsupported-media-type': 'This kind of file cannot be used.',
    'idempotency-mismatch': 'This was already sent with other values. Please try again.',
    'too-broad': 'This takes too long. Narrow your search or remove some filters.',
    'version-required': 'Reload the record and try again.',
    'rate-limited': 'Too many requests. Wait a moment and try again.',
    'server-error': 'Something went wrong on the server. Please try again.',
    overloaded: 'The server is busy. Please try again in a moment.',
    'storage-full': 'The server has no space left. Please tell your admin.',
    'storage-corrupt': 'The server’s data is damaged. Please tell your admin.',
    offline: 'The server cannot be reached. Check your connection.',
    'version-mismatch': 'This page is out of date. Reload it.',
    'render-failed': 'This part could not be shown.',
  },
};
