import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Condition } from '@clientele/contract';
import { apiOf } from '../../../testing/api.ts';
import { insertRuns } from '../../../testing/insert-runs.ts';
import { openSeededWorkspace, type SeededWorkspace } from '../../../testing/seeded-workspace.ts';
import { demoStatuses, demoUsers } from '../../../db/seed/demo-workspace.ts';
import { demoCustomFields, demoOptionId, demoOptions } from '../../../db/seed/made-profile.ts';
import { demoTagId } from '../../../db/seed/made-client.ts';
import { and, eq } from 'drizzle-orm';
import { client, clientTag, clientTotal } from '../table.ts';

type Row = typeof client.$inferSelect & {
  tags: Set<string>;
  totals: Map<string, { outstanding: number; revenue: number }>;
};

const [vip, retainer] = [demoTagId(0), demoTagId(1)];
/** In the order of `seededOptions`: standard, gold, platinum, customer, partner. */
const [gold, platinum, partner] = [demoOptionId(1), demoOptionId(2), demoOptionId(4)];
const print = demoOptions.find(({ label }) => label === 'Northwind Print')?.id ?? '';
const field = (place: number) => demoCustomFields[place]?.id ?? '';
const somewhere = 'opt_ofanotherworkspace';

/** Each with the same said in JavaScript. Days are days in Berlin: one or two hours ahead of UTC. */
const cases: [title: string, condition: Condition, keeps: (row: Row) => boolean][] = [
  ['[S0-24] created-from keeps clients created on or after that day', ['createdAt', 'gte', '2025-07-01'], (row) => row.createdAt >= '2025-06-30T22:00:00.000Z'],
  ['[S0-25] created-to keeps clients created on or before that day', ['createdAt', 'lte', '2024-12-31'], (row) => row.createdAt < '2024-12-31T23:00:00.000Z'],
  ['[S0-24] [S0-25] created between includes both days', ['createdAt', 'between', '2025-01-01', '2025-03-31'], (row) => row.createdAt >= '2024-12-31T23:00:00.000Z' && row.createdAt < '2025-03-31T22:00:00.000Z'],
  ['created after a day', ['createdAt', 'gt', '2025-07-01'], (row) => row.createdAt >= '2025-07-01T22:00:00.000Z'],
  ['created before a day', ['createdAt', 'lt', '2025-07-01'], (row) => row.createdAt < '2025-06-30T22:00:00.000Z'],
  ['client since a day', ['clientSince', 'gte', '2025-07-01'], (row) => row.clientSince !== null && row.clientSince >= '2025-06-30T22:00:00.000Z'],
  ['last interaction before a day, without those that had none', ['lastInteraction', 'lt', '2025-10-01'], (row) => row.lastInteractionAt !== null && row.lastInteractionAt < '2025-09-30T22:00:00.000Z'],
  ['last interaction from a day on', ['lastInteraction', 'gte', '2025-10-01'], (row) => row.lastInteractionAt !== null && row.lastInteractionAt >= '2025-09-30T22:00:00.000Z'],
  ['no interaction since a day, with those that had none', ['lastInteraction', 'notSince', '2025-10-01'], (row) => (row.lastInteractionAt ?? '') < '2025-09-30T22:00:00.000Z'],
  ['never an interaction', ['lastInteraction', 'empty'], (row) => row.lastInteractionAt === null],
  ['owing more than an amount of the base currency', ['outstanding', 'gt', 2000], (row) => (row.totals.get('EUR')?.outstanding ?? 0) > 200_000],
  ['owing at least an amount of yen, which have no minor unit', ['outstanding', 'gte', 100_000, 'JPY'], (row) => (row.totals.get('JPY')?.outstanding ?? 0) >= 100_000],
  ['owing at most an amount: only clients that have that currency', ['outstanding', 'lte', 100, 'SEK'], (row) => (row.totals.get('SEK')?.outstanding ?? Infinity) <= 10_000],
  ['revenue between amounts of dinars, which have three digits', ['revenue', 'between', 0.5, 5000.5, 'KWD'], (row) => between(row.totals.get('KWD')?.revenue, 500, 5_000_500)],
  ['revenue of exactly nothing', ['revenue', 'eq', 0], (row) => row.totals.get('EUR')?.revenue === 0],
  ['an amount finer than a cent equals none', ['revenue', 'eq', 0.001], () => false],
  ['less than an amount finer than a cent', ['revenue', 'lt', 0.001], (row) => row.totals.get('EUR')?.revenue === 0],
  ['number of invoices', ['invoiceCount', 'gte', 3], (row) => row.invoiceCount >= 3],
  ['no invoices', ['invoiceCount', 'eq', 0], (row) => row.invoiceCount === 0],
  ['status', ['status', 'in', [demoStatuses.onHold, demoStatuses.churned]], (row) => row.statusId !== demoStatuses.active],
  ['not a status', ['status', 'nin', [demoStatuses.active, somewhere]], (row) => row.statusId !== demoStatuses.active],
  ['a status of another workspace', ['status', 'in', [somewhere]], () => false],
  ['any of the tags', ['tags', 'any', [vip, retainer]], (row) => row.tags.has(vip) || row.tags.has(retainer)],
  ['all of the tags', ['tags', 'all', [vip, retainer]], (row) => row.tags.has(vip) && row.tags.has(retainer)],
  ['none of the tags', ['tags', 'none', [vip, 'tag_unknown']], (row) => !row.tags.has(vip)],
  ['no tags', ['tags', 'empty'], (row) => row.tags.size === 0],
  ['my clients', ['owner', 'in', ['me']], (row) => row.ownerId === demoUsers[3].id],
  ['clients of several owners', ['owner', 'in', ['me', demoUsers[0].id]], (row) => row.ownerId === demoUsers[3].id || row.ownerId === demoUsers[0].id],
  ['clients without an owner', ['owner', 'empty'], (row) => row.ownerId === null],
  ['with a portal', ['portalEnabled', 'eq', true], (row) => row.portalEnabled],
  ['country', ['country', 'in', ['SE', 'JP']], (row) => row.countryCode === 'SE' || row.countryCode === 'JP'],
  ['[S3-24] tier', ['tier', 'in', [gold, platinum]], (row) => row.tierId === gold || row.tierId === platinum],
  ['[S3-24] no tier', ['tier', 'empty'], (row) => row.tierId === null],
  ['type', ['type', 'in', [partner]], (row) => row.typeId === partner],
  ['no type', ['type', 'empty'], (row) => row.typeId === null],
  ['[S1-26] brand', ['brand', 'in', [print, 'cho_ofanotherworkspace']], (row) => row.brandId === print],
  ['no brand', ['brand', 'empty'], (row) => row.brandId === null],
  ['one of several ratings, and none', ['rating', 'in', [0, 5]], (row) => row.rating === 0 || row.rating === 5],
  ['rated at least', ['rating', 'gte', 4], (row) => row.rating >= 4],
  ['industry', ['industry', 'in', ['Software', 'Healthcare', 'Logistics']], (row) => ['Software', 'Healthcare', 'Logistics'].includes(row.industry ?? '')],
  ['no industry', ['industry', 'empty'], (row) => row.industry === null],
  ['where enrichment stands', ['enrichment', 'in', ['queued', 'running']], (row) => row.enrichmentState === 'queued' || row.enrichmentState === 'running'],
  ['enrichment that failed, or never ran', ['enrichment', 'in', ['failed', 'never']], (row) => row.enrichmentState === 'failed' || row.enrichmentState === 'never'],
  ['account manager', ['accountManager', 'in', [demoUsers[0].id, 'me']], (row) => row.team.some(({ userId }) => userId === demoUsers[0].id || userId === demoUsers[3].id)],
  ['no account manager', ['accountManager', 'empty'], (row) => row.team.length === 0],
  ['[S2-57] a text of a field of one’s own contains something, whatever its case', ['custom', 'contains', field(0), 'cC-1'], (row) => String(row.customFields[field(0)] ?? '').startsWith('CC-1')],
  ['[S2-57] a number of a field of one’s own', ['custom', 'gte', field(1), 400], (row) => Number(row.customFields[field(1)] ?? 0) >= 400],
  ['a number below another: not those without one', ['custom', 'lt', field(1), 400.5], (row) => Number(row.customFields[field(1)] ?? 999) < 400.5],
  ['[S2-57] a day of a field of one’s own', ['custom', 'lte', field(2), '2027-06-30'], (row) => String(row.customFields[field(2)] ?? '9') <= '2027-06-30'],
  ['exactly a day', ['custom', 'eq', field(2), '2026-12-31'], (row) => row.customFields[field(2)] === '2026-12-31'],
  ['[S2-57] a choice of a field of one’s own', ['custom', 'in', field(3), ['Email', 'Video call']], (row) => ['Email', 'Video call'].includes(String(row.customFields[field(3)]))],
  ['[S2-57] yes', ['custom', 'eq', field(4), true], (row) => row.customFields[field(4)] === true],
  ['no, which is not the same as no answer', ['custom', 'eq', field(4), false], (row) => row.customFields[field(4)] === false],
  ['a field of one’s own with a value', ['custom', 'present', field(4)], (row) => row.customFields[field(4)] !== undefined],
  ['a field of one’s own without a value', ['custom', 'empty', field(0)], (row) => row.customFields[field(0)] === undefined],
  ['a number compared with a day', ['custom', 'gte', field(1), '2020-01-01'], () => false],
  ['a choice compared with a number', ['custom', 'eq', field(3), 1], () => false],
  ['a field of another workspace', ['custom', 'present', 'fld_ofanotherworkspace'], () => false],
  ['incomplete records', ['missingAny', 'eq', ['email', 'taxId']], (row) => row.email === null || row.taxId === null],
]; // prettier-ignore

function between(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high;
}

describe('clients.list: filters', () => {
  let seeded: SeededWorkspace;
  let rows: Row[];
  before(async () => {
    seeded = await openSeededWorkspace(400);
    await insertRuns(seeded.ctx);
    rows = await rowsOf(seeded);
  });
  after(() => seeded.database.close());

  for (const [title, condition, keeps] of cases)
    it(title, async () => {
      const expected = rows.filter(keeps);
      assert.deepEqual(await idsOf([condition]), expected.map(({ id }) => id).toSorted());
    });

  it('the cases tell the clients apart', () => {
    const empty = new Set([
      'an amount finer than a cent equals none',
      'a status of another workspace',
      'a number compared with a day',
      'a choice compared with a number',
      'a field of another workspace',
    ]);
    for (const [title, , keeps] of cases) {
      const count = rows.filter(keeps).length;
      assert.ok(empty.has(title) || (count > 0 && count < rows.length), `${title}: ${count} of ${rows.length}`);
    }
  });

  it('conditions are all to be met', async () => {
    const expected = rows.filter((row) => row.countryCode === 'DE' && row.portalEnabled && row.invoiceCount > 0);
    assert.ok(expected.length > 0);
    const conditions: Condition[] = [
      ['country', 'in', ['DE']],
      ['portalEnabled', 'eq', true],
      ['invoiceCount', 'gt', 0],
    ];
    assert.deepEqual(await idsOf(conditions), expected.map(({ id }) => id).toSorted());
  });

  async function idsOf(where: Condition[]): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await apiOf(seeded.ctx).clients.list({ state: 'all', where, limit: 200, ...(cursor && { cursor }) });
      ids.push(...page.items.map((item) => item.client.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids.toSorted();
  }
});

async function rowsOf({ database, ctx }: SeededWorkspace): Promise<Row[]> {
  const { workspaceId } = ctx.actor;
  const found = await database.read.select().from(client).where(eq(client.workspaceId, workspaceId));
  const tags = await database.read.select().from(clientTag).where(eq(clientTag.workspaceId, workspaceId));
  const totals = await database.read
    .select()
    .from(clientTotal)
    .where(and(eq(clientTotal.workspaceId, workspaceId)));
  return found.map((row) => ({
    ...row,
    tags: new Set(tags.filter(({ clientId }) => clientId === row.id).map(({ tagId }) => tagId)),
    totals: new Map(
      totals
        .filter(({ clientId }) => clientId === row.id)
        .map(({ currency, outstandingMinor, revenueMinor }) => [
          currency,
          { outstanding: outstandingMinor, revenue: revenueMinor },
        ]),
    ),
  }));
}
