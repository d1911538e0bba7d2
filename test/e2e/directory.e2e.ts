// The directory in the demo host, on the real server and its seed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

describe('search', () => {
  const names = ['3M Company', '7-Eleven', '1&1', 'Ørsted', 'Åäö Bokhandel'];
  for (const name of names)
    it(`[S0-15] finds ${name} by its name as it is written`, async () => {
      const clients = await openClients();
      await clients.search.fill(name);
      await clients.row(name).waitFor();
      await clients.grid.locator('mark').first().waitFor();
      await clients.page.context().close();
    });

  it('[S0-15] finds Ørsted and Åäö Bokhandel by someone who types plain letters', async () => {
    const clients = await openClients();
    for (const [typed, name] of [
      ['orsted', 'Ørsted'],
      ['aao bok', 'Åäö Bokhandel'],
    ] as const) {
      await clients.search.fill(typed);
      await clients.row(name).waitFor();
    }
    await clients.page.context().close();
  });

  it('what is not found says so, and one click gives all clients back', async () => {
    const clients = await openClients();
    await clients.search.fill('no client is called like this');
    await clients.page.getByRole('button', { name: /clear/i }).last().click();
    await clients.grid.getByRole('row').nth(5).waitFor();
    assert.equal(await clients.search.inputValue(), '');
    await clients.page.context().close();
  });
});

describe('the question', () => {
  it('is kept in the address, so that a reload shows the same clients', async () => {
    const clients = await openClients();
    await clients.segment('Archived').click();
    await clients.search.fill('gmbh');
    await clients.page.waitForURL(/gmbh/);
    await clients.grid.getByRole('row').nth(1).locator('mark').waitFor();
    const url = clients.page.url();
    const first = await clients.grid.getByRole('row').nth(1).textContent();
    await clients.page.goto(url);
    await clients.grid.getByRole('row').nth(1).locator('mark').waitFor();
    assert.equal(await clients.search.inputValue(), 'gmbh');
    assert.ok(await clients.segment('Archived').isChecked());
    assert.equal(await clients.grid.getByRole('row').nth(1).textContent(), first);
    await clients.page.context().close();
  });

  it('[S0-21] [S0-22] [S0-23] Current and Archived together are All', async () => {
    const clients = await openClients();
    const count = async (segment: 'Current' | 'Archived' | 'All') => {
      await clients.segment(segment).click();
      await clients.page.waitForFunction(
        (name) => document.querySelector('clientele-directory')?.getAttribute('aria-busy') === 'false' && name,
        segment,
      );
      return Number.parseInt((await clients.page.getByText(/^\d+ clients?$/).textContent()) ?? '', 10);
    };
    const [archived, all, current] = [await count('Archived'), await count('All'), await count('Current')];
    assert.ok(current > 0 && archived > 0);
    assert.equal(current + archived, all);
    await clients.page.context().close();
  });
});

describe('the list', () => {
  it('[S0-27] [S0-28] [S0-29] shows balance and number of invoices before a client is opened', async () => {
    const clients = await openClients();
    await clients.page.getByRole('button', { name: 'Outstanding' }).click();
    await clients.page
      .getByRole('columnheader', { name: 'Outstanding' })
      .and(clients.page.locator('[aria-sort]'))
      .waitFor();
    await clients.page.getByRole('columnheader', { name: 'Invoices' }).waitFor();
    // The largest of the workspace's own currency, as soon as the list is in that order.
    const cells = clients.grid.getByRole('row').nth(1).getByRole('gridcell');
    await cells
      .filter({ hasText: /€[1-9]/ })
      .first()
      .waitFor();
    await cells.filter({ hasText: /^\s*\d+\s*$/ }).waitFor();
    const texts = await cells.allTextContents();
    assert.ok(
      texts.some((text) => /[€$£]|[A-Z]{3}/.test(text)),
      texts.join(' | '),
    );
    await clients.page.context().close();
  });

  it('stays beside the sheet: no cell of a row is covered', async () => {
    for (const width of [1440, 1024]) {
      const clients = await openClients({ viewport: { width, height: 900 } });
      await clients.openRow('3M Company');
      const sheet = await clients.page.getByRole('dialog').boundingBox();
      await assertSoon(async () => {
        const cell = await clients.row('3M Company').getByRole('gridcell').last().boundingBox();
        return Boolean(cell && sheet && cell.x + cell.width <= sheet.x + 1);
      });
      await clients.page.context().close();
    }
  });

  it('keeps a constant number of elements while hundreds of rows scroll by', async () => {
    const clients = await openClients();
    const elements = () => clients.grid.locator('*').count();
    await clients.grid.getByRole('row').nth(3).getByRole('gridcell').first().click();
    await clients.closeSheet();
    const before = await elements();
    await clients.grid.locator('[role=row]:focus-within').waitFor();
    await assertSoon(async () => {
      await clients.page.keyboard.press('PageDown');
      return Number(await clients.grid.getByRole('row').last().getAttribute('aria-rowindex')) > 100;
    });
    assert.ok((await elements()) <= before * 1.5, `${before} elements grew to ${await elements()}`);
    await clients.page.context().close();
  });
});

async function assertSoon(isTrue: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await isTrue())) assert.ok(performance.now() < end, `Never true: ${isTrue.toString()}`);
}
