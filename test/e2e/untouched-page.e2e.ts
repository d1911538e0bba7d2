// What a person downloads who only looks: directory and sheet in a page, from the build for pages without a bundler.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { startHostilePage, type HostilePage } from './hostile-page.ts';
import { visit } from './visit.ts';

let clientele: ClienteleServer;
let host: HostilePage;
let browser: Browser;
before(async () => {
  clientele = await startClienteleServer();
  host = await startHostilePage(clientele);
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await host.stop();
  await clientele.stop();
});

/** The files of Clientele that a page loads until it lists clients and is told of changes, with their kB (1,000 bytes) after gzip. */
async function downloaded(locale: string) {
  const { page, close } = await visit(browser, host.show({ body: '' }));
  const files = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const name = /\/cdn\/(.*)$/.exec(response.url())?.[1];
    if (name)
      files.set(
        name,
        response.body().then((body) => gzipSync(body, { level: 9 }).length / 1000),
      );
  });
  const stream = page.waitForRequest((request) => new URL(request.url()).pathname === '/v1/events');
  await page.goto(
    host.show({
      body: `<clientele-provider server-url="${clientele.url}" session-url="/session/manager" locale="${locale}">
        <clientele-directory selection="multiple"></clientele-directory>
        <clientele-detail-sheet></clientele-detail-sheet>
      </clientele-provider>`,
    }),
  );
  await page.locator('clientele-directory [role=row]').nth(1).waitFor();
  // The sheet has its texts: then nothing more comes by itself.
  await page.locator('clientele-detail-sheet clientele-sheet').waitFor({ state: 'attached' });
  await stream;
  const sizes = new Map(await Promise.all([...files].map(async ([name, kB]) => [name, await kB] as const)));
  await close();
  return { sizes, kB: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}

const listOf = (sizes: ReadonlyMap<string, number>) =>
  [...sizes].map(([name, size]) => `${name} ${size.toFixed(1)}`).join(', ');

describe('an untouched page with directory and sheet', () => {
  // Core, directory and sheet are files of their own, so that a page with one element does not load the other; what the
  // sheet shows of a client comes when a person comes near to a row.
  it('loads at most 82 kB in at most 4 files', async (t) => {
    const { sizes, kB } = await downloaded('en');
    t.diagnostic(`${kB.toFixed(1)} kB in ${sizes.size} files: ${listOf(sizes)}`);
    assert.ok(kB > 50, 'Nothing was counted.');
    assert.ok(kB <= 82, `${kB.toFixed(1)} kB: ${listOf(sizes)}`);
    assert.ok(sizes.size <= 4, listOf(sizes));
  });

  it('in another language loads its texts besides, and those of no inner element that is not there yet', async (t) => {
    const [english, german] = [await downloaded('en'), await downloaded('de')];
    const texts = [...german.sizes].filter(([name]) => !english.sizes.has(name));
    t.diagnostic(listOf(new Map(texts)));
    assert.equal(texts.length, 3, listOf(new Map(texts)));
    assert.ok(german.kB - english.kB <= 4.5, listOf(new Map(texts)));
  });
});
