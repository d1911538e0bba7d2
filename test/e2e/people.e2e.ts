// People who listen to the page, enlarge it, cannot bear motion, or choose its colours themselves.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo, type Visit } from './demo.ts';
import { cutOff, longMotions } from './sights.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

async function openClients(options: Visit = {}): Promise<ClientsPage> {
  return new ClientsPage(await demo.open(options));
}

describe('names by which things are found', () => {
  it('[F16] of the directory are those of the specification', async () => {
    const clients = await openClients({ viewport: { width: 1900, height: 900 } });
    const { page } = clients;
    await clients.search.waitFor();
    await page.getByRole('button', { name: 'Create client', exact: true }).waitFor();
    for (const segment of ['Current', 'Archived', 'All'] as const) await clients.segment(segment).waitFor();
    for (const day of ['Created from', 'Created to']) await page.getByLabel(day, { exact: true }).waitFor();
    const headers = await clients.grid.getByRole('columnheader').allTextContents();
    for (const column of [
      'Name',
      'Email',
      'Phone',
      'Status',
      'Owner',
      'Outstanding',
      'Invoices',
      'Revenue',
      'Last activity',
      'Created',
    ]) {
      if (!headers.some((header) => header.trim() === column)) continue;
      await clients.grid.getByRole('columnheader', { name: column, exact: true }).waitFor();
    }
    assert.ok(headers.length >= 8, headers.join());
    await page.context().close();
  });

  it('[F16] of the sheet and of the form are those of the specification', async () => {
    const clients = await openClients();
    await clients.openRow('3M Company');
    const { sheet, page } = clients;
    await page.getByRole('dialog', { name: '3M Company', exact: true }).waitFor();
    for (const button of ['View full profile', 'Create invoice'])
      await sheet.getByRole('button', { name: button, exact: true }).waitFor();
    for (const tab of ['Overview', 'Invoices']) await sheet.getByRole('tab', { name: tab, exact: true }).waitFor();
    await sheet.getByRole('switch', { name: 'Portal access', exact: true }).waitFor();
    const fields = ['Name', 'Email', 'Phone', 'Address', 'Website', 'Tax ID', 'Notes'];
    for (const label of fields) await clients.field(label).waitFor();
    await sheet.getByRole('button', { name: 'More actions' }).click();
    for (const item of ['Archive', 'Erase']) await sheet.getByRole('menuitem', { name: item, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await clients.closeSheet();
    await page.getByRole('button', { name: 'Create client', exact: true }).click();
    for (const label of fields) await sheet.getByRole('textbox', { name: label, exact: true }).waitFor();
    await sheet.getByRole('button', { name: 'Create client', exact: true }).waitFor();
    await page.context().close();
  });
});

describe('enlarged to 200 %', () => {
  const enlarged: Record<string, Visit> = {
    'as a whole': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
    'its text only': {},
  };
  for (const [how, options] of Object.entries(enlarged))
    it(`${how}, nothing is cut off and the main job is done`, async () => {
      const clients = await openClients(options);
      const { page } = clients;
      if (how === 'its text only') await enlargeText(page);
      await assertAllInSight(page);
      const name = `Enlarged ${how} GmbH`;
      await clients.create({ Name: name });
      await assertAllInSight(page);
      await clients.closeSheet();
      await clients.search.fill(name);
      await clients.openRow(name);
      await assertAllInSight(page);
      await clients.correct('Notes', 'Written large');
      await clients.field('Notes').getByText('Saved').waitFor();
      await clients.closeSheet();
      await page.context().close();
    });
});

describe('without motion', () => {
  it('sheet, menu and message are there at once', async () => {
    const clients = await openClients({ reducedMotion: 'reduce' });
    const { page } = clients;
    await startWatching(page);
    await clients.openRow('3M Company');
    await clients.sheet.getByRole('button', { name: 'More actions' }).click();
    await clients.sheet.getByRole('menuitem', { name: 'Archive' }).click();
    await page.locator('clientele-toasts .toast').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await clients.correct('Notes', 'Still');
    await clients.field('Notes').getByText('Saved').waitFor();
    await clients.closeSheet();
    assert.deepEqual(await page.evaluate(motionsSeen), []);
    await page.context().close();
  });

  it('would be noticed: with motion the sheet slides', async () => {
    const clients = await openClients({ reducedMotion: 'no-preference' });
    await startWatching(clients.page);
    await clients.openRow('3M Company');
    assert.notDeepEqual(await clients.page.evaluate(motionsSeen), []);
    await clients.page.context().close();
  });
});

describe('in forced colours', () => {
  it('the focus, the open row, the switch, badges and buttons are told apart', async () => {
    const clients = await openClients({ forcedColors: 'active' });
    const { page, sheet } = clients;
    const row = clients.row('3M Company');
    assert.equal(await drawn(row), '');
    await clients.openRow('3M Company');
    // A bar: the outline is that of the focus.
    assert.equal(await row.evaluate((element) => getComputedStyle(element, '::before').inlineSize), '4px');
    assert.match(await drawn(row.locator('.badge').first()), /border/);
    const dots = (button: Element) => getComputedStyle(button, '::before').backgroundImage;
    assert.match(await row.getByRole('button', { name: 'More actions' }).evaluate(dots), /gradient/);
    for (const button of ['Create invoice', 'View full profile', 'More actions', 'Close'])
      assert.match(await drawn(sheet.getByRole('button', { name: button, exact: true }).last()), /border/, button);
    const toggle = sheet.getByRole('switch', { name: 'Portal access' });
    assert.match(await drawn(toggle), /border/);
    const thumb = () => toggle.evaluate((input) => getComputedStyle(input, '::before').backgroundColor);
    const before = await thumb();
    const wasOn = await toggle.isChecked();
    await toggle.click();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    assert.notEqual(await toggle.isChecked(), wasOn);
    assert.notEqual(await thumb(), before);
    const selected = sheet.getByRole('tab', { selected: true });
    const other = sheet.getByRole('tab', { selected: false });
    const line = (tab: Locator) => tab.evaluate((element) => getComputedStyle(element).borderBlockEndColor);
    assert.notEqual(await line(selected), await line(other));
    await page.keyboard.press('Escape');
    await page.locator('[role=gridcell]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    assert.match(await drawn(page.locator('[role=gridcell]:focus')), /outline/);
    const states = page.locator('clientele-segment label');
    const ground = (index: number) => states.nth(index).evaluate((label) => getComputedStyle(label).backgroundColor);
    assert.notEqual(await ground(0), await ground(1));
    await page.context().close();
  });
});

describe('[F16] axe has no serious finding', () => {
  const looks: Record<string, Visit> = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    Arabic: { language: 'ar' },
  };
  // Of what axe looks at, only colours depend on the scheme.
  const rulesFor = (look: string) => (look === 'dark' ? ['color-contrast'] : undefined);
  for (const [look, options] of Object.entries(looks))
    it(`in ${look}: directory, sheet, form and error`, async () => {
      const clients = await openClients({ ...options, reducedMotion: 'reduce' });
      const { page, sheet } = clients;
      await assertNoFinding(page, 'directory', rulesFor(look));
      await page.getByRole('row').nth(3).locator('.name').click();
      await sheet.getByRole('tab').first().waitFor();
      await sheet.locator('clientele-inline-field[data-field=notes] .value').waitFor();
      await assertNoFinding(page, 'sheet', rulesFor(look));
      await page.keyboard.press('Escape');
      await page.locator('clientele-directory .create').click();
      await sheet.getByRole('textbox').nth(6).waitFor();
      await sheet.getByRole('textbox').first().fill('  ');
      await page.keyboard.press('Enter');
      await sheet.locator('[aria-invalid=true]').first().waitFor();
      await assertNoFinding(page, 'form with an error', rulesFor(look));
      await page.route('**/trpc/**clients.list**', (route) => route.abort());
      await page.goto(`${demo.url}/clients`);
      await page.locator('clientele-directory [part~=error]').waitFor();
      await assertNoFinding(page, 'error', rulesFor(look));
      await page.context().close();
    });
});

describe('what happens is said to those who listen', () => {
  it('how many were found, that it was saved, what was refused, what was done', async () => {
    const clients = await openClients();
    const { page, sheet } = clients;
    const says = (role: 'status' | 'alert', text: string | RegExp) =>
      page.getByRole(role).filter({ hasText: text }).first().waitFor({ state: 'attached' });
    await says('status', /^\d+ clients$/);
    await clients.search.fill('3M Company');
    await says('status', /^1 client$/);
    await clients.openRow('3M Company');
    await clients.correct('Notes', 'Listen');
    await says('status', 'Saved');
    await clients.correct('Email', 'not an email');
    await sheet.getByText('This is not an email address').waitFor();
    assert.ok(
      await sheet
        .getByText('This is not an email address')
        .evaluate((text) => text.closest('[role=alert], [role=status], [aria-live]') !== null),
      'An error that comes later is in a live region',
    );
    await page.keyboard.press('Escape');
    await clients.choose('Archive');
    await says('status', '3M Company was archived');
    await page.getByRole('button', { name: 'Undo' }).click();
    await says('status', '3M Company was restored');
    await clients.closeSheet();
    await clients.search.fill('no client is called like this');
    await says('status', /^0 clients$|No clients found/);
    await clients.search.fill('');
    await clients.grid.getByRole('row').nth(3).waitFor();
    await page.context().setOffline(true);
    await says('status', /offline/i);
    await page.context().close();
  });
});

/** The person's own font size, of which the elements' sizes are made. */
async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html, body { font-size: 200% }');
    document.adoptedStyleSheets.push(sheet);
  });
}

async function assertAllInSight(page: Page): Promise<void> {
  let seen = await page.evaluate(cutOff);
  // What slides in comes to rest; what is cut off stays so.
  for (let frames = 0; seen.cut.length > 0 && frames < 200; frames++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    seen = await page.evaluate(cutOff);
  }
  assert.equal(seen.scrolls, false, 'The page scrolls sideways');
  assert.deepEqual(seen.cut, []);
}

async function assertNoFinding(page: Page, what: string, rules?: string[]): Promise<void> {
  // In one go, without the blank page that would put the findings of several frames together: it takes a quarter of the time.
  const axe = new AxeBuilder({ page }).include('clientele-provider').setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
    [],
  );
}

/** What is drawn around it, as a word for each. */
async function drawn(place: Locator): Promise<string> {
  return place.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, outlineStyle, outlineWidth } = getComputedStyle(element);
    const canvas = getComputedStyle(document.body).backgroundColor;
    const hasBorder = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== canvas;
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    return [hasBorder && 'border', hasOutline && 'outline'].filter(Boolean).join(' ');
  });
}

async function startWatching(page: Page): Promise<void> {
  await page.evaluate(longMotions);
}

function motionsSeen(): string[] {
  return (globalThis as typeof globalThis & { motions: string[] }).motions;
}
