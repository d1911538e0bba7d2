import type { Messages } from '../messages.ts';

export const texts: Messages['reason'] = {
  title: (status) => `Grund für „${status}“`,
  none: 'Nicht angegeben',
  details: 'Einzelheiten',
  save: 'Speichern',
  saveFailed: 'Der Status wurde nicht gespeichert.',
  conflict: 'Jemand anderes hat den Status geändert. Speichern Sie noch einmal, damit gilt, was hier steht.',
  restored: 'Das hatten Sie noch nicht gespeichert.',
  discard: 'Verwerfen',
};
