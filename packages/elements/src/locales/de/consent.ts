import type { Messages } from '../messages.ts';

export const texts: Messages['consent'] = {
  answer: 'Antwort',
  source: 'Wie die Antwort gegeben wurde',
  sourceHint: 'Zum Beispiel: unterschriebenes Formular vom 3. März, oder am Telefon gefragt.',
  save: 'Speichern',
  saveFailed: 'Die Antwort wurde nicht gespeichert.',
  conflict: 'Jemand anderes hat die Antwort geändert. Speichern Sie noch einmal, damit gilt, was hier steht.',
  restored: 'Das hatten Sie noch nicht gespeichert.',
  discard: 'Verwerfen',
  history: 'Verlauf',
  noHistory: 'Hier wurde noch keine Antwort festgehalten.',
  historyFailed: 'Der Verlauf konnte nicht geladen werden.',
  none: 'Keine Antwort',
};
