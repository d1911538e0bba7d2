// Files of the elements that do not come: the network fails for a moment, or a deployment is under way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startClienteleServer, type ClienteleServer } from './clientele-server.ts';
import { launch } from './demo.ts';
import { startHostilePage, type HostilePage } from './hostile-page.ts';
import { visit } from './visit.ts';

let clientele: ClienteleServer;
let host: HostilePage;
let browser: Browser;
before(async () => {
  clientele = await startClienteleServer();
  host = await startHostilePage(clientele);
  browser = await launch();
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

/** A page for which one file is missing until `arrive`. */
async function without(file: string, directory?: string) {
  const here = await visit(browser, host.show({ body: '' }));
  await here.page.route(`**/cdn/${file}-*.js`, (route) => route.abort());
  await here.page.goto(host.show({ body: workspace(directory) }));
  await here.clients.grid.getByRole('row').nth(1).waitFor();
  const said = here.page.getByText('This part could not be shown.');
  const retry = here.page.getByRole('button', { name: 'Retry' });
  return { ...here, said, retry, arrive: () => here.page.unroute(`**/cdn/${file}-*.js`) };
}

describe('a file that does not come', () => {
  it('the menu of a row: it is said, and Retry fetches the file anew and opens the menu', async () => {
    const here = await without('row-menu-part');
    await here.page.getByRole('button', { name: 'More actions for 3M Company' }).click();
    await here.said.waitFor();
    // Still not there: said again, not silently given up.
    await here.retry.click();
    await here.said.waitFor();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('menuitem', { name: 'Open' }).waitFor();
    assert.equal(await here.said.count(), 0);
    await here.close();
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
      if (download) assert.match((await download).suggestedFilename(), /^Clients .*\.csv$/);
      else await here.page.getByRole('dialog', { name: button }).waitFor();
      assert.equal(await here.said.count(), 0);
      await here.close();
    });

  it('the bar for what is selected, and the filters: both are said once, and one Retry brings them', async () => {
    const here = await without('{bulk,narrowing}-part', 'selection="multiple"');
    await here.said.waitFor();
    await here.page.getByRole('checkbox', { name: '3M Company' }).check();
    await here.arrive();
    await here.retry.click();
    await here.page.getByRole('group', { name: 'Selected clients' }).waitFor();
    await here.page.getByRole('group', { name: 'Filters' }).waitFor();
    assert.equal(await here.said.count(), 0);
    await here.close();
  });
});
