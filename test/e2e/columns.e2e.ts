// Columns, their order and width, density and export, in the demo host on the real server: what a person arranges stays.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { parseCsv } from './parse-csv.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('what a person arranges', () => {
  it('[S3-07] is there after a reload and on another device: columns, order, width, density', async () => {
    const clients = await openClients();
    const panel = await openPanel(clients);
    await panel.getByRole('checkbox', { name: 'Primary contact' }).check();
    await panel.getByRole('checkbox', { name: 'Phone' }).uncheck();
    await panel.getByRole('checkbox', { name: 'Status' }).focus();
    for (let step = 0; step < 2; step++) await clients.page.keyboard.press('Alt+ArrowUp');
    await panel.getByRole('status').filter({ hasText: 'Status, position 2 of' }).waitFor();
    await panel.getByText('Compact', { exact: true }).click();
    await clients.page.keyboard.press('Escape');
    const expected = await until(
      () => headersOf(clients),
      (headers) => headers[1] === 'Status',
    );
    assert.ok(expected.includes('Primary contact') && !expected.includes('Phone'), expected.join());

    const edge = clients.grid.getByRole('separator', { name: 'Width of Status' });
    // More than one may be kept, where there is a pause between two key presses.
    const kept: number[] = [];
    clients.page.on('response', (response) => {
      const [, width] = /"name":"status","width":([\d.]+)/.exec(response.request().postData() ?? '') ?? [];
      if (response.url().includes('preferences.set') && response.ok() && width) kept.push(Math.round(Number(width)));
    });
    await edge.focus();
    for (let step = 0; step < 4; step++) await clients.page.keyboard.press('ArrowRight');
    const width = await widthOf(clients, 'Status');
    while (kept.at(-1) !== width) await clients.page.waitForEvent('requestfinished');
    await clients.page.reload();
    await assertArranged(clients, expected, width);

    const elsewhere = await openClients({ viewport: { width: 1280, height: 800 } });
    await assertArranged(elsewhere, expected, width);
    const other = await openPanel(elsewhere);
    const reset = elsewhere.page.waitForResponse((response) => response.url().includes('preferences.set'));
    await other.getByRole('button', { name: 'Reset to default' }).click();
    await reset;
    await until(
      () => headersOf(elsewhere),
      (headers) => headers[2] === 'Owner' && !headers.includes('Primary contact'),
    );
    for (const { page } of [clients, elsewhere]) await page.context().close();
  });

  it('the edge of a header is dragged with a pointer', async () => {
    const clients = await openClients();
    await clients.grid.getByRole('columnheader', { name: 'Email' }).hover();
    const edge = clients.grid.getByRole('separator', { name: 'Width of Email' });
    const before = await widthOf(clients, 'Email');
    const box = await edge.boundingBox();
    assert.ok(box && box.width >= 24);
    await clients.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await clients.page.mouse.down();
    await clients.page.mouse.move(box.x + box.width / 2 + 50, box.y + box.height / 2, { steps: 5 });
    await clients.page.mouse.up();
    const after = await until(
      () => widthOf(clients, 'Email'),
      (width) => width !== before,
    );
    assert.ok(Math.abs(after - before - 50) <= 2, `${before} became ${after}`);
    await edge.dblclick();
    await until(
      () => widthOf(clients, 'Email'),
      (width) => width !== after,
    );
    await clients.page.context().close();
  });
});

describe('the export', () => {
  it('[S3-142] is a file whose rows are those of the list, in its columns and order, under a strict policy', async () => {
    const clients = await openClients();
    await clients.search.fill('gmbh');
    await clients.grid.locator('mark').first().waitFor();
    const shown = await namesShown(clients);
    const download = clients.page.waitForEvent('download');
    await clients.page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /^Clients \d{4}-\d{2}-\d{2}\.csv$/);
    const folder = mkdtempSync(join(tmpdir(), 'clientele-download-'));
    const path = join(folder, 'clients.csv');
    await file.saveAs(path);
    const [headers, ...rows] = parseCsv(readFileSync(path, 'utf8'));
    rmSync(folder, { recursive: true });
    // Amounts have a column for each currency.
    const columns = new Set(headers?.map((header) => header.replace(/ \([A-Z]{3}\)$/, '')));
    assert.deepEqual(
      [...columns],
      ['Name', 'Email', 'Phone', 'Status', 'Owner', 'Outstanding', 'Invoices', 'Revenue', 'Last activity', 'Created'],
    );
    const total = Number.parseInt((await clients.page.getByText(/^\d+ clients?$/).textContent()) ?? '', 10);
    assert.equal(rows.length, total);
    assert.ok(shown.length > 3);
    assert.deepEqual(
      rows.slice(0, shown.length).map(([name]) => name),
      shown,
    );
    assert.equal(await clients.page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await clients.page.context().close();
  });

  it('is not offered to those who may not', async () => {
    const clients = await openClients({ role: 'agent' });
    await clients.page.getByRole('button', { name: 'Columns' }).waitFor();
    assert.equal(await clients.page.getByRole('button', { name: 'Export CSV' }).count(), 0);
    await clients.page.context().close();
  });
});

describe('the menu of a row', () => {
  it('[S0-22] [S0-99] archives the client by keyboard, and offers to undo it', async () => {
    const clients = await openClients();
    const [, name = ''] = await namesShown(clients);
    await clients.row(name).focus();
    await clients.page.keyboard.press('Shift+F10');
    const menu = clients.page.getByRole('menu', { name: `More actions for ${name}` });
    await menu.getByRole('menuitem', { name: 'Archive' }).click();
    await clients.row(name).waitFor({ state: 'detached' });
    await clients.page.getByRole('button', { name: 'Undo' }).click();
    await clients.row(name).waitFor();
    await clients.page.context().close();
  });
});

async function openClients(options: Parameters<Demo['open']>[0] = {}): Promise<ClientsPage> {
  return new ClientsPage(await demo.open(options));
}

async function openPanel({ page }: ClientsPage) {
  await page.getByRole('button', { name: 'Columns' }).click();
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.waitFor();
  return panel;
}

async function assertArranged(clients: ClientsPage, headers: string[], statusWidth: number) {
  await clients.grid.getByRole('row').nth(1).waitFor();
  assert.deepEqual(await headersOf(clients), headers);
  assert.equal(await widthOf(clients, 'Status'), statusWidth);
  assert.equal((await clients.grid.getByRole('row').nth(2).boundingBox())?.height, 32);
}

async function headersOf({ grid }: ClientsPage) {
  const texts = await grid.getByRole('columnheader').allTextContents();
  return texts.map((text) => text.trim()).filter(Boolean);
}

async function widthOf({ grid }: ClientsPage, column: string) {
  return Math.round((await grid.getByRole('columnheader', { name: column }).boundingBox())?.width ?? 0);
}

/** Those whose rows are drawn, from the top. */
async function namesShown({ grid }: ClientsPage) {
  const rows = await grid
    .locator('[role=row][data-id]')
    .evaluateAll((elements) =>
      elements
        .map(
          (row) =>
            [Number(row.getAttribute('aria-rowindex')), row.querySelector('.name')?.textContent?.trim()] as const,
        )
        .sort(([one], [other]) => one - other),
    );
  return rows.map(([, name]) => name ?? '');
}

async function until<Value>(read: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + 5000;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    assert.ok(performance.now() < end, `Never so: ${JSON.stringify(value)}`);
  }
}
