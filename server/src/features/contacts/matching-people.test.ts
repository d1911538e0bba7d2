import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { and, eq } from 'drizzle-orm';
import { randomFrom } from '../../db/seed/random.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../testing/seeded-workspace.ts';
import { indexHits, occursIn, parseSearch, sortKeyOf } from '../clients/index.ts';
import { readClosest } from './matching-people.ts';
import { contact } from './table.ts';

/** Enough clients for a sample, so that both plans are used. */
const clients = 2100;

describe('people whom a text finds, against a plain substring filter', () => {
  let seeded: SeededWorkspace;
  let people: { id: string; name: string; sortKey: string; text: string }[];

  before(async () => {
    seeded = await openSeededWorkspace(clients);
    const { workspaceId } = seeded.ctx.actor;
    people = await seeded.database.read
      .select({ id: contact.id, name: contact.name, sortKey: contact.sortKey, text: contact.searchText })
      .from(contact)
      .where(and(eq(contact.workspaceId, workspaceId), eq(contact.isArchived, false)));
  });
  after(() => seeded.database.close());

  const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

  /** In the order of names, as both databases compare them. */
  function expected(typed: string) {
    const query = parseSearch(typed);
    const found = people.filter(({ text }) => query && occursIn(query, text));
    return found.toSorted((a, b) => inBytes(a.sortKey, b.sortKey) || (a.id < b.id ? -1 : 1));
  }

  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  async function judge(typed: string) {
    const all = idsOf(expected(typed));
    for (const limit of [8, 10_000]) {
      const closest = await readClosest(seeded.ctx, typed, limit);
      assert.equal(closest.length, Math.min(limit, all.length), typed);
      const places = closest.map((person) => closeness(person.sortKey, typed));
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
        typed,
      );
      for (const place of [0, 1, 3]) {
        const names = closest.flatMap(({ sortKey }, at) => (places[at] === place ? [sortKey] : []));
        assert.deepEqual(names, names.toSorted(inBytes), typed);
      }
    }
    assert.deepEqual(idsOf(await readClosest(seeded.ctx, typed, 10_000)).toSorted(), all.toSorted(), typed);
  }

  /** 0: the name begins with it; 1: it begins words of the name; 2: the name has it; 3: it is elsewhere. */
  function closeness(name: string, typed: string): number {
    if (name.startsWith(sortKeyOf(typed))) return 0;
    const terms = parseSearch(typed)?.parts.flatMap((part) => part.terms) ?? [];
    return terms.every((term) => ` ${name}`.includes(` ${term}`))
      ? 1
      : terms.every((term) => name.includes(term))
        ? 2
        : 3;
  }

  for (const typed of ['an', 'sch', 'anna', 'böhm ulrike', 'head of', '030', '0301', '@', 'öb', 'zz', 'zyzzyva', '"a b"', '%', 'а'])
    it(`[S1-02] [S3-83] finds exactly the people who have ${typed}, the closest first`, () => judge(typed)); // prettier-ignore

  it('finds exactly the people who have a fragment taken from one of them', async () => {
    const random = randomFrom(98);
    for (let round = 0; round < 40; round += 1) {
      const letters = Array.from(random.pick(people).text.replaceAll(/[\p{Cc}"A-J]/gu, ' '));
      const start = random.between(0, Math.max(0, letters.length - 12));
      await judge(letters.slice(start, start + random.between(2, 12)).join(''));
    }
  });

  it('asks the full-text index for what is rare and reads names in their order for what is frequent', async () => {
    const isIndexed = async (typed: string) => {
      const query = parseSearch(typed);
      assert.ok(query);
      return (
        (await indexHits(seeded.ctx, query, { state: 'all', rows: Infinity, scan: 'nameIndex' }, 'people')) !== null
      );
    };
    assert.equal(await isIndexed('zyzzyva'), true);
    assert.equal(await isIndexed('er'), false);
  });
});
