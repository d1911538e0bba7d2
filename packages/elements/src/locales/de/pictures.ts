import type { Messages } from '../messages.ts';

export const texts: Messages['pictures'] = {
  label: 'Bild',
  add: (name) => `Ein Bild von ${name} hinzufügen`,
  replace: (name) => `Das Bild von ${name} ersetzen`,
  remove: (name) => `Das Bild von ${name} entfernen`,
  choose: 'Bild auswählen',
  chooseAnother: 'Anderes auswählen',
  removeIt: 'Entfernen',
  hint: (size) => `JPG oder PNG, höchstens ${size}. Sie können es hierher ziehen.`,
  uploading: 'Das Bild wird hochgeladen',
  wrongType: 'Nur Bilder als JPG oder PNG sind möglich.',
  tooLarge: (size) => `Das Bild ist größer als ${size}.`,
  tooManyPixels: 'Das Bild hat zu viele Pixel, oder Ihr Arbeitsbereich hat keinen Platz mehr.',
  failed: 'Das Bild konnte nicht gespeichert werden.',
  changed: (name) => `${name} hat ein neues Bild`,
  removed: (name) => `Das Bild von ${name} wurde entfernt`,
  undoFailed: (name) => `Das Bild von ${name} konnte nicht zurückgeholt werden.`,
};
