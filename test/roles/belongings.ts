import { newTestRecords, type TestDatabase, type TestWorkspace } from '@clientele/server/testing';

/** What a workspace has beside its clients, each marked as its own. */
export type Belongings = Awaited<ReturnType<typeof makeBelongings>>;

/** The currencies are what no other client has: of New Zealand for the one workspace, of South Africa for the other. */
const currencies = { NORTH: 'NZD', SOUTH: 'ZAR' };

export async function makeBelongings(database: TestDatabase, workspace: TestWorkspace, marker: 'NORTH' | 'SOUTH') {
  return {
    workspaceId: workspace.id,
    userId: workspace.users.owner.id,
    marker,
    currency: currencies[marker],
    ...(await newTestRecords(database, workspace.id, marker)),
  };
}

/** What is in a text that shows something of a workspace: its marker, also in an id, or its currency, but not inside a word. */
export function marksOf({ marker, currency }: Belongings): RegExp {
  return new RegExp(`${marker}|${marker.toLowerCase()}|\\b${currency}\\b`);
}
