// Enrichment in the demo, whose clients have websites on this machine: nothing is asked of any other.
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

const name = 'Halvorsen & Lund Architects';
const phone = 'Phone, +45 86 12 34 56';

async function openSheet(page: Page, client: string) {
  const clients = new ClientsPage(page);
  await clients.search.fill(client);
  await clients.openRow(client);
  return clients.sheet;
}

describe('enrichment', () => {
  it('[S0-66] [S0-67] a fact is accepted with its source in sight, undone, locked, and stays through another run', async () => {
    const page = await demo.open();
    const sheet = await openSheet(page, name);
    await sheet.getByRole('button', { name: /^Review \d suggestions$/ }).click();
    await page.getByRole('dialog', { name: `Enrichment of ${name}` }).waitFor();
    const dialog = page.locator('clientele-enrichment-details');
    await dialog.getByText('Finished').waitFor();
    const fact = dialog.locator('.fact', { hasText: '+45 86 12 34 56' });
    await fact.getByText('Why do we believe this?').click();
    await fact.getByRole('link', { name: 'halvorsen-lund.dk' }).waitFor();
    const onRecord = await fact.locator('.standing').textContent();
    assert.match(onRecord ?? '', /It stays until you replace it/);
    // The client and its facts come one after the other.
    const untilStanding = () =>
      fact
        .locator('.standing')
        .getByText(onRecord ?? '', { exact: true })
        .waitFor();

    await dialog.getByRole('button', { name: `Accept and replace: ${phone}` }).click();
    await fact.getByText('Same as on record').waitFor();
    await page.getByText('Phone was accepted', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await dialog.getByRole('button', { name: `Accept and replace: ${phone}` }).waitFor();
    await untilStanding();

    await dialog.getByRole('button', { name: `Lock: ${phone}` }).click();
    await fact.getByText('Locked', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Run again' }).click();
    await dialog.getByText(/\d+ seen again/).waitFor();
    await fact.getByText('Locked', { exact: true }).waitFor();
    await untilStanding();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });

  it('[S0-66] a logo is shown as the picture that is kept here; accepted, it stands beside the client’s name, and Undo takes it back', async () => {
    const client = 'Lakeshore Coffee Roasters LLC';
    const page = await demo.open();
    const sheet = await openSheet(page, client);
    await sheet.getByRole('button', { name: /^Review \d suggestions$/ }).click();
    const dialog = page.locator('clientele-enrichment-details');
    const logo = dialog.getByRole('img', { name: 'Logo' });
    await logo.waitFor();
    assert.match((await logo.getAttribute('src')) ?? '', /^blob:/);
    const inList = new ClientsPage(page).row(client).locator('img');
    assert.equal(await inList.count(), 0);
    await dialog.getByRole('button', { name: 'Accept: Logo, picture from the website' }).click();
    await page.getByText('Logo was accepted', { exact: true }).waitFor();
    await inList.and(page.locator(':not([hidden])')).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await inList.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });

  it('[S0-81] [S0-84] what failed and what was skipped says why', async () => {
    const page = await demo.open();
    const failed = await openSheet(page, 'Norrsken Energi AB');
    await failed.getByText('The website answered with an error.').waitFor();
    await failed.getByRole('button', { name: 'Retry', exact: true }).waitFor();
    await page.context().close();
    const other = await demo.open();
    const skipped = await openSheet(other, 'Ironbridge Robotics Inc.');
    await skipped.getByText('The website asks programs not to read it.').waitFor();
    await other.context().close();
  });

  it('[S0-87] the list says where enrichment of each client stands, follows a run that somebody else causes, and is filtered by it', async () => {
    const theirs = new ClientsPage(await demo.open({ role: 'agent' }));
    await theirs.create({ Name: '0 Anchor Ltd' });
    const mine = new ClientsPage(await demo.open({ role: 'owner' }));
    const { page } = mine;
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'Enrichment' }).check();
    await page.keyboard.press('Escape');
    const row = mine.row('0 Anchor Ltd');
    await row.getByText('Not run yet', { exact: true }).waitFor();
    await theirs.correct('Website', 'https://nowhere.example');
    await row.getByText('Failed', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByRole('dialog', { name: 'More filters' }).getByRole('button', { name: 'Enrichment' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Failed' }).click();
    await page.getByText('Enrichment: Failed', { exact: true }).waitFor();
    await mine.row('Norrsken Energi AB').getByText('Failed', { exact: true }).waitFor();
    await row.waitFor();
    for (const { page } of [mine, theirs]) await page.context().close();
  });

  it('suggestions of all clients are reviewed by keyboard', async () => {
    const page = await demo.open({ path: '/workspace.html' });
    await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name: 'Review' }).click();
    const list = page.getByRole('list', { name: 'Suggestions, the latest first' });
    const rows = list.getByRole('listitem');
    await rows.first().focus();
    const first = await rows.first().getAttribute('data-id');
    await page.keyboard.press('r');
    await list.locator(`[data-id="${first}"]`).waitFor({ state: 'detached' });
    await page
      .getByText(/ was rejected$/)
      .first()
      .waitFor();
    await page.keyboard.press('z');
    await list.locator(`[data-id="${first}"]`).waitFor();
    await page.context().close();
  });

  it('[S0-87] of all clients of a filter says first what it comes to, and is paused, resumed and cancelled, also after a reload', async () => {
    const page = await demo.open();
    await page.getByRole('checkbox', { name: 'Select all shown clients' }).click();
    await page.getByRole('button', { name: /^Select all [\d,]+ clients that match$/ }).click();
    const bar = page.getByRole('group', { name: 'Selected clients' });
    await bar.getByText('clients that match').waitFor();
    await bar.getByRole('button', { name: 'Run enrichment' }).press('Enter');
    await page.getByRole('dialog', { name: 'Run enrichment' }).waitFor();
    const dialog = page.locator('clientele-many-runs clientele-dialog');
    await dialog.getByText(/^about \d+ minutes$/).waitFor();
    await dialog.getByText(/^200 of \d+$/).waitFor();
    await dialog.getByText('at most 200 a day').waitFor();
    await dialog.getByText(/^\d+ clients are left out$/).waitFor();
    await dialog.getByText('Looked up in the last 90 days').waitFor();
    await dialog.getByRole('button', { name: /^Run for \d+ clients$/ }).press('Enter');

    // There are more of them than a day takes: some wait, however fast it goes.
    const runs = page.getByRole('group', { name: 'Enrichment of several clients' });
    await runs.getByText(/^Enrichment: \d+ of \d+ clients$/).waitFor();
    await runs.getByRole('button', { name: 'Pause' }).press('Enter');
    await runs.getByText(/^Enrichment paused: \d+ of \d+ clients$/).waitFor();
    await page.reload();
    await runs.getByText(/^Enrichment paused: \d+ of \d+ clients$/).waitFor();
    await runs.getByRole('button', { name: 'Resume' }).press('Enter');
    await runs.getByText(/^Enrichment: \d+ of \d+ clients$/).waitFor();
    await runs.getByRole('button', { name: 'Cancel' }).press('Enter');
    await runs.getByText(/^Enrichment of \d+ clients finished$/).waitFor();
    await runs.getByText(/\d+ skipped/).waitFor();
    await runs.getByRole('button', { name: 'Close' }).press('Enter');
    await runs.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });
});
