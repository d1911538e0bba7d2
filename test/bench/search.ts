// Measures the directory's list and search, and the searches for people and across kinds, on a database of any size, and prints tables:
//   pnpm bench:search                       on SQLite, 100,000 clients
//   pnpm bench:search 1000000
//   DATABASE_URL=postgres://… pnpm bench:search
// The figures are of the verb in this process: the database's part, the rows made of it and the check against the contract,
// without HTTP, which `bench:server` measures.
import type { ListClients } from '@clientele/contract';
import { median, quantile } from './quantile.ts';
import { seededDatabase } from './server/seeded-database.ts';

const rounds = 40;

const url = await seededDatabase(Number(process.argv[2] ?? 100_000));
// Their tables are those of the database that is known only now.
const { connect } = await import('@clientele/server');
const { demoApi } = await import('@clientele/server/testing');
const database = await connect(url);
const { clients, contacts, search } = demoApi(database);
const { list } = clients;

const questions: [name: string, question: ListClients][] = [
  ['by name', {}],
  ['by name, with total', { withTotal: true }],
  ['by name, all states', { state: 'all' }],
  ['by created', { sort: ['createdAt', 'desc'] }],
  ['by invoices', { sort: ['invoiceCount', 'desc'] }],
  ['by last activity', { sort: ['lastInteraction', 'desc'] }],
  ['by outstanding', { sort: ['outstanding', 'desc'] }],
  ['by revenue', { sort: ['revenue', 'desc'] }],
  ['by revenue, all states', { state: 'all', sort: ['revenue', 'asc'] }],
  ['by name, after 4,000 rows', { cursor: await cursorFarDown() }],
  [
    'status and dates',
    {
      where: [
        ['status', 'in', ['opt_01hzdemo0000000000000000002']],
        ['createdAt', 'gte', '2025-06-01'],
      ],
    },
  ],
  ['search: one hit', { search: 'heron in the logo' }],
  ['search: none', { search: 'zyzzyva' }],
  ['search: a surname and a first name', { search: 'ulrike böhm' }],
  ['search: a surname', { search: 'sjögren' }],
  ['search: a short fragment', { search: 'öb' }],
  ['search: two rare characters', { search: '丸の' }],
  ['search: common', { search: 'hello' }],
  ['search: every row', { search: '+' }],
  ['search: a phone number', { search: '030 9018' }],
  ['search: common, by revenue', { search: 'hello', sort: ['revenue', 'desc'] }],
];

const rows: Record<string, string>[] = [];
for (const [name, question] of questions) {
  const first = await list(question);
  const alone = await measure(() => list(question));
  const counted = await measure(() => list({ ...question, withTotal: true }));
  const { total } = await list({ ...question, withTotal: true });
  rows.push({
    question: name,
    rows: String(first.items.length),
    'p50 ms': alone.p50,
    'p95 ms': alone.p95,
    'p50 with total': counted.p50,
    total: total ? `${total.count}${total.exact ? '' : '+'}` : '',
  });
}
console.table(rows);

const texts: [name: string, text: string][] = [
  ['a first name', 'ulrike'],
  ['a first name and a surname', 'ulrike böhm'],
  ['a rare surname', 'sjögren'],
  ['an email address', 'ulrike.bohm@'],
  ['a phone number', '030 9018'],
  ['a position', 'head of'],
  ['two letters', 'an'],
  ['two rare characters', '丸の'],
  ['in every text', 'example'],
  ['nobody', 'zyzzyva'],
  ['nobody, of common parts', 'anna example nobody'],
];
const found: Record<string, string>[] = [];
for (const [name, text] of texts) {
  const people = await measure(() => contacts.find({ text }));
  const all = await measure(() => search.find({ text }));
  found.push({
    text: name,
    'people p50': people.p50,
    'people p95': people.p95,
    'all kinds p50': all.p50,
    'all kinds p95': all.p95,
    found: String((await search.find({ text })).items.length),
  });
}
console.table(found);
await database.close();

async function measure(call: () => Promise<unknown>): Promise<{ p50: string; p95: string }> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return { p50: median(times).toFixed(2), p95: quantile(times, 0.95).toFixed(2) };
}

/** The place after four thousand rows. */
async function cursorFarDown(): Promise<string> {
  let cursor: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const next = await list({ limit: 200, ...(cursor !== undefined && { cursor }) });
    cursor = next.nextCursor ?? undefined;
  }
  if (cursor === undefined) throw new Error('Too few clients to go far down.');
  return cursor;
}
