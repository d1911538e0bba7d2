import type { Messages } from '../messages.ts';

export const texts: Messages['portalProposals'] = {
  title: 'Vom Kunden vorgeschlagen',
  failed: 'Die Vorschläge des Kunden konnten nicht geladen werden.',
  now: 'Jetzt',
  proposed: 'Vorschlag',
  empty: 'leer',
  by: (when, name) => `${name}, ${when}`,
  somebody: 'Jemand, der nicht mehr da ist',
  byCode: 'Kam über einen Link, mit einem Code, der dieser Person gesendet wurde.',
  outdated: 'Das Feld wurde seit dem Vorschlag geändert. Lehnen Sie ihn ab, oder ändern Sie das Feld selbst.',
  accept: 'Annehmen',
  reject: 'Ablehnen',
  acceptOf: (field) => `Annehmen: ${field}`,
  rejectOf: (field) => `Ablehnen: ${field}`,
  accepted: (field) => `Angenommen: ${field}`,
  rejected: (field) => `Abgelehnt: ${field}`,
  notDecided: 'Es wurde nichts entschieden.',
  notUndone: 'Das wurde nicht rückgängig gemacht.',
};
