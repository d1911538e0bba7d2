import type { Messages } from '../messages.ts';

type Words = Messages['directory'];

export const arranging: Words['arranging'] = {
  title: 'Spalten',
  reset: 'Zurücksetzen',
  density: 'Zeilenabstand',
  densities: { comfortable: 'Normal', compact: 'Kompakt' },
  always: 'Immer sichtbar',
  moveUp: (column) => `${column} nach oben`,
  moveDown: (column) => `${column} nach unten`,
  position: (column, position, count) => `${column}, Position ${position} von ${count}`,
  shown: (column) => `${column} wird angezeigt`,
  hidden: (column) => `${column} ist ausgeblendet`,
  wasReset: 'Spalten und Zeilenabstand sind wie am Anfang',
  width: (column) => `Breite von ${column}`,
  narrower: (column) => `${column} schmaler machen`,
  wider: (column) => `${column} breiter machen`,
  pixels: (pixels) => `${pixels} Pixel`,
  widthHint:
    'Ziehen ändert die Breite, ein Doppelklick passt sie an. Pfeiltasten links und rechts ändern sie, Enter passt sie an, oben und unten führen zu anderen Spalten.',
  notKept: 'Das konnte nicht für den nächsten Besuch gespeichert werden. Auf dieser Seite bleibt es so.',
  retry: 'Erneut versuchen',
  dismiss: 'Ausblenden',
};

export const exporting: Words['exporting'] = {
  fileName: (day) => `Kunden ${day}.csv`,
  underWay: 'Der Export wird vorbereitet.',
  cancel: 'Export abbrechen',
  cancelled: 'Der Export wurde abgebrochen.',
  done: (file) => `${file} wurde heruntergeladen.`,
  failed: 'Die Kunden konnten nicht exportiert werden.',
  dismiss: 'Ausblenden',
  retry: 'Erneut versuchen',
};

export const rowMenu: Words['rowMenu'] = {
  open: 'Öffnen',
  archive: 'Archivieren',
  restore: 'Wiederherstellen',
};
