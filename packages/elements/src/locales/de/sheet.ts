import type { Messages } from '../messages.ts';

export const texts: Messages['sheet'] = {
  label: 'Kunde',
  close: 'Schließen',
  back: 'Zurück zur Liste',
  tabs: { label: 'Kunde', overview: 'Übersicht', invoices: 'Rechnungen' },
  actions: {
    viewProfile: 'Ganzes Profil ansehen',
    createInvoice: 'Rechnung erstellen',
    more: 'Weitere Aktionen',
  },
  sections: {
    contact: 'Kontakt',
    billing: 'Abrechnung',
    team: 'Zuständigkeit',
    enrichment: 'Anreicherung',
  },
  enrichment: {
    status: 'Noch nicht angereichert',
    ready: 'Name und Website sind da, mehr braucht es nicht.',
    needs: (fields) => `Dafür braucht es Name und Website. Es fehlt noch: ${fields}.`,
  },
  create: {
    title: 'Neuer Kunde',
    submit: 'Kunde anlegen',
    created: (name) => `${name} wurde angelegt`,
    discarded: 'Entwurf verworfen',
    offline:
      'Sie sind offline. Ihre Eingaben bleiben erhalten; legen Sie den Kunden an, sobald die Verbindung zurück ist.',
    uncertain:
      'Ein früherer Versuch könnte angekommen sein. Bitte erst in der Liste nachsehen, bevor Sie den Kunden noch einmal anlegen.',
  },
  dates: { created: (date) => `Angelegt ${date}`, updated: (date) => `Geändert ${date}` },
};
