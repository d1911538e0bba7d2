// What a page asks for before anybody touches it.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { startHostilePage, type HostilePage } from './hostile-page.ts';
import { startPlainHtml, type Host } from './hosts.ts';
import { visit } from './visit.ts';

let clientele: ClienteleServer;
let host: HostilePage;
let plain: Host;
let browser: Browser;
before(async () => {
  clientele = await startClienteleServer();
  host = await startHostilePage(clientele);
  plain = await startPlainHtml(clientele);
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser.close();
  await plain.stop();
  await host.stop();
  await clientele.stop();
});

/** From now on: scripts by name, how often the host was asked for a session, and the procedures that the server was asked. */
function record(page: Page) {
  const seen = { scripts: [] as string[], sessions: 0, batches: [] as string[][] };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script') seen.scripts.push(pathname);
    if (/\/(session\/|api\/clientele-session)/.test(pathname)) seen.sessions += 1;
    const procedures = /\/trpc\/(.*)/.exec(pathname)?.[1];
    if (procedures) seen.batches.push(procedures.split(','));
  });
  return seen;
}

const opening = ['clients.list', 'session.get', 'workspace.vocabulary'];

async function tokenFrom(page: Page, end: (expiresAt: string) => string = (expiresAt) => expiresAt) {
  await page.goto(host.show({ body: '' }));
  const { token, expiresAt } = await page.evaluate(
    async () => (await (await fetch('/session/manager', { method: 'POST' })).json()) as Record<string, string>,
  );
  return JSON.stringify({ token, expiresAt: end(expiresAt ?? '') });
}

const workspace = (session = '', prefix = 'clientele') => `
  <${prefix}-provider server-url="${clientele.url}" session-url="/session/manager" ${session && `session='${session}'`}>
    <${prefix}-directory></${prefix}-directory>
    <${prefix}-detail-sheet></${prefix}-detail-sheet>
  </${prefix}-provider>`;

describe('an untouched page', () => {
  it('asks in one round for the four scripts that its head names, for one session, and for nothing twice', async () => {
    const { page, clients, complaints } = await visit(browser, host.show({ body: '' }));
    const seen = record(page);
    await page.goto(plain.url);
    await clients.grid.getByRole('row').nth(1).waitFor();
    const head = await page.locator('head').innerHTML();
    const named = [...head.matchAll(/(?:href|src)="(\/clientele\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    const scripts = seen.scripts.filter((path) => path.startsWith('/clientele/'));
    assert.deepEqual(scripts.toSorted(), named.toSorted());
    assert.equal(scripts.length, 4);
    assert.equal(seen.sessions, 1);
    assert.deepEqual(seen.batches.flat().toSorted(), opening);
    // Together, unless the session was there before the directory was.
    assert.ok(seen.batches.length <= 2, JSON.stringify(seen.batches));
    assert.deepEqual(complaints, []);
  });

  it('that was sent with a session asks for none, and keeps no token in it', async () => {
    const { page, clients } = await visit(browser, host.show({ body: '' }));
    const session = await tokenFrom(page);
    const seen = record(page);
    await page.goto(host.show({ body: workspace(session) }));
    await clients.grid.getByRole('row').nth(1).waitFor();
    assert.equal(seen.sessions, 0);
    assert.deepEqual(seen.batches.flat().toSorted(), opening);
    const left = await page
      .locator('clientele-provider')
      .evaluate((provider) => [
        provider.getAttribute('session'),
        (provider as HTMLElement & { session?: unknown }).session,
      ]);
    assert.deepEqual(left, [null, undefined]);
  });

  for (const [what, session] of [
    ['is over', (page: Page) => tokenFrom(page, () => '2026-01-01T00:00:00.000Z')],
    ['the server refuses', async () => JSON.stringify({ token: 'cst_unknown', expiresAt: '2999-01-01T00:00:00.000Z' })],
    ['is none', async () => '{"token":7}'],
  ] as const)
    it(`whose session ${what} asks for another one and shows its rows`, async () => {
      const { page, clients } = await visit(browser, host.show({ body: '' }));
      const handedOver = await session(page);
      const seen = record(page);
      await page.goto(host.show({ body: workspace(handedOver) }));
      await clients.grid.getByRole('row').nth(1).waitFor();
      assert.equal(seen.sessions, 1);
    });

  it('under a prefix of its own loads each element by it', async () => {
    const { page, clients } = await visit(browser, host.show({ body: '' }));
    const script = `import { define } from '/cdn/clientele.js'; define({ prefix: 'acme' });`;
    await page.goto(host.show({ body: workspace('', 'acme'), script }));
    await clients.grid.getByRole('row').nth(1).waitFor();
    assert.equal(await page.evaluate(() => customElements.get('clientele-directory')), undefined);
  });

  it('for which the file of an element does not come says so, and tries again with the next one', async () => {
    const { page, clients, complaints } = await visit(browser, host.show({ body: '' }));
    await page.route('**/cdn/directory-*.js', (route) => route.abort());
    await page.goto(host.show({ body: workspace() }));
    await page.waitForEvent('console', { predicate: (message) => message.text().includes('could not be loaded') });
    assert.match(complaints.join('\n'), /<clientele-directory> could not be loaded/);
    await page.unroute('**/cdn/directory-*.js');
    await page
      .locator('clientele-provider')
      .evaluate((provider) => provider.append(document.createElement('clientele-directory')));
    await clients.grid.first().getByRole('row').nth(1).waitFor();
  });
});
