import type { Meet } from './live-viewers.ts';

/** What changed is in the store, and who comes after all rows is added; those in between are counted. */
export const meet: Meet = (rows, { items, nextCursor }, { records }) => {
  for (const { client } of items) {
    if (!rows.has(client.id)) continue;
    rows.expect(client.id, client);
    records.put('client', client, { whole: false });
  }
  const isEnd = nextCursor === null;
  const lastKnown = items.findLastIndex(({ client }) => rows.has(client.id));
  const before = items.slice(0, lastKnown + 1).filter(({ client }) => !rows.has(client.id));
  const after = items.slice(lastKnown + 1);
  // Where there are more, what follows comes with the next page anyway.
  if (isEnd && before.length === 0) rows.add(after);
  return before.length + (isEnd && before.length > 0 ? after.length : 0);
};
