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

/** A page for which the files of some inner elements are missing until `arrive`. */
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
  const sheet = page.locator('clientele-detail-sheet');
  return {
    ...here,
    sheet,
    said: page.getByRole('alert').filter({ hasText: 'This part could not be loaded.' }),
    inSheet: sheet.getByText('This part could not be loaded.'),
    retry: page.getByRole('button', { name: 'Retry' }),
    rowInFocus: clients.grid.locator('[role=row]:focus-within'),
    arrive: () => page.unroute(`**/cdn/${file}-*.js`),
    /** From the menu of the first row. */
    archive: async () => {
      await page.getByRole('button', { name: 'More actions for 3M Company' }).click();
      await page.getByRole('menuitem', { name: 'Archive' }).click();
    },
    open: () => clients.row('3M Company').getByText('3M Company').click(),
    /** The next answer comes only when what is given back is called. */
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      answer = promise;
      return resolve;
    },
  };
}

/** Until all that has been begun has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

describe('a file that does not come', () => {
  it('the columns panel: it is said, Retry keeps the focus while it tries, and opens the panel', async () => {
    const here = await without('columns-panel');
    await here.page.getByRole('button', { name: 'Columns' }).click();
    await here.said.waitFor();
    const answer = here.hold();
    const asked = here.page.waitForRequest(/columns-panel/);
    await here.retry.click();
    await asked;
    await here.retry.and(here.page.locator(':focus')).waitFor();
    answer();
    await drawn(here.page);
    await here.said.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('dialog', { name: 'Columns' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });

  it('what was said can be closed, and wanted again it is tried again', async () => {
    const here = await without('columns-panel');
    await here.page.getByRole('button', { name: 'Columns' }).click();
    await here.said.getByRole('button', { name: 'Close' }).click();
    await here.said.waitFor({ state: 'detached' });
    await here.rowInFocus.waitFor();
    await here.arrive();
    await here.page.getByRole('button', { name: 'Columns' }).click();
    await here.page.getByRole('dialog', { name: 'Columns' }).waitFor();
  });

  it('the menu of a row: it is said above the list, and Retry opens it', async () => {
    const here = await without('row-menu');
    await here.page.getByRole('button', { name: 'More actions for 3M Company' }).click();
    await here.said.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('menu', { name: 'More actions for 3M Company' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });

  it('the export: it is said above the list, and Retry exports', async () => {
    const here = await without('export-run');
    await here.page.getByRole('button', { name: 'Export CSV' }).click();
    await here.said.waitFor();
    await here.arrive();
    const download = here.page.waitForEvent('download');
    await here.retry.click();
    await download;
    assert.equal(await here.said.count(), 0);
  });

  it('the active filters: it is said in their place, where they can be cleared, and Retry names them', async () => {
    const here = await without('condition-chips');
    await here.page.getByRole('button', { name: 'Owner' }).click();
    await here.page.getByRole('menuitemcheckbox', { name: 'Nobody' }).click();
    await here.page.keyboard.press('Escape');
    await here.said.waitFor();
    await here.page.getByRole('button', { name: 'Clear filters' }).first().waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('button', { name: 'Remove filter Owner: Nobody' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });

  it('the bulk bar: it is said in its place, and Retry brings it', async () => {
    const here = await without('bulk-bar', 'selection="multiple"');
    await here.page.getByRole('checkbox', { name: '3M Company' }).check();
    await here.said.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('group', { name: 'Selected clients' }).waitFor();
    assert.equal(await here.said.count(), 0);
  });

  it('what is said covers no row that the keyboard is on', async () => {
    const here = await without('bulk-bar', 'selection="multiple"');
    await here.page.getByRole('checkbox', { name: '3M Company' }).check();
    await here.said.waitFor();
    await here.clients.grid.getByRole('row').nth(1).locator('.cell-name').focus();
    for (let step = 0; step < 25; step++) await here.page.keyboard.press('ArrowDown');
    const row = await here.rowInFocus.boundingBox();
    const said = await here.said.boundingBox();
    assert.ok(row && said && row.y + row.height <= said.y, `${JSON.stringify(row)} is below ${JSON.stringify(said)}`);
  });

  it('what was wanted of one provider’s clients is not done to those of another', async () => {
    const here = await without('bulk-bar');
    await here.archive();
    await here.said.waitFor();
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
    await here.said.waitFor({ state: 'detached' });
    await here.arrive();
    await drawn(here.page);
    await here.clients.row('3M Company').waitFor();
  });

  it('the invoices of a client: it is said in their tab, and Retry brings them', async () => {
    const here = await without('invoices-tab');
    await here.open();
    await here.sheet.getByRole('tab', { name: 'Invoices' }).click();
    await here.inSheet.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.sheet.getByRole('list', { name: 'Invoices' }).or(here.sheet.getByText('No invoices yet')).waitFor();
  });

  it('Erase: it is said in the sheet, and Retry asks the question', async () => {
    const here = await without('erase-dialog');
    await here.page
      .locator('clientele-provider')
      .evaluate((element) => element.setAttribute('session-url', '/session/admin'));
    await here.open();
    await here.sheet.getByRole('button', { name: 'More actions' }).click();
    await here.sheet.getByRole('menuitem', { name: 'Erase' }).click();
    await here.inSheet.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('dialog', { name: /3M Company/ }).waitFor();
  });

  it('the form for a new client: its buttons are in place at once, it is said, and Retry brings the form', async () => {
    const here = await without('create-form');
    const answer = here.hold();
    await here.page.getByRole('button', { name: 'Create client' }).first().click();
    const submit = here.sheet.getByRole('button', { name: 'Create client' });
    await submit.waitFor();
    answer();
    await here.inSheet.waitFor();
    assert.equal(await submit.count(), 0);
    await here.arrive();
    await here.retry.click();
    await here.sheet.getByLabel('Name').and(here.page.locator(':focus')).waitFor();
    await submit.waitFor();
  });

  // The last one: the client is archived from then on.
  it('Archive from the menu of a row: it is said, and Retry archives', async () => {
    const here = await without('bulk-bar');
    await here.archive();
    await here.said.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.clients.row('3M Company').waitFor({ state: 'detached' });
  });
});
