import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  retry: 'Erneut versuchen',
  loading: 'Wird geladen …',
  offline: 'Offline. Änderungen können gerade nicht gespeichert werden.',
  stale: 'Möglicherweise nicht mehr aktuell.',
  messages: 'Meldungen (F6)',
};
