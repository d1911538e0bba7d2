// What people store is text: wherever it is shown, nothing of it runs, asks anyone for anything, or leads anywhere unsafe.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Client } from '@clientele/contract';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { find, rowOf, soon } from './shown-clients.ts';
import { change, forgeAnswers, store } from './stored-clients.ts';
import { openWatched } from './watched-page.ts';
import { payloads } from './xss-corpus.ts';

/** Runs as soon as it is markup, wherever it stands. */
const image = '<img src=x onerror=__xss++>';

let demo: Demo;
const stored: Client[] = [];
before(async () => {
  demo = await startDemo();
  const page = await demo.open();
  for (const payload of payloads) stored.push(await store(page, everywhere(payload)));
  await page.context().close();
});
after(() => demo.stop());

/** A payload in every field that is text, in the form in which the field could take it. */
function everywhere(payload: string) {
  return {
    name: payload,
    email: `"${payload}"@evil.invalid`,
    phone: `+49 30 901820 ${payload}`,
    website: `https://evil.invalid/${payload}`,
    address: payload,
    taxId: payload,
    notes: payload,
  };
}

describe('[F01] scriptable text', () => {
  it('is stored as it was typed', () => {
    for (const [index, payload] of payloads.entries()) {
      const { name, address, notes } = stored[index] ?? {};
      // A name is one line.
      assert.deepEqual([name, address, notes], [payload.replaceAll('\n', ' '), payload, payload]);
    }
    assert.ok(stored.length >= 60);
    // An email address or a phone number is never made of script; of websites and tax IDs many are.
    const taken = (field: 'email' | 'phone' | 'website' | 'taxId') => stored.filter((client) => client[field]).length;
    assert.ok(taken('taxId') > 40 && taken('website') > 20, `${taken('taxId')}, ${taken('website')}`);
    assert.equal(taken('email') + taken('phone'), 0);
  });

  it('stays text in rows, highlights, sheets, fields and messages, though the page has no policy', async () => {
    const { page, assertNothingRan } = await openWatched(demo, { hasPolicy: false });
    const clients = new ClientsPage(page);
    // As if a server had taken it in every field.
    const nameOf = new Map<unknown, string>(stored.map(({ id, name }) => [id, name]));
    await forgeAnswers(page, 'clients.', (value) => {
      const text = nameOf.get(value['id']);
      return text === undefined || !('email' in value) ? value : { ...value, email: text, phone: text, website: text };
    });
    await page.reload();
    for (const client of stored) {
      await find(clients, client);
      await rowOf(clients, client).locator('.name').click();
      await assertSheetShows(clients, client);
      await clients.choose('Archive');
      const said = clients.page.locator('clientele-toasts .text');
      await soon(
        async () => (await said.allTextContents()).includes(`${client.name} was archived`),
        `it is said that ${client.name} was archived`,
      );
      await assertNothingRan();
    }
    await page.context().close();
  });

  it('stays text in cards and in the archive, under the strict policy', async () => {
    const { page, assertNothingRan } = await openWatched(demo, {
      hasPolicy: true,
      viewport: { width: 390, height: 800 },
      path: '/clients',
    });
    const clients = new ClientsPage(page);
    await clients.segment('All').click();
    for (const client of stored) {
      await find(clients, client);
      await assertNothingRan();
    }
    await page.context().close();
  });

  it('stays text where two people contradict each other', async () => {
    const { page, assertNothingRan } = await openWatched(demo, { hasPolicy: false });
    const theirs = await demo.open();
    const clients = new ClientsPage(page);
    await clients.create({ Name: 'Contradicted by script' });
    const id = await page.locator('clientele-detail-sheet').first().evaluate(idOf);
    for (const [mine, other] of [
      [image, '<svg onload=__xss++>'],
      ['</textarea><img src=x onerror=__xss++>', '</script><script>__xss++</script>'],
    ] as const) {
      const notes = clients.field('Notes');
      await notes.getByRole('button').first().click();
      await notes.getByRole('textbox').fill(mine);
      await change(theirs, id, { notes: other });
      await notes.getByRole('textbox').press('Control+Enter');
      await clients.sheet.getByRole('button', { name: 'Keep mine' }).waitFor();
      assert.deepEqual(await clients.sheet.locator('.conflict-values dd').allTextContents(), [mine, other]);
      await clients.sheet.getByRole('button', { name: 'Keep mine' }).click();
      await notes.getByText('Saved').waitFor();
      await assertNothingRan();
    }
    await theirs.context().close();
    await page.context().close();
  });

  it('stays text in what a workspace calls its statuses, tags and people', async () => {
    const { page, assertNothingRan } = await openWatched(demo, { hasPolicy: false });
    let next = 0;
    await forgeAnswers(page, 'workspace.vocabulary', (value) => {
      const word = payloads[next++ % payloads.length] ?? image;
      if (typeof value['label'] === 'string')
        return { ...value, label: word, ...('isSeeded' in value && { isSeeded: false }) };
      return typeof value['name'] === 'string' ? { ...value, name: word } : value;
    });
    await page.reload();
    const clients = new ClientsPage(page);
    const status = clients.grid.locator('.cell-status').first();
    await status.waitFor();
    const label = (await status.textContent())?.trim() ?? '';
    assert.ok(payloads.includes(label), label);
    for (const menu of ['Status', 'Owner', 'Tags']) {
      await page.getByRole('button', { name: menu, exact: true }).first().click();
      const items = page.getByRole('menuitemcheckbox');
      await items.nth(1).waitFor();
      const texts = (await items.allTextContents()).map((text) => text.trim());
      assert.ok(
        texts.some((text) => payloads.includes(text)),
        texts.join(' | '),
      );
      await items.last().click();
      await page.keyboard.press('Escape');
    }
    await assertNothingRan();
    await page.context().close();
  });

  it('would be noticed: in this page without a policy the same text runs as soon as it is markup', async () => {
    const { page, assertNothingRan } = await openWatched(demo, { hasPolicy: false });
    await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), image);
    await page.waitForFunction(() => (globalThis as typeof globalThis & { __xss: number }).__xss > 0);
    await assert.rejects(assertNothingRan());
    await page.context().close();
  });
});

async function assertSheetShows(clients: ClientsPage, client: Client): Promise<void> {
  const heading = clients.sheet.locator('h2').first();
  await soon(async () => (await heading.textContent()) === client.name, `the sheet of ${client.name}`);
  assert.equal(
    await clients.page.locator('clientele-sheet dialog:popover-open').first().getAttribute('aria-label'),
    client.name,
  );
  // Email and phone are forged after the name.
  const { name } = client;
  const shown = { Name: name, Email: name, Phone: name, Address: client.address, Notes: client.notes };
  for (const [label, text] of Object.entries(shown)) {
    const value = clients.field(label).locator('.value :is(bdi, a)');
    await soon(async () => (await value.textContent()) === text, `${label} shows ${text}`);
  }
  // A website is read without its scheme and its last slash.
  const website = clients.field('Website').locator('.value :is(bdi, a)');
  assert.equal(await website.textContent(), client.name.replace(/\/$/, ''));
  if (client.taxId) assert.equal(await clients.field('Tax ID').locator('.value bdi').textContent(), client.taxId);
  const notes = clients.field('Notes');
  await notes.getByRole('button').first().click();
  assert.equal(await notes.getByRole('textbox').inputValue(), client.notes);
  await notes.getByRole('textbox').press('Escape');
}

// Runs in the page.
function idOf(sheet: Element): string {
  return (sheet as HTMLElement & { clientId: string }).clientId;
}
