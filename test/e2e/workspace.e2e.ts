// The workspace on a page of its own in the demo host, on the real server and its seed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const openWorkspace = (options: Parameters<Demo['open']>[0] = {}) => demo.open({ path: '/workspace.html', ...options });
const rowOf = (page: Page, index: number) => page.getByRole('grid', { name: 'Clients' }).getByRole('row').nth(index);

describe('the workspace', () => {
  it('[S1-03] shows the list, opens a client beside it, and keeps what was asked for in a reload', async () => {
    const page = await openWorkspace();
    await page
      .getByRole('navigation', { name: 'Workspace' })
      .getByRole('link', { name: 'Clients', exact: true })
      .waitFor();
    await page.getByRole('searchbox', { name: 'Search clients' }).fill('gmbh');
    await page.waitForURL(/#clients\.q=gmbh$/);
    await rowOf(page, 1).locator('mark').first().waitFor();
    const name = await rowOf(page, 1).locator('.name').textContent();
    await rowOf(page, 1).locator('.name').click();
    await page.getByRole('heading', { name: name ?? '' }).waitFor();
    await page.reload();
    await rowOf(page, 1).locator('mark').first().waitFor();
    assert.equal(await page.getByRole('searchbox', { name: 'Search clients' }).inputValue(), 'gmbh');
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });

  it('Ctrl+K opens the search from anywhere, Escape gives the focus back', async () => {
    const page = await openWorkspace();
    await page.getByRole('searchbox', { name: 'Search clients' }).focus();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'Search clients and people' });
    await box.waitFor();
    assert.equal(await box.evaluate((input) => input.matches(':focus')), true);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    const searchbox = page.getByRole('searchbox', { name: 'Search clients' });
    assert.equal(await searchbox.evaluate((input) => input.matches(':focus')), true);
    await page.context().close();
  });

  for (const [width, place] of [
    [1440, 'start'],
    [1024, 'top'],
    [360, 'bottom'],
  ] as const)
    it(`at ${width} px its views are at the ${place}, and nothing is scrolled sideways`, async () => {
      const page = await openWorkspace({ viewport: { width, height: 800 } });
      const nav = await page.getByRole('navigation', { name: 'Workspace' }).boundingBox();
      assert.ok(nav);
      if (place === 'start') assert.ok(nav.x === 0 && nav.width < 300);
      if (place === 'top') assert.ok(nav.y === 0 && nav.width === width);
      if (place === 'bottom') assert.ok(Math.abs(nav.y + nav.height - 800) <= 1 && nav.width === width);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.context().close();
    });
});
