// Files of the elements that do not come: the network fails for a moment, or a deployment is under way.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser.close();
  await host.stop();
  await clientele.stop();
});

const workspace = (directory = '') => `
  <clientele-provider server-url="${clientele.url}" session-url="/session/manager">
    <clientele-directory ${directory}></clientele-directory>
    <clientele-detail-sheet></clientele-detail-sheet>
  </clientele-provider>`;

/** A page for which some files are missing until `arrive`. */
async function without(file: string, directory?: string) {
  const here = await visit(browser, host.show({ body: '' }));
  const { page, clients } = here;
  let answer = Promise.resolve();
  await page.route(`**/cdn/${file}-*.js`, async (route) => {
    await answer;
    await route.abort();
  });
  await page.goto(host.show({ body: workspace(directory) }));
  await clients.grid.getByRole('row').nth(1).waitFor();
  return {
    ...here,
    said: page.getByRole('alert').filter({ hasText: 'This part could not be loaded.' }),
    retry: page.getByRole('button', { name: 'Retry' }),
    more: (name: string) => page.getByRole('button', { name: `More actions for ${name}` }),
    rowInFocus: clients.grid.locator('[role=row]:focus-within'),
    arrive: () => page.unroute(`**/cdn/${file}-*.js`),
    failed: (name: string) => page.waitForEvent('requestfailed', (request) => request.url().includes(`/${name}-`)),
    /** The menu's file is there, and whatever follows from that has been drawn. */
    noMenuOpens: async () => {
      await page.locator('clientele-row-menu').waitFor({ state: 'attached' });
      await drawn(page);
      assert.equal(await page.getByRole('menu', { name: /^More actions/ }).count(), 0);
    },
    /** The next answer comes only when what is given back is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      answer = promise;
      return resolve;
    },
  };
}

/** The menu of the first row has been asked for in vain, which was said. */
async function withoutRowMenu(files = 'row-menu-part') {
  const here = await without(files);
  await here.more('3M Company').click();
  await here.said.waitFor();
  return here;
}

/** Until all that has been begun has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

describe('a file that does not come', () => {
  it('the menu of a row: it is said, and Retry fetches the file anew and opens the menu', async () => {
    const here = await withoutRowMenu();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('menuitem', { name: 'Open' }).waitFor();
    assert.equal(await here.said.count(), 0);
    // The focus is where it would have been.
    await here.page.keyboard.press('Escape');
    await here.more('3M Company').and(here.page.locator(':focus')).waitFor();
  });

  it('is said while it is tried again, with the focus on the button; then that it may help to reload the page', async () => {
    const here = await withoutRowMenu();
    const answer = here.hold();
    const asked = here.page.waitForRequest(/row-menu-part/);
    await here.retry.click();
    await asked;
    await here.retry.and(here.page.locator(':focus')).waitFor();
    answer();
    await here.said.getByText('Reloading the page may help.').waitFor();
    assert.equal(await here.retry.count(), 0);
    await here.rowInFocus.waitFor();
    // In a browser that fetches it anew, it can still be had where it was wanted.
    await here.arrive();
    await here.more('3M Company').click();
    await here.page.getByRole('menuitem', { name: 'Open' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });

  it('the menu of a row that is no longer drawn opens at no other row', async () => {
    const here = await withoutRowMenu();
    await here.page.keyboard.press('Escape');
    await here.clients.grid.getByRole('row').nth(2).locator('.cell-name').focus();
    await here.page.keyboard.press('Control+End');
    await here.clients.row('3M Company').waitFor({ state: 'detached' });
    await here.arrive();
    await here.retry.click();
    await here.rowInFocus.waitFor();
    await here.noMenuOpens();
  });

  it('of what was wanted in vain, Retry does the latest and nothing else', async () => {
    const here = await withoutRowMenu('{row-menu,arranging}-part');
    const failed = here.failed('arranging-part');
    await here.page.getByRole('button', { name: 'Columns' }).click();
    await failed;
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('dialog', { name: 'Columns' }).waitFor();
    await here.noMenuOpens();
  });

  it('what was wanted of one provider’s clients is not done to those of another', async () => {
    const here = await withoutRowMenu();
    await here.page.evaluate((serverUrl) => {
      const other = document.createElement('clientele-provider');
      other.id = 'other';
      other.setAttribute('server-url', serverUrl);
      other.setAttribute('session-url', '/session/admin');
      document.body.append(other);
    }, clientele.url);
    const asked = here.page.waitForResponse(/clients\.list/);
    await here.page.locator('clientele-directory').evaluate((element) => element.setAttribute('provider', 'other'));
    await asked;
    await here.more('3M Company').waitFor({ state: 'attached' });
    await here.arrive();
    await here.retry.click();
    await here.rowInFocus.waitFor();
    await here.noMenuOpens();
  });

  it('what is said covers no row that the keyboard is on, and can be closed', async () => {
    const here = await withoutRowMenu();
    await here.page.keyboard.press('Escape');
    await here.clients.grid.getByRole('row').nth(1).locator('.cell-name').focus();
    for (let step = 0; step < 25; step++) await here.page.keyboard.press('ArrowDown');
    const row = await here.rowInFocus.boundingBox();
    const said = await here.said.boundingBox();
    assert.ok(row && said && row.y + row.height <= said.y, `${JSON.stringify(row)} is below ${JSON.stringify(said)}`);
    await here.said.getByRole('button', { name: 'Close' }).click();
    await here.said.waitFor({ state: 'detached' });
    await here.rowInFocus.waitFor();
    // Wanted again, it is said again.
    await here.page.keyboard.press('Shift+F10');
    await here.said.waitFor();
  });

  for (const [file, button, comes] of [
    ['export-part', 'Export CSV', 'download'],
    ['arranging-part', 'Columns', 'dialog'],
  ] as const)
    it(`“${button}”: it is said, and Retry does what was asked for`, async () => {
      const here = await without(file);
      await here.page.getByRole('button', { name: button }).click();
      await here.said.waitFor();
      await here.arrive();
      const download = comes === 'download' ? here.page.waitForEvent('download') : undefined;
      await here.retry.click();
      if (download) {
        assert.match((await download).suggestedFilename(), /^Clients .*\.csv$/);
        await here.rowInFocus.waitFor();
      } else await here.page.getByRole('dialog', { name: button }).waitFor();
      assert.equal(await here.said.count(), 0);
    });

  it('the bar for what is selected, and the filters: both are said once, and one Retry brings them', async () => {
    const here = await without('{bulk,narrowing}-part', 'selection="multiple"');
    await here.said.waitFor();
    const answer = here.hold();
    const failed = here.failed('bulk-part');
    await here.page.getByRole('checkbox', { name: '3M Company' }).check();
    await drawn(here.page);
    answer();
    await failed;
    await drawn(here.page);
    assert.equal(await here.said.count(), 1);
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('group', { name: 'Selected clients' }).waitFor();
    await here.page.getByRole('group', { name: 'Filters' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });
});
