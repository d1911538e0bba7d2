/** The group of companies that a client is in. */
export const family = {
  title: 'Company group',
  parent: 'Belongs to',
  add: 'Add a parent company',
  find: 'Find a client',
  none: 'No client found',
  searching: 'Searching…',
  unseen: 'A client that you don’t have access to',
  subsidiaries: 'Subsidiaries',
  archived: 'Archived',
  more: 'Show more',
  failed: 'The company group could not be loaded.',
};
