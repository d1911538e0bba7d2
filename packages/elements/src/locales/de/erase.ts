import type { Messages } from '../messages.ts';

export const texts: Messages['erase'] = {
  title: (name) => `${name} endgültig löschen?`,
  lead: 'Das lässt sich nicht rückgängig machen.',
  goes: 'Gelöscht werden der Kunde, seine Kontakte, Tags, Notizen und sein Verlauf.',
  stays: 'Erhalten bleiben ausgestellte Rechnungen und Zahlungen, mit einer festen Kopie der Rechnungsadresse.',
  rather: 'Um den Kunden nur aus dem Weg zu räumen, genügt Archivieren.',
  confirm: (name) => `Zur Bestätigung „${name}“ eingeben`,
  submit: 'Endgültig löschen',
  failed: 'Der Kunde konnte nicht gelöscht werden.',
};
