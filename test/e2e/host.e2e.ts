// What a host can rely on: its policy holds, nothing leaks in or out, each role sees what it may, people of all sorts can use it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('a strict host page', () => {
  it('[F07] everything works under a policy without unsafe sources and with Trusted Types, without a violation', async () => {
    const page = await demo.open();
    const clients = new ClientsPage(page);
    await clients.openRow('3M Company');
    await clients.sheet.getByRole('tab', { name: 'Invoices' }).click();
    await clients.closeSheet();
    await page.getByRole('button', { name: 'Create client' }).first().click();
    await clients.sheet.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    const violation = () => page.evaluate(() => document.documentElement.dataset['violation']);
    assert.equal(await violation(), undefined);
    // The watch itself works: what the policy forbids is seen.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    assert.equal(await violation(), 'style-src-attr');
    await page.context().close();
  });

  it('the session token is nowhere but in memory', async () => {
    const page = await demo.open();
    const traces = await page.evaluate(() => [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      document.documentElement.outerHTML,
      location.href,
      ...performance.getEntries().map((entry) => entry.name),
    ]);
    assert.equal(traces.join('\n').match(/cst_\w+/), null);
    await page.context().close();
  });

  it('opening the page asks for one session and sends one batch', async () => {
    const page = await demo.open();
    const requests = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname),
    );
    assert.equal(requests.filter((path) => path === '/api/clientele-session').length, 1);
    assert.equal(requests.filter((path) => path.startsWith('/trpc/')).length, 1);
    await page.context().close();
  });

  for (const language of ['de', 'ar'])
    it(`in ${language}, whose texts load first, it asks for session, vocabulary and first rows in one request as well`, async () => {
      const page = await demo.open({ language });
      const asked = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => /\/trpc\/(.*)/.exec(new URL(name).pathname)?.[1] ?? []),
      );
      assert.deepEqual(
        asked.map((procedures) => procedures.split(',').toSorted()),
        [['clients.list', 'session.get', 'workspace.vocabulary']],
      );
      await page.context().close();
    });

  it("the host's blunt styles do not reach in: its buttons are gold, ours are not", async () => {
    const page = await demo.open();
    const button = page.getByRole('button', { name: 'Create client' }).first();
    const { background, transform } = await button.evaluate((element) => {
      const style = getComputedStyle(element);
      return { background: style.backgroundColor, transform: style.textTransform };
    });
    assert.notEqual(background, 'rgb(255, 215, 0)');
    assert.equal(transform, 'none');
    await page.context().close();
  });
});

describe('roles', () => {
  it('[S4-01] a watcher sees no directory, and is told which permission is missing', async () => {
    const page = await demo.open({ role: 'watcher', ready: 'You don’t have access to clients' });
    await page.getByText('permission “view clients”').waitFor();
    assert.equal(await page.getByRole('row').count(), 0);
    await page.context().close();
  });

  it('[S2-40] [S2-80] [S1-20] an agent corrects clients, but is offered neither Archive nor Erase', async () => {
    const clients = new ClientsPage(await demo.open({ role: 'agent' }));
    await clients.openRow('3M Company');
    await clients.field('Email').getByRole('button', { name: 'Edit Email' }).waitFor();
    assert.equal(await clients.sheet.getByRole('button', { name: 'More actions' }).count(), 0);
    await clients.page.context().close();
  });

  it('[S0-98] [S1-20] [S1-21] an owner erases a client by typing its name, and it is gone for good', async () => {
    const clients = new ClientsPage(await demo.open({ role: 'owner' }));
    await clients.create({ Name: 'Ephemera Ltd' });
    await clients.choose('Erase');
    const erase = clients.sheet.getByRole('button', { name: 'Erase for good' });
    await erase.click();
    await clients.sheet.getByText('This does not match.').waitFor();
    await clients.sheet.getByRole('textbox', { name: 'Type “Ephemera Ltd” to confirm' }).fill('Ephemera Ltd');
    await erase.click();
    await clients.page.getByRole('dialog', { name: 'Ephemera Ltd', exact: true }).waitFor({ state: 'hidden' });
    await clients.segment('All').click();
    await clients.search.fill('ephemera');
    await clients.page.getByRole('button', { name: /clear/i }).last().waitFor();
    assert.equal(await clients.row('Ephemera Ltd').count(), 0);
    await clients.page.context().close();
  });
});

describe('what a host hears', () => {
  it('[S0-48] "Create invoice" opens the host\'s own form with the client filled in', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.openRow('3M Company');
    await clients.sheet.getByRole('button', { name: 'Create invoice' }).first().click();
    await clients.page.waitForURL(/\/invoices\/new/);
    assert.equal(await clients.page.getByRole('textbox', { name: 'Client', exact: true }).inputValue(), '3M Company');
    await clients.page.context().close();
  });

  it('[S0-49] "View full profile" asks the host\'s router, which shows the account on a page of its own', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.openRow('3M Company');
    await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
    await clients.page.waitForURL(/\/clients\/cli_/);
    await clients.page.getByRole('region', { name: '3M Company' }).waitFor();
    await clients.page.context().close();
  });
});

describe('people', () => {
  it('nothing overflows sideways at 360 px, in English, German and Arabic', async () => {
    for (const language of ['en', 'de', 'ar']) {
      const page = await demo.open({ language, viewport: { width: 360, height: 740 } });
      const width = () => page.evaluate(() => document.querySelector('clientele-directory')?.scrollWidth ?? 0);
      assert.ok((await width()) <= 360, language);
      await page.context().close();
    }
  });
});
