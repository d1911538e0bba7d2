// What opening a profile costs the network, as the browser counts it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/**
 * The calls of each request to the server's API since the last time; the files of the page, its session and its
 * stream of changes are none.
 */
async function requestsOf(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => {
    const found = performance.getEntriesByType('resource').map(({ name }) => name);
    performance.clearResourceTimings();
    return found;
  });
  return names
    .flatMap((name) => /\/trpc\/([\w.,]+)\?batch/.exec(name)?.[1] ?? [])
    .filter((calls) => !calls.startsWith('session.get'));
}

/** All of it is drawn: the counts in the tabs, the addresses, the primary contact, the group of companies and enrichment. */
async function untilDrawn(page: Page) {
  const profile = page.locator('clientele-profile');
  await profile.getByRole('tab', { name: /^Contacts \d/ }).waitFor();
  await profile.getByRole('button', { name: 'Add an address' }).waitFor();
  await profile.getByText('Primary contact', { exact: true }).waitFor();
  await profile.getByText('Belongs to').or(profile.getByText('Add a parent company')).first().waitFor();
  await profile.getByRole('status', { name: 'Enrichment' }).waitFor();
  return profile;
}

describe('opening a profile', () => {
  it('takes at most two requests: from the list, and again for the next client of the list', async () => {
    const clients = new ClientsPage(await demo.open());
    const { page } = clients;
    const name = '3M Company';
    await clients.openRow(name);
    const button = clients.sheet.getByRole('button', { name: 'View full profile' });
    await button.waitFor();
    await clients.sheet.getByRole('group', { name: 'Status' }).first().waitFor();
    // What the sheet asks for comes to an end with this.
    await clients.sheet.getByRole('status', { name: 'Enrichment' }).waitFor();
    await requestsOf(page);
    await button.click();
    const profile = await untilDrawn(page);
    const first = await requestsOf(page);
    assert.ok(first.length >= 1 && first.length <= 2, first.join(' | '));
    await profile.getByRole('button', { name: 'Next client' }).click();
    await page.getByRole('region', { name, exact: true }).waitFor({ state: 'hidden' });
    await untilDrawn(page);
    const second = await requestsOf(page);
    assert.ok(second.length >= 1 && second.length <= 2, second.join(' | '));
  });

  it('takes at most two requests by its address, and one more for the list of a section that it names', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.openRow('3M Company');
    await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
    await clients.page.waitForURL(/\/clients\/cli_/);
    const path = new URL(clients.page.url()).pathname;
    await clients.page.context().close();
    for (const section of ['', '#tasks']) {
      const page = await demo.open({ path: `${path}${section}`, ready: 'People in charge' });
      await untilDrawn(page);
      const requests = await requestsOf(page);
      const most = section === '' ? 2 : 3;
      assert.ok(requests.length >= 1 && requests.length <= most, `${section}: ${requests.join(' | ')}`);
      await page.context().close();
    }
  });
});
