// A page's own client sends a file to the real server, and tells how far it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Clientele } from '@clientele/client';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const size = 3_000_000;

describe('an upload', () => {
  it('[S1-115] tells how much of the file has left, more and more until all of it is there', async () => {
    const page = await slowPage();
    const { told, file } = await page.evaluate(upload, { size });
    assert.equal(file?.size, size);
    assert.ok(told.length > 2, String(told));
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.equal(told.at(-1), size);
    await page.context().close();
  });

  it('is stopped half-way, and nothing of it is listed', async () => {
    const page = await slowPage();
    const { told, error, listed } = await page.evaluate(upload, { size, stopAt: 1 });
    assert.match(error ?? '', /enough/);
    assert.ok((told.at(-1) ?? 0) < size, String(told));
    assert.deepEqual(listed, []);
    await page.context().close();
  });

  it('says that the server cannot be reached', async () => {
    const page = await demo.open();
    await page.route('**/v1/files?*', (route) => route.abort());
    assert.equal((await page.evaluate(upload, { size: 10 })).error, 'offline');
    await page.context().close();
  });
});

/** Whose files take a second or two. */
async function slowPage(): Promise<Page> {
  const page = await demo.open();
  const devtools = await page.context().newCDPSession(page);
  const throughput = { downloadThroughput: -1, uploadThroughput: 2_000_000 };
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, ...throughput });
  return page;
}

/** Runs in the page: adds a file to a new client. */
async function upload({ size, stopAt }: { size: number; stopAt?: number }) {
  const provider = document.querySelector<Element & { client: Clientele }>('clientele-provider');
  if (!provider) throw new Error('There is no provider.');
  const { api, files } = provider.client;
  const { id: clientId } = await api.clients.create({
    idempotencyKey: crypto.randomUUID(),
    client: { name: `Uploads ${crypto.randomUUID()}` },
  });
  const told: number[] = [];
  const stop = new AbortController();
  const onProgress = (bytes: number) => {
    told.push(bytes);
    if (stopAt !== undefined && bytes >= stopAt) stop.abort(new Error('enough'));
  };
  const input = { idempotencyKey: crypto.randomUUID(), clientId, name: 'a.bin' };
  const given = { signal: stop.signal, onProgress };
  const result = await files.upload(new Blob([new Uint8Array(size)]), input, given).then(
    (file) => ({ file, error: undefined }),
    (error: Error & { code?: string }) => ({ file: undefined, error: error.code ?? error.message }),
  );
  const listed = (await api.files.list({ clientId })).items.map(({ name }) => name);
  return { told, ...result, listed };
}
