type Reason = 'email' | 'domain' | 'taxId' | 'name';

/** What the form for a new client says. */
export const create = {
  intro: 'Only the name is required.',
  enrichmentHint: 'Name and website are needed for enrichment later on.',
  suggestWebsite: (website: string) => `Use ${website} as website`,
  duplicates: 'This may be the same client',
  duplicate: {
    email: 'Same email',
    domain: 'Same web domain',
    taxId: 'Same tax ID',
    name: 'Similar name',
  } satisfies Record<Reason, string>,
  archived: 'archived',
  open: 'Open',
  openClient: (name: string) => `Open ${name}`,
  discardTitle: 'Discard this draft?',
  discardText: 'What you typed has not been saved.',
  discard: 'Discard draft',
  keepEditing: 'Keep editing',
};
