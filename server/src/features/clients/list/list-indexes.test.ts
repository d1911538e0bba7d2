import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordStates, sortFields, type Condition } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import { planOf } from '../../../testing/plan-of.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { compileListQuery } from './list-query.ts';
import { summaryColumns } from '../client-row.ts';
import { indexRangeQuery } from './index-range.ts';

const keys = {
  name: 'm',
  createdAt: '2025-01-01T00:00:00.000Z',
  invoiceCount: 2,
  rating: 3,
  enrichment: 'queued',
  lastInteraction: '2025',
  outstanding: 100,
  revenue: 100,
};

describe('clients.list: indexes', () => {
  let seeded: SeededWorkspace;
  before(async () => {
    seeded = await openSeededWorkspace(300);
  });
  after(() => seeded.database.close());

  for (const field of sortFields)
    for (const direction of ['asc', 'desc'] as const)
      it(`[S2-87] a page by ${field} ${direction} is read from an index, without sorting, at any depth`, async () => {
        const listQuery = await compileListQuery(seeded.ctx, { sort: [field, direction] });
        for (const after of [null, { currency: 'EUR', key: keys[field], id: 'cli_5' }]) {
          const range = { currency: 'EUR', after, count: 51, columns: summaryColumns };
          const plan = await planOf(seeded.database, indexRangeQuery(seeded.ctx, listQuery, false, range).getSQL());
          assert.match(plan, indexOf[field]);
          assert.doesNotMatch(plan, /TEMP B-TREE|SCAN |Sort|Seq Scan on "?(client|clientTotal)\b/);
          if (after) assert.match(plan, seekOf[dialect]);
        }
      });

  for (const direction of ['asc', 'desc'] as const)
    it(`a search in the order of names, ${direction}, reads the texts in that order and only the clients that it finds`, async () => {
      const listQuery = await compileListQuery(seeded.ctx, { search: 'hello', sort: ['name', direction] });
      for (const after of [null, { currency: '', key: keys.name, id: 'cli_5' }]) {
        const range = { currency: '', after, count: 51, columns: summaryColumns };
        const plan = await planOf(seeded.database, indexRangeQuery(seeded.ctx, listQuery, false, range).getSQL());
        assert.match(plan, textsOf[dialect]);
        assert.doesNotMatch(plan, /TEMP B-TREE|SCAN |Sort|Seq Scan/);
        if (after) assert.match(plan, seekOf[dialect]);
      }
    });

  const conditions: Condition[] = [
    ['status', 'in', ['opt_1']],
    ['country', 'in', ['DE', 'FR']],
    ['owner', 'in', ['me']],
    ['owner', 'empty'],
    ['createdAt', 'gte', '2026-01-01'],
    ['lastInteraction', 'notSince', '2026-01-01'],
    ['invoiceCount', 'gt', 5],
    ['rating', 'gte', 4],
    ['enrichment', 'in', ['failed', 'never']],
    ['outstanding', 'gt', 100],
    ['revenue', 'between', 5, 100, 'EUR'],
  ];
  for (const condition of conditions)
    it(`a page that ${condition.slice(0, 2).join(' ')} filters is still read in its order from the index of that order`, async () => {
      for (const field of sortFields) {
        const listQuery = await compileListQuery(seeded.ctx, { where: [condition], sort: [field, 'asc'] });
        const range = { currency: 'EUR', after: null, count: 51, columns: summaryColumns };
        const plan = await planOf(seeded.database, indexRangeQuery(seeded.ctx, listQuery, false, range).getSQL());
        assert.match(plan, indexOf[field]);
        assert.doesNotMatch(plan, /TEMP B-TREE|SCAN c|Sort|Seq Scan/);
      }
    });

  for (const condition of conditions)
    it(`whom ${condition.slice(0, 2).join(' ')} leaves is looked up in an index`, async () => {
      for (const state of recordStates) {
        const { exactCandidates } = await compileListQuery(seeded.ctx, { state, where: [condition] });
        const plan = await planOf(seeded.database, sql`select count(*) from ${exactCandidates} "narrowed"`);
        assert.match(plan, lookupOf[dialect]);
        assert.doesNotMatch(plan, /TEMP B-TREE|SCAN c|Seq Scan/);
      }
    });
});

const lookupOf = {
  sqlite: /SEARCH client(Total)? USING (COVERING )?INDEX client(Total)?_by\w+ \(workspaceId=\? AND \w+=\? AND \w+[=<>]/,
  postgres: /Index (Only )?Scan/,
};

const textsOf = {
  sqlite:
    /^SEARCH clientSearch USING COVERING INDEX clientSearch_byName .*\nSEARCH client USING INDEX sqlite_autoindex_client_1/,
  postgres: /Nested Loop[^]*Index Scan[^]*clientSearch_byName[^]*client_pkey/,
};

const indexOf = {
  name: /client_byName/,
  createdAt: /client_byCreation/,
  invoiceCount: /client_byInvoiceCount/,
  rating: /client_byRating/,
  enrichment: /client_byEnrichment/,
  lastInteraction: /client_byInteraction/,
  outstanding: /clientTotal_byOutstanding/,
  revenue: /clientTotal_byRevenue/,
};

/** The position is where the reading starts, not something that rows are compared with one after the other. */
const seekOf = { sqlite: /\((\w+),(\w+)\)[<>]\(\?,\?\)/, postgres: /Index Cond: .*ROW\(/ };
