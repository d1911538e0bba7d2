import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

interface TwoPeople {
  mine: ClientsPage;
  theirs: ClientsPage;
  close: () => Promise<void>;
}

/** Two people, each with a browser of their own, who look at the same list; they have the sheet of a new client open. */
async function twoPeople(name: string): Promise<TwoPeople> {
  const theirs = new ClientsPage(await demo.open({ role: 'agent' }));
  await theirs.create({ Name: name, Phone: '+49 30 901820' });
  const mine = new ClientsPage(await demo.open({ role: 'owner' }));
  return {
    mine,
    theirs,
    async close() {
      await mine.page.context().close();
      await theirs.page.context().close();
    },
  };
}

/** Where every drawn row is, by its client. */
function places({ grid }: ClientsPage): Promise<Record<string, number>> {
  return grid
    .getByRole('row')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows
          .filter((row): row is HTMLElement => row instanceof HTMLElement && row.dataset['id'] !== undefined)
          .map((row) => [row.dataset['id'], row.getBoundingClientRect().top]),
      ),
    );
}

function isStream(request: Request): boolean {
  return new URL(request.url()).pathname === '/v1/events';
}

/** Every stream that a page asks for from now on. */
function streamsOf(page: Page): string[] {
  const streams: string[] = [];
  page.on('request', (request) => {
    if (isStream(request)) streams.push(request.headers()['last-event-id'] ?? '');
  });
  return streams;
}

describe('what another person changes', () => {
  it('appears in the row, which stays where it is', async () => {
    const { mine, theirs, close } = await twoPeople('0 Aardvark GmbH');
    const before = await places(mine);
    await theirs.correct('Name', '0 Zebra GmbH');
    await mine.row('0 Zebra GmbH').waitFor();
    assert.deepEqual(await places(mine), before);
    await close();
  });

  it('appears in the open sheet', async () => {
    const { mine, theirs, close } = await twoPeople('1 Badger GmbH');
    await mine.openRow('1 Badger GmbH');
    await theirs.correct('Notes', 'Seen from the other side');
    await mine.field('Notes').getByText('Seen from the other side').waitFor();
    await close();
  });

  it('leaves alone what one is typing, which is then held against it', async () => {
    const { mine, theirs, close } = await twoPeople('2 Camel GmbH');
    await mine.openRow('2 Camel GmbH');
    await mine.field('Notes').getByRole('button').first().click();
    const typed = mine.field('Notes').getByRole('textbox');
    await typed.fill('Half a senten');
    await theirs.correct('Notes', 'Theirs');
    await theirs.correct('Phone', '+49 40 88776655');
    await mine.field('Phone').getByText('88776655').waitFor();
    assert.equal(await typed.inputValue(), 'Half a senten');
    await typed.press('Control+Enter');
    await mine.sheet.getByRole('button', { name: 'Keep mine' }).waitFor();
    await close();
  });

  it('new clients above are announced, and come when they are asked for', async () => {
    const { mine, theirs, close } = await twoPeople('3 Dingo GmbH');
    const before = await places(mine);
    await theirs.closeSheet();
    await theirs.create({ Name: '0 Eagle GmbH' });
    const news = mine.page.getByRole('button', { name: /^1 new client\b/ });
    await news.waitFor();
    assert.deepEqual(await places(mine), before);
    await news.click();
    await mine.row('0 Eagle GmbH').waitFor();
    await news.waitFor({ state: 'detached' });
    await close();
  });

  it('archived by another, a client is marked and keeps its place', async () => {
    const { mine, close } = await twoPeople('0 Falcon GmbH');
    const owner = new ClientsPage(await demo.open({ role: 'owner' }));
    await owner.openRow('0 Falcon GmbH');
    const before = await places(mine);
    await owner.choose('Archive');
    await mine.row('0 Falcon GmbH').getByText('Archived').waitFor();
    assert.deepEqual(await places(mine), before);
    await owner.page.context().close();
    await close();
  });

  it('while offline is caught up with when the connection is back', async () => {
    const { mine, theirs, close } = await twoPeople('4 Gecko GmbH');
    await mine.openRow('4 Gecko GmbH');
    await mine.page.context().setOffline(true);
    await mine.sheet.getByText('Offline: this is how it was').first().waitFor();
    await theirs.correct('Notes', 'Written meanwhile');
    await theirs.field('Notes').getByText('Saved').waitFor();
    await mine.page.context().setOffline(false);
    await mine.field('Notes').getByText('Written meanwhile').waitFor();
    await close();
  });
});

describe('the stream', () => {
  it('[K03] goes on with a fresh session where it was when the server has ended the old one', async () => {
    const { mine, theirs, close } = await twoPeople('5 Heron GmbH');
    await mine.openRow('5 Heron GmbH');
    await theirs.correct('Notes', 'First');
    await mine.field('Notes').getByText('First').waitFor();
    const streams = streamsOf(mine.page);
    const resumed = mine.page.waitForRequest(isStream);
    await mine.page
      .locator('clientele-provider')
      .evaluate((provider: HTMLElement & { client: Ending }) => provider.client.api.session.end({}));
    await resumed;
    await theirs.correct('Notes', 'Second');
    await mine.field('Notes').getByText('Second').waitFor();
    assert.match(streams[0] ?? '', /^\d+-\d/);
    await close();
  });

  it('[B14] ends with a logout, and none is asked for afterwards', async () => {
    const { mine, close } = await twoPeople('6 Ibis GmbH');
    await mine.openRow('6 Ibis GmbH');
    const streams = streamsOf(mine.page);
    const ended = mine.page.waitForEvent('requestfailed', isStream);
    await mine.page
      .locator('clientele-provider')
      .evaluate((provider: HTMLElement & { logout(): Promise<void> }) => provider.logout());
    await ended;
    await mine.page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await mine.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.deepEqual(streams, []);
    await close();
  });
});

interface Ending {
  api: { session: { end(input: object): Promise<unknown> } };
}
