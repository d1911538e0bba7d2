import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { it, type TestContext } from 'node:test';
import { createApp, createLog, listen, openForServing } from '@clientele/server';
import { callerOf, mintToken, patiently } from './harness/caller.ts';
import { report } from './harness/report.ts';
import { isLong } from '../run/is-long.ts';
import { startServerFor } from './harness/server-process.ts';
import { createFixture, type Fixture } from './harness/fixture.ts';

const slowOnes = 50;

it(
  '[R9] callers that send too slowly are cut off, and others are answered meanwhile',
  { timeout: 120_000 },
  async (t) => {
    const fixture = await createFixture(t);
    const url = await (isLong() ? startServerFor(t, fixture).then((server) => server.url) : startImpatient(t, fixture));
    const call = callerOf(url, await mintToken(url, fixture));
    const open = (firstBytes: string): { socket: Socket; closed: Promise<unknown> } => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => undefined).resume();
      socket.write(firstBytes);
      // One byte now and then, as a slow loris does.
      const drip = setInterval(() => socket.writable && socket.write('x'), 100);
      // Not `once`, which fails with an error: a byte that arrives after the cut is answered by a reset.
      const closed = new Promise((resolve) => socket.once('close', resolve)).finally(() => clearInterval(drip));
      return { socket, closed };
    };
    const slow = Array.from({ length: slowOnes }, () => [
      open('POST /trpc/clients.list HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      open('POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n'),
    ]).flat();
    t.after(() => slow.forEach(({ socket }) => socket.destroy()));
    const end = { reached: false };
    const allCut = Promise.all(slow.map(({ closed }) => closed)).then(() => (end.reached = true));
    const times: number[] = [];
    while (!end.reached) {
      const asked = performance.now();
      const answer = await patiently(() => call('clients.list', {}));
      assert.equal(answer.status, 200, answer.text);
      times.push(performance.now() - asked);
      await Promise.race([allCut, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
    times.sort((a, b) => a - b);
    report('R9', {
      slow: slow.length,
      answered: times.length,
      p99Ms: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    });
  },
);

/** The same server, in this process, with a tenth of the time-outs. */
async function startImpatient(t: TestContext, { databaseUrl }: Fixture): Promise<string> {
  const database = await openForServing(databaseUrl, () => undefined);
  const app = createApp({ database, log: createLog('silent') });
  const server = await listen(app, {
    port: 0,
    host: '127.0.0.1',
    headersMs: 1_000,
    requestMs: 3_000,
    checkEveryMs: 500,
  });
  t.after(async () => {
    await server.close(0);
    await database.close();
  });
  return `http://127.0.0.1:${server.port}`;
}
