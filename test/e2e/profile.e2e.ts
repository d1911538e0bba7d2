// The profile in the demo host, on the real server: from the list to all of one client, and back.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

async function openProfile(name: string) {
  const clients = new ClientsPage(await demo.open());
  await clients.openRow(name);
  await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
  const profile = clients.page.getByRole('region', { name, exact: true });
  await profile.waitFor();
  return { clients, page: clients.page, profile };
}

describe('the profile', () => {
  it('[S0-49] [S0-55] [S3-21] with the keyboard alone: opened from the list, the owner changed, another section, and back', async () => {
    const clients = new ClientsPage(await demo.open());
    const { page } = clients;
    const keyboard = new Keyboard(page);
    const name = '3M Company';
    const cell = clients.row(name).locator('.cell-name');
    await keyboard.tabTo(clients.search);
    await keyboard.type(name);
    await clients.row(name).locator('mark').first().waitFor();
    await keyboard.pressInto('ArrowDown', cell);
    await keyboard.pressInto('Enter', page.getByRole('dialog', { name }));
    await keyboard.tabTo(clients.sheet.getByRole('button', { name: 'View full profile' }));
    const profile = page.getByRole('region', { name, exact: true });
    await keyboard.pressInto('Enter', profile);
    await page.waitForURL(/\/clients\/cli_/);

    const owner = profile.getByRole('group', { name: 'Owner', exact: true }).first();
    await keyboard.tabTo(owner.getByRole('button'));
    await keyboard.pressInto('Enter', page.getByRole('searchbox', { name: 'Find a colleague' }));
    await keyboard.type('Tom');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await owner.getByText('Saved').waitFor();
    assert.match((await owner.getByRole('button').textContent()) ?? '', /Tom/);

    await keyboard.tabTo(profile.getByRole('tab', { name: 'Overview' }));
    await keyboard.pressInto('ArrowRight', profile.getByRole('tab', { name: /Contacts/ }));
    await keyboard.pressInto('ArrowRight', profile.getByRole('tab', { name: /Invoices/ }));
    await profile
      .getByRole('list', { name: 'Invoices, newest first' })
      .or(profile.getByText('No invoices yet'))
      .waitFor();
    await page.waitForURL(/#invoices$/);

    await keyboard.tabTo(page.getByRole('link', { name: 'All clients' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await clients.grid.waitFor();
    await keyboard.waitFor(cell);
    await page.context().close();
  });

  it('an address leads to a client and a section', async () => {
    const { page } = await openProfile('3M Company');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(`${address}#invoices`);
    const tab = page.getByRole('tab', { name: /Invoices/ }).and(page.locator('[aria-selected=true]'));
    await tab.waitFor();
    await page.context().close();
  });

  it('walks along the list that it was opened from, and the address follows', async () => {
    const { page, clients, profile } = await openProfile('3M Company');
    const before = page.url();
    await profile.getByText(/^\d+ of /).waitFor();
    await profile.getByRole('button', { name: 'Next client' }).click();
    await page.waitForURL((url) => url.href !== before);
    const next = clients.page
      .getByRole('region')
      .filter({ has: page.getByRole('button', { name: 'Previous client' }) });
    await next.getByRole('button', { name: 'Previous client' }).click();
    await page.waitForURL(before);
    await page.context().close();
  });

  it('[S0-88] an agent sees who is in charge and cannot change it; a watcher sees that it is not for them', async () => {
    const { page } = await openProfile('3M Company');
    const path = new URL(page.url()).pathname;
    await page.context().close();
    const agent = await demo.open({ role: 'agent', path, ready: 'People in charge' });
    assert.equal(await agent.getByRole('combobox', { name: 'Owner' }).count(), 0);
    await agent.getByText('Your team’s contact for this client.').waitFor();
    await agent.context().close();
    const watcher = await demo.open({ role: 'watcher', path, ready: 'You don’t have access to this client' });
    assert.equal(await watcher.getByRole('tab').count(), 0);
    await watcher.context().close();
  });

  it('[F16] axe finds nothing, and nothing lies beside the window, at 360, 1024 and 1440 px', async () => {
    const { page, profile } = await openProfile('3M Company');
    for (const width of [360, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).include('clientele-profile').analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
        String(width),
      );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${width}: ${overflow}`);
      const menu = await profile.getByRole('button', { name: 'More actions' }).boundingBox();
      assert.ok(menu && menu.x + menu.width <= width, `${width}: the menu ends at ${menu && menu.x + menu.width}`);
    }
    await page.context().close();
  });
});
