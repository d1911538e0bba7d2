import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { throughHostGate } from './host-gate.ts';
import { OutboundError } from './outbound-error.ts';
import type { Fetched } from './safe-fetch.ts';

const options = { types: ['text/html'] };
const answer = (url: string, status = 200): Fetched => ({
  url,
  status,
  type: 'text/html',
  charset: undefined,
  headers: {},
  body: Buffer.alloc(0),
});

describe('requests to a host', () => {
  it('are made one at a time, in their order, while other hosts are asked beside them', async () => {
    const open = new Map<string, () => void>();
    const asked: string[] = [];
    const fetch = throughHostGate(
      (url) => {
        asked.push(url);
        return new Promise((resolve) => open.set(url, () => resolve(answer(url))));
      },
      () => new Date(0),
    );
    const urls = ['https://one.example/a', 'https://www.one.example/b', 'https://two.example/'] as const;
    const all = urls.map((url) => fetch(url, options));
    const gone = fetch('https://one.example/c', { ...options, signal: AbortSignal.abort() });
    const refused = assert.rejects(gone, { problem: 'cancelled' });
    await new Promise(setImmediate);
    assert.deepEqual(asked, [urls[0], urls[2]]);
    open.get(urls[0])?.();
    await all[0];
    await new Promise(setImmediate);
    assert.deepEqual(asked, [urls[0], urls[2], urls[1]]);
    open.get(urls[1])?.();
    open.get(urls[2])?.();
    await Promise.all(all);
    await refused;
    assert.equal(asked.length, 3);
  });

  it('stop after five failures within ten minutes, and begin again when these are over', async () => {
    let at = 0;
    let asked = 0;
    let status = 503;
    const fetch = throughHostGate(
      async (url) => {
        asked++;
        if (asked % 2 === 0 && status === 503) throw new OutboundError('unreachable');
        return answer(url, status);
      },
      () => new Date(at),
    );
    const ask = () => fetch('https://down.example/', options).catch((error: unknown) => error);
    for (let turn = 0; turn < 5; turn++) await ask();
    assert.equal(asked, 5);
    await assert.rejects(fetch('https://down.example/', options), { problem: 'unreachable' });
    assert.equal(asked, 5);
    await fetch('https://up.example/', options).catch(() => null);
    assert.equal(asked, 6);
    at += 600_000;
    status = 200;
    assert.partialDeepStrictEqual(await ask(), { status: 200 });
    // One that answers again has a clean record.
    status = 503;
    for (let turn = 0; turn < 4; turn++) await ask();
    const before = asked;
    await ask();
    assert.equal(asked, before + 1);
  });
});
