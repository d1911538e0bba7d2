// Measures what event streams cost that wait for something to happen (R8): memory, the API beside them, and how long one event
// takes to reach all. Prints a table. From the repository: node test/bench/idle-streams.ts 2000
// Beyond 10,000 streams a server takes no more; the shell's `ulimit -n` must be above the number on both sides.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, migrate, registerKey } from '@clientele/server';
import { createTestWorkspace, emptyTestDatabase } from '@clientele/server/testing';
import { callerOf, mintToken, type Call } from '../torture/harness/caller.ts';
import { startServerProcess } from '../torture/harness/server-process.ts';
import { pageOrigin, type Fixture } from '../torture/harness/fixture.ts';
import { median, quantile } from './quantile.ts';

const streams = Number(process.argv[2] ?? 2000);
const perUser = 10;
const calls = 300;

const { url: databaseUrl, remove } = await emptyTestDatabase();
const stage = await prepare(databaseUrl);
const server = await startServerProcess(stage);
const call = callerOf(server.url, await mintToken(server.url, stage), new Agent({ keepAlive: true }));
const create = () => call('clients.create', { idempotencyKey: randomUUID(), client: { name: 'Heard by everyone' } });

await create();
const before = { rss: rssOf(server.child.pid), p99: await p99Of(call) };

let reached = 0;
let onChange = () => {};
const open: IncomingMessage[] = [];
for (let at = 0; at < streams; at += perUser) {
  const token = await mintToken(server.url, stage, `usr_${at}`);
  open.push(...(await Promise.all(Array.from({ length: Math.min(perUser, streams - at) }, () => listen(token)))));
}
await wait(2000);
const idle = { rss: rssOf(server.child.pid), p99: await p99Of(call) };

const fanOuts: number[] = [];
for (let round = 0; round < 5; round += 1) {
  reached = 0;
  const all = new Promise<void>((resolve) => (onChange = () => reached === open.length && resolve()));
  await create();
  const committed = performance.now();
  await all;
  fanOuts.push(performance.now() - committed);
}

for (const stream of open) stream.destroy();
await wait(2000);
const after = { rss: rssOf(server.child.pid), p99: await p99Of(call) };
await server.end('SIGTERM');
await remove();

console.table([
  { streams: 0, 'RSS MB': mb(before.rss), 'API p99 ms': before.p99.toFixed(1) },
  {
    streams: open.length,
    'RSS MB': mb(idle.rss),
    'API p99 ms': idle.p99.toFixed(1),
    'kB per stream': ((idle.rss - before.rss) / open.length / 1024).toFixed(1),
    'one event to all, ms (median, worst)': `${ms(median(fanOuts))}, ${ms(Math.max(...fanOuts))}`,
  },
  { streams: 'closed', 'RSS MB': mb(after.rss), 'API p99 ms': after.p99.toFixed(1) },
]);

async function prepare(url: string): Promise<Fixture> {
  await migrate(url);
  const database = await connect(url);
  const { id: workspaceId } = await createTestWorkspace(database, { name: 'Idle' });
  const secretKey = `sk_${randomUUID().replaceAll('-', '')}`;
  await registerKey(database, { secretKey, workspaceId, name: 'bench', origins: [pageOrigin] });
  await database.close();
  return { databaseUrl: url, workspaceId, secretKey };
}

/** Opens a stream and counts what it tells. Resolves when it has begun. */
function listen(token: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, origin: pageOrigin };
    get(`${server.url}/v1/events`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`A stream was refused with ${response.statusCode}.`));
      response.once('data', () => resolve(response));
      response.on('data', (chunk: Buffer) => {
        if (!chunk.includes('event: change')) return;
        reached += 1;
        onChange();
      });
      response.on('error', () => undefined);
    }).on('error', reject);
  });
}

async function p99Of(ask: Call): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < calls; round += 1) {
    const start = performance.now();
    await ask('session.get', {});
    times.push(performance.now() - start);
  }
  return quantile(times, 0.99);
}

/** Resident memory of a process, in bytes. Linux only. */
function rssOf(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function ms(milliseconds: number): string {
  return milliseconds.toFixed(0);
}
