import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  retry: 'Erneut versuchen',
  close: 'Schließen',
  loading: 'Wird geladen …',
  offline: 'Offline. Änderungen können gerade nicht gespeichert werden.',
  stale: 'Möglicherweise nicht mehr aktuell.',
  partMissing: 'Dieser Teil konnte nicht geladen werden.',
  reloadPage: 'Es kann helfen, die Seite neu zu laden.',
  messages: 'Meldungen (F6)',
  statuses: { active: 'Aktiv', on_hold: 'Pausiert', churned: 'Ehemalig' },
};
