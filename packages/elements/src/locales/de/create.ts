import type { Messages } from '../messages.ts';

export const texts: Messages['create'] = {
  intro: 'Nur der Name ist Pflicht.',
  enrichmentHint: 'Für die spätere Anreicherung werden Name und Website gebraucht.',
  suggestWebsite: (website) => `${website} als Website verwenden`,
  duplicates: 'Vielleicht derselbe Kunde',
  duplicate: {
    email: 'Gleiche E-Mail',
    domain: 'Gleiche Domain',
    taxId: 'Gleiche Steuernummer',
    name: 'Ähnlicher Name',
  },
  archived: 'archiviert',
  open: 'Öffnen',
  openClient: (name) => `${name} öffnen`,
  discardTitle: 'Entwurf verwerfen?',
  discardText: 'Ihre Eingaben sind noch nicht gespeichert.',
  discard: 'Entwurf verwerfen',
  keepEditing: 'Weiter bearbeiten',
};
