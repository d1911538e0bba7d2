// A React 19 product with the elements bundled in: its routes decide which client is open, its switch the theme.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../run/launch-browser.ts';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { startReact, type Host } from './hosts.ts';
import { assertNoViolation, doMainJob } from './main-job.ts';
import { visit } from './visit.ts';

describe('examples/react', () => {
  let clientele: ClienteleServer;
  let host: Host;
  let browser: Browser;
  before(async () => {
    clientele = await startClienteleServer();
    host = await startReact(clientele);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await host.stop();
    await clientele.stop();
  });

  it('[F07] [F08] the main job is done, without a violation of CSP or Trusted Types, with one session in StrictMode', async () => {
    const here = await visit(browser, `${host.url}/clients`);
    await here.clients.grid.getByRole('row').nth(1).waitFor();
    const sessions = await here.page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/clientele-session')).length,
    );
    assert.equal(sessions, 1);
    await doMainJob(here, 'React Product Ltd');
    assert.deepEqual(here.complaints, []);
    assert.deepEqual([...here.origins].sort(), [host.url, clientele.url].sort());
    await assertNoViolation(here);
    await here.close();
  });

  it('[S0-49] its routes and the elements agree: select, back, reload, and the profile on a page of its own', async () => {
    const { page, clients, close } = await visit(browser, `${host.url}/clients`);
    await clients.openRow('3M Company');
    await page.waitForURL(/\/clients\/cli_\w+$/);
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.goForward();
    await clients.sheet.getByRole('heading', { name: '3M Company' }).waitFor();
    await page.reload();
    await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
    await page.waitForURL(/\/clients\/cli_\w+\/profile$/);
    await page.getByRole('region', { name: '3M Company' }).waitFor();
    assert.equal(await clients.grid.count(), 0);
    await close();
  });

  it('the theme of the product is the theme of the elements', async () => {
    const { page, clients, close } = await visit(browser, `${host.url}/clients`);
    await clients.grid.waitFor();
    const colour = () => clients.grid.evaluate((grid) => getComputedStyle(grid).color);
    const light = await colour();
    await page.getByRole('button', { name: 'Dark' }).click();
    assert.notEqual(await colour(), light);
    await close();
  });

  it('mounted and unmounted again and again, the elements leave nothing behind', async () => {
    const { page, clients, close } = await visit(browser, `${host.url}/clients`);
    const round = async () => {
      await clients.grid.getByRole('row').nth(1).waitFor();
      await page.getByRole('link', { name: 'Jobs' }).click();
      await page.getByText('No job is waiting').waitFor();
      await page.getByRole('link', { name: 'Clients' }).click();
    };
    for (let warm = 0; warm < 3; warm += 1) await round();
    const before = await countsOf(page);
    for (let more = 0; more < 10; more += 1) await round();
    const after = await countsOf(page);
    // A tenth of one mount: ten mounts that stay would be ten times the nodes.
    assert.ok(after.nodes < before.nodes * 1.1, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.jsEventListeners < before.jsEventListeners * 1.1, JSON.stringify({ before, after }));
    await close();
  });
});

/** What the browser still holds of the page, attached or not, with the list on screen. */
async function countsOf(page: Page) {
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  const devtools = await page.context().newCDPSession(page);
  for (let pass = 0; pass < 3; pass += 1) await devtools.send('HeapProfiler.collectGarbage');
  const counts = await devtools.send('Memory.getDOMCounters');
  await devtools.detach();
  return counts;
}
