// Many clients at once in the demo host, on the real server and its seed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

async function openClients(options: Parameters<Demo['open']>[0] = {}): Promise<ClientsPage> {
  return new ClientsPage(await demo.open(options));
}

const bar = (page: Page): Locator => page.getByRole('group', { name: 'Selected clients' });
const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator('clientele-toasts .text', { hasText: text }).last();

async function namesOf(clients: ClientsPage, count: number): Promise<string[]> {
  const rows = clients.grid.locator('.row[data-id] .name');
  await rows.nth(count).waitFor();
  return (await rows.allTextContents()).slice(0, count).map((name) => name.trim());
}

/** Chooses in one of the bar's menus. */
async function choose(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await bar(page).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).first().click();
  // Why is asked once for all of them.
  if (menu === 'Change status') await page.getByRole('button', { name: 'Save', exact: true }).click();
}

describe('many clients', () => {
  it('are selected, archived and brought back by keyboard alone', async () => {
    const clients = await openClients();
    const { page } = clients;
    const [first = '', second = '', third = ''] = await namesOf(clients, 3);
    await clients.search.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).getByText('3 selected').waitFor();
    await page.keyboard.press('Tab');
    for (let tabs = 0; tabs < 8; tabs++) {
      if (
        await bar(page)
          .getByRole('button', { name: 'Archive' })
          .evaluate((one) => one.matches(':focus'))
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await toast(page, '3 clients archived').waitFor();
    for (const name of [first, second, third]) await clients.row(name).waitFor({ state: 'detached' });
    assert.equal(await clients.grid.locator('[role=row]:focus-within').count(), 1, 'The list has the focus.');
    await page.locator('clientele-toasts').getByRole('button', { name: 'Undo' }).press('Enter');
    await toast(page, '3 clients are as before').waitFor();
    for (const name of [first, second, third]) await clients.row(name).waitFor();
    await page.context().close();
  });

  it('get another status, owner and tag, and have the old ones back', async () => {
    const clients = await openClients();
    const { page } = clients;
    const names = await namesOf(clients, 3);
    const rowOf = (name: string) => clients.row(name);
    const before = await Promise.all(names.map((name) => rowOf(name).locator('.cell-status').textContent()));
    const owners = await Promise.all(names.map((name) => rowOf(name).locator('.cell-owner').textContent()));
    for (const name of names)
      await rowOf(name)
        .getByRole('checkbox', { name: `Select ${name}` })
        .click();

    await choose(page, 'Change status', 'Churned');
    await toast(page, /changed/).waitFor();
    for (const name of names) await rowOf(name).locator('.cell-status', { hasText: 'Churned' }).waitFor();
    await page.locator('clientele-toasts').getByRole('button', { name: 'Undo' }).click();
    await toast(page, /as before/).waitFor();
    for (const [index, name] of names.entries())
      assert.equal(await rowOf(name).locator('.cell-status').textContent(), before[index]);

    await choose(page, 'Change owner', 'Nobody');
    await toast(page, /changed/).waitFor();
    for (const name of names) await rowOf(name).locator('.cell-owner', { hasText: '–' }).waitFor();
    await page.locator('clientele-toasts').getByRole('button', { name: 'Undo' }).last().click();
    // The message of the first undo may still be there: what the rows show says when this one is done.
    for (const [index, name] of names.entries())
      await rowOf(name)
        .locator('.cell-owner', { hasText: owners[index]?.trim() ?? '' })
        .waitFor();
    await toast(page, /as before/)
      .last()
      .waitFor();
    for (const [index, name] of names.entries())
      assert.equal(await rowOf(name).locator('.cell-owner').textContent(), owners[index]);

    await bar(page).getByRole('button', { name: 'Remove tags' }).click();
    const item = page.getByRole('menuitem').first();
    const tag = ((await item.textContent()) ?? '').trim();
    await item.click();
    await toast(page, /changed/).waitFor();
    await choose(page, 'Add tags', tag);
    await toast(page, '3 clients changed').waitFor();
    await page.context().close();
  });

  it('of which someone else changed one are told apart', async () => {
    const clients = await openClients();
    const other = await openClients();
    const { page } = clients;
    const names = await namesOf(clients, 2);
    for (const name of names) await clients.row(name).getByRole('checkbox').click();
    // Someone is faster: between the choice and its arrival at the server.
    const held = Promise.withResolvers<Route>();
    await page.route('**/trpc/**clients.updateMany**', held.resolve, { times: 1 });
    await choose(page, 'Change owner', 'Nobody');
    const underWay = await held.promise;
    await other
      .row(names[1] ?? '')
      .getByRole('checkbox')
      .click();
    await choose(other.page, 'Change status', 'Churned');
    await toast(other.page, /changed/).waitFor();
    await underWay.continue();
    await bar(page).getByText('1 client changed, 1 was changed by someone else.').waitFor();
    await bar(page).getByRole('button', { name: 'Show them' }).click();
    await bar(page)
      .getByRole('button', { name: `Open ${names[1]}` })
      .waitFor();
    await clients
      .row(names[1] ?? '')
      .locator('.cell-status', { hasText: 'Churned' })
      .waitFor();
    await bar(page).getByRole('button', { name: 'Try again' }).click();
    await toast(page, '2 clients changed').waitFor();
    await clients
      .row(names[1] ?? '')
      .locator('.cell-owner', { hasText: '–' })
      .waitFor();
    await page.context().close();
    await other.page.context().close();
  });

  it('a call that fails in the middle keeps what was done, and the rest goes on', async () => {
    const clients = await openClients();
    const { page } = clients;
    await namesOf(clients, 3);
    await clients.grid.getByRole('checkbox', { name: 'Select all shown clients' }).click();
    await page.getByRole('button', { name: /^Select all \d+ clients that match$/ }).click();
    await bar(page)
      .getByText(/^All \d+ clients that match$/)
      .waitFor();
    let calls = 0;
    await page.route('**/trpc/**clients.updateMany**', (route) => (++calls === 2 ? route.abort() : route.continue()));
    await choose(page, 'Change status', 'On Hold');
    await bar(page)
      .getByText(/not processed/)
      .waitFor();
    assert.match(
      (await bar(page).textContent()) ?? '',
      /The connection was lost\. \d+ clients changed, (\d+ (was|were) already up to date, )?\d+ not processed\./,
    );
    await bar(page).getByRole('button', { name: 'Continue' }).click();
    await toast(page, /^\d+ clients changed[^\d]*\d* (was|were) already up to date\.$/).waitFor();
    await page.locator('clientele-toasts').getByRole('button', { name: 'Undo' }).click();
    await toast(page, /as before/).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });

  it('more than fifty are archived only after a question that names the number', async () => {
    const clients = await openClients();
    const { page } = clients;
    await namesOf(clients, 3);
    await clients.grid.getByRole('checkbox', { name: 'Select all shown clients' }).click();
    await page.getByRole('button', { name: /^Select all \d+ clients that match$/ }).click();
    await bar(page)
      .getByText(/^All \d+ clients that match$/)
      .waitFor();
    await bar(page).getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('heading', { name: /^Archive \d+ clients\?$/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: /^Archive/ }).waitFor({ state: 'detached' });
    assert.equal(await bar(page).getByRole('button', { name: 'Archive' }).count(), 1);
    await page.context().close();
  });
});
