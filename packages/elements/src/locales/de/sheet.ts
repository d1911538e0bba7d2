import type { Messages } from '../messages.ts';

export const texts: Messages['sheet'] = {
  label: 'Kunde',
  close: 'Schließen',
  back: 'Zurück zur Liste',
  tabs: { label: 'Kunde', overview: 'Übersicht', invoices: 'Rechnungen' },
  viewProfile: 'Ganzes Profil ansehen',
  sections: {
    contact: 'Kontakt',
    billing: 'Abrechnung',
    team: 'Zuständigkeit',
  },
  create: {
    forbidden: 'Sie haben keine Berechtigung, Kunden anzulegen',
    forbiddenHint: 'Das Recht „Kunden anlegen“ vergeben Inhaber und Admins.',
    cancel: 'Abbrechen',
    takeUp: 'Rückgängig',
    title: 'Neuer Kunde',
    submit: 'Kunde anlegen',
    created: (name) => `${name} wurde angelegt`,
    discarded: 'Entwurf verworfen',
    offline:
      'Sie sind offline. Ihre Eingaben bleiben erhalten; legen Sie den Kunden an, sobald die Verbindung zurück ist.',
    uncertain:
      'Ein früherer Versuch könnte angekommen sein. Bitte erst in der Liste nachsehen, bevor Sie den Kunden noch einmal anlegen.',
  },
};
