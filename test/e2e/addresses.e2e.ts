// The addresses of a client in the demo host, on the real server, by keyboard alone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

describe('the addresses of a client', () => {
  it('[S1-06] [S2-47] with the keyboard alone one is added, changed, made primary, and the former one removed and brought back', async () => {
    const clients = new ClientsPage(await demo.open());
    const { page } = clients;
    const keyboard = new Keyboard(page);
    await clients.search.fill('Kranich Verlag');
    await clients.openRow('Kranich Verlag');
    await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
    const profile = page.getByRole('region', { name: 'Kranich Verlag', exact: true });
    const field = (name: string) => page.getByRole('textbox', { name });
    const edit = (line: string) => profile.getByRole('button', { name: `Edit address: ${line}` });
    const menu = (line: string) => profile.getByRole('button', { name: `Actions for ${line}` });
    const former = 'Goethestraße 24, 40374 Düsseldorf';
    await edit(former).waitFor();

    await keyboard.tabTo(profile.getByRole('button', { name: 'Add an address' }));
    await keyboard.pressInto('Enter', field('Street and number'));
    await keyboard.type('Am Kai 7');
    await keyboard.tabTo(page.getByRole('combobox', { name: 'Kind' }), 'Shift+Tab');
    await keyboard.type('Billing');
    await keyboard.tabTo(field('Postal code'));
    await keyboard.type('20457');
    await keyboard.tabTo(field('City'));
    await keyboard.type('Hamburg');
    await page.keyboard.press('Enter');
    await edit('Am Kai 7, 20457 Hamburg').waitFor();

    await keyboard.tabTo(edit('Am Kai 7, 20457 Hamburg'), 'Shift+Tab');
    await keyboard.pressInto('Enter', field('Street and number'));
    await page.keyboard.press('ControlOrMeta+A');
    await keyboard.type('Am Kai 8');
    await page.keyboard.press('Control+Enter');
    const changed = 'Am Kai 8, 20457 Hamburg';
    await keyboard.waitFor(edit(changed));

    await keyboard.tabTo(menu(changed));
    await keyboard.pressInto('Enter', page.getByRole('menuitem', { name: 'Make primary' }));
    await page.keyboard.press('Enter');
    await page.getByText('is the primary billing address').first().waitFor();
    const first = profile.locator('clientele-client-addresses li').first();
    await first.filter({ hasText: 'Am Kai 8' }).getByText('Primary', { exact: true }).waitFor();

    await keyboard.tabTo(menu(former), 'Tab');
    await keyboard.pressInto('Enter', page.getByRole('menuitem', { name: 'Make primary' }));
    await keyboard.pressInto('ArrowDown', page.getByRole('menuitem', { name: 'Remove' }));
    await page.keyboard.press('Enter');
    await edit(former).waitFor({ state: 'hidden' });
    await keyboard.assertNotLost('removing an address');
    const undo = page.getByRole('button', { name: 'Undo' }).last();
    await undo.waitFor();
    await keyboard.tabTo(undo);
    await page.keyboard.press('Enter');
    await edit(former).waitFor();

    await page.reload();
    await edit(former).waitFor();
    const lines = await profile.locator('clientele-client-addresses li .place').allTextContents();
    assert.deepEqual(
      lines.map((text) => text.trim().split('\n')[0]),
      ['Am Kai 8', 'Goethestraße 24'],
    );
    await page.context().close();
  });
});
