import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordStates, sortFields, type ClientSummary, type ListClients, type Sort } from '@clientele/contract';
import { apiOf } from '../../../testing/api.ts';
import { insertRuns } from '../../../testing/insert-runs.ts';
import { newClient } from '../../../testing/new-client.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { fold } from '../search/fold.ts';

const clients = 260;

describe('clients.list: pages', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(clients);
    await insertRuns(seeded.ctx);
  });
  after(() => seeded.database.close());

  /** All pages of a question; `between` happens after each. */
  async function scan(
    listQuery: ListClients,
    between: (seen: ClientSummary[]) => Promise<void> = async () => undefined,
  ) {
    const seen: ClientSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await apiOf(seeded.ctx).clients.list({ ...listQuery, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ client }) => client));
      cursor = page.nextCursor ?? undefined;
      if (cursor) await between(seen);
    } while (cursor !== undefined);
    return seen;
  }

  for (const field of sortFields)
    for (const direction of ['asc', 'desc'] as const)
      for (const state of recordStates)
        it(`[S2-87] sorted by ${field} ${direction}, ${state}: every client once, in order`, async () => {
          const seen = await scan({ state, sort: [field, direction], limit: 17 });
          const isArchived = (client: ClientSummary) => client.archivedAt !== null;
          assert.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
          const everyone = await scan({ state: 'all', limit: 200 });
          assert.equal(everyone.length, clients);
          const expected = everyone.filter(
            (client) => state === 'all' || isArchived(client) === (state === 'archived'),
          );
          const order = comparison([field, direction]);
          assert.deepEqual(seen.map(placeOf(field)), expected.toSorted(order).map(placeOf(field)));
        });

  it('[S2-87] amounts of different currencies are never compared: the base currency comes first, then the others by name', async () => {
    for (const direction of ['asc', 'desc'] as const) {
      const currencies = (await scan({ state: 'all', sort: ['revenue', direction], limit: 40 })).map(
        ({ currency }) => currency,
      );
      const runs = currencies.filter((currency, place) => currency !== currencies[place - 1]);
      assert.equal(runs[0], 'EUR');
      assert.deepEqual(runs.slice(1), [...new Set(currencies)].filter((currency) => currency !== 'EUR').toSorted());
      assert.ok(runs.length > 5);
    }
  });

  it('[S2-87] gives the same order for a search as for the whole list', async () => {
    for (const field of sortFields) {
      const all = await scan({ state: 'all', sort: [field, 'desc'], limit: 200 });
      const found = await scan({ state: 'all', sort: [field, 'desc'], search: 'gmbh', limit: 7 });
      const ids = new Set(found.map(({ id }) => id));
      assert.ok(found.length > 10);
      assert.deepEqual(
        found.map(({ id }) => id),
        all.filter(({ id }) => ids.has(id)).map(({ id }) => id),
      );
    }
  });

  it('defect 15: clients that come or change while someone pages are neither skipped nor shown twice', async () => {
    const before = await scan({ limit: 200 });
    let changed: string | undefined;
    const seen = await scan({ limit: 20 }, async (shown) => {
      await newClient(seeded.ctx, { name: `Aaa ${shown.length}` });
      const last = shown.at(-1);
      if (!last || changed !== undefined) return;
      // The row on which the next page stands is renamed to the beginning of the list.
      changed = last.id;
      await apiOf(seeded.ctx).clients.update({ id: last.id, version: last.version, patch: { name: 'Aab renamed' } });
    });
    assert.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
    assert.deepEqual(
      seen.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });
});

function valueOf(client: ClientSummary, field: Sort[0]): string | number {
  switch (field) {
    case 'name':
      return fold(client.name);
    case 'createdAt':
      return client.createdAt;
    case 'invoiceCount':
      return client.invoiceCount ?? 0;
    case 'lastInteraction':
      return client.lastInteractionAt ?? '';
    case 'rating':
      return client.rating;
    case 'enrichment':
      return client.enrichmentState;
    case 'outstanding':
      return client.totals?.[0]?.outstandingMinor ?? 0;
    case 'revenue':
      return client.totals?.[0]?.revenueMinor ?? 0;
  }
}

function placeOf(field: Sort[0]) {
  return (client: ClientSummary) => [client.currency, valueOf(client, field), client.id];
}

/** The order that the contract promises, said another way. */
function comparison([field, direction]: Sort): (a: ClientSummary, b: ClientSummary) => number {
  const isAmount = field === 'outstanding' || field === 'revenue';
  const rank = (client: ClientSummary) => (!isAmount || client.currency === 'EUR' ? '' : client.currency);
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) =>
    compare(rank(a), rank(b)) || sign * (compare(valueOf(a, field), valueOf(b, field)) || compare(a.id, b.id));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
