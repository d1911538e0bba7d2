// The main job by someone who has a keyboard and nothing else: no mouse, and no focus but the one that keys move.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';
import { arabic, english, type PageWords } from './page-words.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

for (const words of [english, arabic])
  describe(`with the keyboard alone, ${words.language === 'ar' ? 'in Arabic' : 'in English'}`, () => {
    it('a client is found, opened, mended and saved, and the focus is back at its row', async () => {
      const { clients, keyboard, row, cell, sheet } = await sitDown(words);
      const [before, after] = words.language === 'ar' ? ['Ørsted', 'Ørsted 2'] : ['3M Company', '3M Company 2'];
      await keyboard.tabTo(clients.page.getByRole('searchbox', { name: words.search }));
      await keyboard.type(before);
      await row(before).locator('mark').first().waitFor();
      await keyboard.pressInto('ArrowDown', cell(before));
      await keyboard.pressInto('Enter', clients.page.getByRole('dialog', { name: before }));
      const name = sheet.getByRole('group', { name: words.name, exact: true });
      await keyboard.tabTo(name.getByRole('button'));
      await keyboard.pressInto('Enter', name.getByRole('textbox'));
      await keyboard.type(after);
      await keyboard.pressInto('Enter', name.getByRole('button'));
      await name.getByText(words.saved).waitFor();
      await keyboard.assertNotLost('saving');
      // The row says so at once, beside the sheet that is still open.
      await row(after).waitFor();
      await keyboard.pressInto('Escape', cell(after));
      assert.equal(await clients.page.getByRole('dialog').count(), 0);
      await clients.page.context().close();
    });

    it('a client is created, after what was wrong has been put right', async () => {
      const { clients, keyboard, sheet } = await sitDown(words);
      const field = (name: string) => sheet.getByRole('textbox', { name, exact: true });
      const name = `Tabulator ${words.language}`;
      await keyboard.tabTo(clients.page.getByRole('button', { name: words.create, exact: true }));
      await keyboard.pressInto('Enter', field(words.name));
      await keyboard.type(name);
      await keyboard.tabTo(field(words.email));
      await keyboard.type('not an email');
      for (const [label, text] of [
        [words.phone, '+49 40 88776655'],
        [words.address, 'Am Kai 7'],
        [words.website, 'tabulator-demo.org'],
        [words.taxId, 'DE136695976'],
        [words.notes, 'Typed without a mouse'],
      ] as const) {
        await keyboard.tabTo(field(label));
        await keyboard.type(text);
      }
      await keyboard.tabTo(sheet.getByRole('button', { name: words.submit, exact: true }));
      await keyboard.pressInto('Enter', field(words.email));
      assert.equal(await field(words.email).getAttribute('aria-invalid'), 'true');
      assert.ok(await descriptionOf(field(words.email)), 'The field says what is wrong with it');
      await clients.page.keyboard.press('ControlOrMeta+a');
      await keyboard.type(`hello@tabulator-${words.language}.org`);
      await clients.page.keyboard.press('Enter');
      await sheet.getByRole('tab', { name: words.overview }).waitFor();
      await sheet.getByRole('heading', { name }).waitFor();
      await keyboard.assertNotLost('creating');
      await sheet.getByRole('group', { name: words.notes, exact: true }).getByText('Typed without a mouse').waitFor();
      await clients.page.keyboard.press('Escape');
      await clients.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await keyboard.assertNotLost('closing the new client');
      await clients.page.context().close();
    });

    it('a client is archived, brought back by the undo of the message, archived again and restored', async () => {
      const { clients, keyboard, row, cell, sheet } = await sitDown(words);
      await keyboard.tabTo(clients.page.getByRole('searchbox', { name: words.search }));
      await keyboard.type('7-Eleven');
      await row('7-Eleven').locator('mark').first().waitFor();
      await keyboard.pressInto('ArrowDown', cell('7-Eleven'));
      await keyboard.pressInto('Enter', clients.page.getByRole('dialog', { name: '7-Eleven' }));
      const more = sheet.getByRole('button', { name: words.more });
      const undo = clients.page.getByRole('button', { name: words.undo, exact: true });
      await keyboard.tabTo(more);
      await keyboard.pressInto('Enter', sheet.getByRole('menuitem', { name: words.archive }));
      await keyboard.pressInto('Enter', more);
      await undo.waitFor();
      await keyboard.tabTo(undo);
      await clients.page.keyboard.press('Enter');
      await undo.waitFor({ state: 'hidden' });
      await row('7-Eleven').waitFor();
      await keyboard.assertNotLost('undo');
      await keyboard.tabTo(more, 'Shift+Tab');
      await keyboard.pressInto('Enter', sheet.getByRole('menuitem', { name: words.archive }));
      await keyboard.pressInto('Enter', more);
      await undo.waitFor();
      await keyboard.tabTo(sheet.getByRole('button', { name: words.restore, exact: true }));
      await clients.page.keyboard.press('Enter');
      await row('7-Eleven').waitFor();
      await keyboard.assertNotLost('restoring');
      await clients.page.context().close();
    });

    it('tabs of the sheet follow the arrow keys in the direction of reading', async () => {
      const { clients, keyboard, sheet } = await sitDown(words);
      const tab = (name: string) => sheet.getByRole('tab', { name, exact: true });
      await keyboard.tabTo(clients.page.getByRole('grid').locator('.cell-name').first());
      await keyboard.pressInto('Enter', clients.page.getByRole('dialog'));
      await keyboard.tabTo(tab(words.overview));
      await keyboard.pressInto(words.forward, tab(words.invoices));
      assert.equal(await tab(words.invoices).getAttribute('aria-selected'), 'true');
      await keyboard.pressInto(words.back, tab(words.overview));
      await keyboard.pressInto('End', tab(words.invoices));
      await clients.page.context().close();
    });

    it('the segment follows the arrow keys in the direction of reading', async () => {
      const { clients, keyboard } = await sitDown(words);
      const radio = (name: string) => clients.page.getByRole('radio', { name, exact: true });
      await keyboard.tabTo(radio(words.current));
      await keyboard.pressInto(words.forward, radio(words.archived));
      await clients.page.waitForURL(/archived/);
      await keyboard.pressInto(words.back, radio(words.current));
      await clients.page.context().close();
    });

    it('an open sheet is no trap: Tab goes through it and on, and back again', async () => {
      const { clients, keyboard, sheet } = await sitDown(words);
      await keyboard.tabTo(clients.page.getByRole('grid').locator('.cell-name').first());
      await keyboard.pressInto('Enter', clients.page.getByRole('dialog'));
      const summary = clients.page.locator('.events summary');
      const within = await keyboard.tabTo(summary);
      assert.ok(within.length > 10, within.join(' → '));
      await keyboard.tabTo(sheet.getByRole('button', { name: words.close }), 'Shift+Tab');
      await keyboard.tabTo(clients.page.getByRole('searchbox', { name: words.search }), 'Shift+Tab');
      await clients.page.context().close();
    });
  });

/** Someone at the top of the page. */
async function sitDown(words: PageWords) {
  // Without motion a ring is there as soon as the focus is.
  const clients = new ClientsPage(await demo.open({ language: words.language, reducedMotion: 'reduce' }));
  await clients.page.getByRole('button', { name: words.create, exact: true }).waitFor();
  const keyboard = new Keyboard(clients.page);
  const row = (name: string) =>
    clients.page.getByRole('row').filter({ has: clients.page.getByTitle(name, { exact: true }) });
  const cell = (name: string) => row(name).locator('.cell-name');
  return { clients, keyboard, row, cell, sheet: clients.sheet };
}

/** What is read out after the name of a field. */
async function descriptionOf(field: ReturnType<ClientsPage['field']>): Promise<string> {
  return field.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids
      .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  });
}
