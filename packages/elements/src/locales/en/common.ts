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
  statuses: { active: 'Active', on_hold: 'On Hold', churned: 'Churned' },
};
