import type { Messages } from '../messages.ts';

export const texts: Messages['exporting'] = {
  fileName: (day) => `Kunden ${day}.csv`,
  underWay: 'Der Export wird vorbereitet.',
  cancel: 'Export abbrechen',
  cancelled: 'Der Export wurde abgebrochen.',
  done: (file) => `${file} wurde heruntergeladen.`,
  failed: 'Die Kunden konnten nicht exportiert werden.',
  dismiss: 'Ausblenden',
  retry: 'Erneut versuchen',
};
