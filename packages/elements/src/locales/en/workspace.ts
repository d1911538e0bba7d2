/** What the frame around the views says. */
export const workspace = {
  /** Names the row of views. */
  navigation: 'Workspace',
  views: { clients: 'Clients' },
  search: 'Search',
  /** What a pointer that rests on the button of the search is told; `keys` is a shortcut. */
  searchWith: (keys: string) => `Search (${keys})`,
};
