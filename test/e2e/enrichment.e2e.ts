// Enrichment in the demo, whose clients have websites on this machine. The network is cut off: of the server, and of the page.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Api } from '@clientele/contract';
import type { Page } from 'playwright-core';
import { runChild } from './child.ts';
import { ClientsPage } from './clients-page.ts';
import { cutOff } from './cut-off.ts';
import { startDemo, type Demo, type Visit } from './demo.ts';

const network = cutOff();
let demo: Demo;
before(async () => {
  demo = await startDemo(network.settings);
});
after(async () => {
  await demo.stop();
  assert.deepEqual(network.attempts(), [], 'The server asked another machine for something.');
});

/** Whatever a page asks of another machine than the demo's is refused, and fails the test. */
const foreign: string[] = [];
afterEach(() => assert.deepEqual(foreign.splice(0), [], 'A page asked another machine for something.'));

function open(visit?: Visit): Promise<Page> {
  return demo.open({
    ...visit,
    prepare: (page) =>
      page.route(
        ({ origin }) => origin !== demo.url,
        (route, request) => {
          foreign.push(request.url());
          return route.abort();
        },
      ),
  });
}

const name = 'Halvorsen & Lund Architects';
const phone = 'Phone, +45 86 12 34 56';

/** Its website says what no website should be believed: see `demo-sites.ts`. */
const hostile = 'Wren & Daughters';

/** As the server has it. */
function recordOf(page: Page, search: string): Promise<unknown> {
  return page.locator('clientele-provider').evaluate(async (provider, wanted) => {
    const { api } = (provider as HTMLElement & { client: { api: Api } }).client;
    const { items } = await api.clients.list({ search: wanted, limit: 1 });
    return api.clients.get({ id: items[0]?.client.id ?? '' });
  }, search);
}

async function openSheet(page: Page, client: string) {
  const clients = new ClientsPage(page);
  await clients.search.fill(client);
  await clients.openRow(client);
  return clients.sheet;
}

describe('enrichment, with the network cut off', () => {
  it('the cut is one: what asks another machine fails, and is noted', async () => {
    const other = cutOff();
    const asked = `
      const { promises } = await import('node:dns');
      const outcomes = await Promise.allSettled([
        fetch('http://192.0.2.1/'),
        fetch('https://clientele.example/'),
        promises.resolveMx('clientele.example'),
        promises.lookup('clientele.example'),
      ]);
      console.log(outcomes.map(({ status }) => status).join());`;
    const said = await runChild(['--input-type=module', '--eval', asked], other.settings);
    assert.equal(said, 'rejected,rejected,rejected,rejected');
    assert.deepEqual(other.attempts().toSorted(), [
      'connect 192.0.2.1',
      'connect clientele.example',
      'lookup clientele.example',
      'resolveMx clientele.example',
    ]);
  });

  it('[S0-66] [S0-67] a fact is accepted with its source in sight, undone, locked, and stays through another run', async () => {
    const page = await open();
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
    const page = await open();
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

  it('[S0-68] [S0-81] [S0-84] what succeeded, what failed and what was skipped says so, and why', async () => {
    const first = await open();
    const succeeded = await openSheet(first, 'Kranich Verlag');
    await succeeded.getByText('Succeeded', { exact: true }).waitFor();
    await succeeded.getByText(/^Finished /).waitFor();
    await first.context().close();
    const page = await open();
    const failed = await openSheet(page, 'Norrsken Energi AB');
    await failed.getByText('The website answered with an error.').waitFor();
    await failed.getByRole('button', { name: 'Retry', exact: true }).waitFor();
    await page.context().close();
    const other = await open();
    const skipped = await openSheet(other, 'Ironbridge Robotics Inc.');
    await skipped.getByText('The website does not allow programs to read it.').waitFor();
    await other.context().close();
  });

  it('[S0-87] the list says where enrichment of each client stands, follows a run that somebody else causes, and is filtered by it', async () => {
    const theirs = new ClientsPage(await open({ role: 'agent' }));
    await theirs.create({ Name: '0 Anchor Ltd' });
    const mine = new ClientsPage(await open({ role: 'owner' }));
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

  it('[E-7] [E-11] a hostile website changes nothing on record, runs nothing and sends nobody anywhere', async () => {
    const page = await open();
    const before = await recordOf(page, hostile);
    const sheet = await openSheet(page, hostile);
    await sheet.getByText(/^Finished /).waitFor();
    await sheet.getByRole('button', { name: /^(Show details|Review \d+ suggestions?)$/ }).click();
    await page.getByRole('dialog', { name: `Enrichment of ${hostile}` }).waitFor();
    const dialog = page.locator('clientele-enrichment-details');
    await dialog.getByRole('button', { name: 'Run again' }).click();
    await dialog.getByText(/\d+ seen again/).waitFor();
    await dialog.locator('details.accordion').first().waitFor();
    await dialog.locator('details').evaluateAll((parts) => {
      for (const part of parts) (part as HTMLDetailsElement).open = true;
    });
    await page.getByText('How to get paid').first().waitFor();
    const { said, targets } = await dialog.evaluate((element) => {
      let said = '';
      const targets: string[] = [];
      const within = (root: ShadowRoot) => {
        said += root.textContent;
        for (const link of root.querySelectorAll('a')) targets.push(link.href);
        for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) within(inner.shadowRoot);
      };
      if (element.shadowRoot) within(element.shadowRoot);
      return { said, targets };
    });
    // What it says of itself may be read; where it would lead money, people or the server is not even suggested.
    assert.match(said, /Wren & Daughters/);
    assert.match(said, /How to get paid/);
    assert.doesNotMatch(said, /evil|DE89370400440532013000|169\.254|HYPERLINK|onerror/);
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !/^https?:\/\/(www\.)?wren-daughters\.[\w.]+(\/|$)/.test(target)),
      [],
    );
    assert.equal(await page.evaluate(() => (globalThis as { __ran?: boolean }).__ran), undefined);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    assert.deepEqual(await recordOf(page, hostile), before);
    await page.context().close();
  });

  it('suggestions of all clients are reviewed by keyboard', async () => {
    const page = await open({ path: '/workspace.html' });
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
    const page = await open();
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
