export const common = {
  retry: 'Retry',
  loading: 'Loading…',
  offline: 'Offline. Your changes cannot be saved right now.',
  stale: 'This may be out of date.',
  /** Names the place of messages, and the key that leads there. */
  messages: 'Messages (F6)',
};
