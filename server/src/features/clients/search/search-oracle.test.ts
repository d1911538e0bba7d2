import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { randomFrom } from '../../../db/seed/random.ts';
import type { Position } from '../list/cursor.ts';
import { compileListQuery } from '../list/list-query.ts';
import type { PositionedRow } from '../list/row-columns.ts';
import { readRows } from '../list/rows.ts';
import { summaryColumns, type SummaryRow } from '../client-row.ts';
import { occursIn, parseSearch } from './search-query.ts';
import { indexHits } from './search.ts';
import { clientSearch } from '../table.ts';

/** Enough clients for a sample, so that both plans are used. */
const clients = 2100;

describe('search, against a plain substring filter', () => {
  let seeded: SeededWorkspace;
  let texts: { clientId: string; text: string }[];

  before(async () => {
    seeded = await openSeededWorkspace(clients);
    texts = await seeded.database.read
      .select({ clientId: clientSearch.clientId, text: clientSearch.text })
      .from(clientSearch)
      .where(eq(clientSearch.workspaceId, seeded.ctx.actor.workspaceId));
  });
  after(() => seeded.database.close());

  async function found(typed: string): Promise<string[]> {
    const listQuery = await compileListQuery(seeded.ctx, { search: typed, state: 'all' });
    const rows = await readRows<SummaryRow>(seeded.ctx, listQuery, null, clients + 1, summaryColumns);
    return rows.map(({ row }) => row.id).toSorted();
  }

  /** As {@link found}, with the plan for a page of `count` rows, page after page. */
  async function foundInPages(typed: string, count: number): Promise<string[]> {
    const listQuery = await compileListQuery(seeded.ctx, { search: typed, state: 'all' });
    const ids: string[] = [];
    let after: Position | null = null;
    for (;;) {
      const rows: PositionedRow<SummaryRow>[] = await readRows<SummaryRow>(
        seeded.ctx,
        listQuery,
        after,
        count,
        summaryColumns,
      );
      ids.push(...rows.map(({ row }) => row.id));
      after = rows.at(-1)?.position ?? null;
      if (rows.length < count) return ids.toSorted();
    }
  }

  function expected(typed: string): string[] {
    const query = parseSearch(typed);
    return texts
      .filter(({ text }) => !query || occursIn(query, text))
      .map(({ clientId }) => clientId)
      .toSorted();
  }

  const odd = [
    '3M', '3M Company', '7-Eleven', '1&1', 'Ørsted', 'orsted', 'ØRSTED', 'Åäö', 'aao', 'müller', 'MULLER', 'ждать', 'дніпро', 'ДНІПРО',
    '青空', '青', '田中', '東海製作所', '한빛', 'النخيل', 'كرمل', 'כרמל', 'παπαδοπουλος', '%', '%%', '_', '__', 'a_b', '\\', '\\%', '"', '""', "'", "''; --",
    'OR', 'AND', 'NOT x', 'NEAR(a b)', 'name:anna', 'ann*', '^anna', '-anna', '{a b}:c', '"peter müller"', '"muller peter"', 'müller peter',
    'anna @', '.de', 'gmbh', 'gmbh & co', 'e. v.', '030 901820', '+49 30', '0049 30 9018', '(0)30/901820', '12', '10 11', '\u0000', 'a\u0000b', '\ud83d', '\udc00x',
    '👩‍💻', 'ﷺ', 'zzzzqqqq', 'qz', 'x'.repeat(200), '9'.repeat(200), ' '.repeat(200), 'a b c d e f g h', 'wheat beer', 'heron in the logo',
  ]; // prettier-ignore

  for (const typed of odd)
    it(`[S0-15] finds exactly the clients that have ${JSON.stringify(typed.slice(0, 40))}`, async () => {
      assert.deepEqual(await found(typed), expected(typed));
      assert.deepEqual(await foundInPages(typed, 300), expected(typed));
    });

  it('finds exactly the clients that have a fragment taken from one of them', async () => {
    const random = randomFrom(99);
    for (let round = 0; round < 60; round += 1) {
      const letters = Array.from(random.pick(texts).text.replaceAll(/[\p{Cc}"A-J]/gu, ' '));
      const start = random.between(0, Math.max(0, letters.length - 12));
      const typed = letters.slice(start, start + random.between(2, 12)).join('');
      assert.deepEqual(await found(typed), expected(typed), JSON.stringify(typed));
    }
  });

  it('asks the full-text index for what is rare and walks the list for what is frequent', async () => {
    for (const scan of ['nameIndex', 'otherIndex', 'all'] as const) {
      const matchesQuery = async (typed: string) => {
        const query = parseSearch(typed);
        assert.ok(query);
        return (await indexHits(seeded.ctx, query, { state: 'all', rows: 51, scan })) !== null;
      };
      assert.equal(await matchesQuery('heron in the logo'), true, scan);
      assert.equal(await matchesQuery('hello'), false, scan);
    }
  });
});
