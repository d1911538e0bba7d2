export const common = {
  retry: 'Retry',
  loading: 'Loading…',
  offline: 'Offline. Your changes cannot be saved right now.',
  stale: 'This may be out of date.',
};
