// The main job, as a person does it: find a client by a fragment of a note, open it, correct the email, archive it, find it under
// Archived and restore it. By mouse and by keyboard alone, wide and narrow, light and dark.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const settings = [
  { width: '1440 px', theme: 'light', viewport: { width: 1440, height: 900 } },
  { width: '1440 px', theme: 'dark', viewport: { width: 1440, height: 900 } },
  { width: '360 px', theme: 'light', viewport: { width: 360, height: 740 } },
  { width: '360 px', theme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

for (const { width, theme, viewport } of settings) {
  describe(`at ${width}, ${theme}`, () => {
    it('[S0-03] [S0-20] [S0-22] [S0-30] [S0-32] [S0-92] [S0-99] [S2-22] the main job is done by mouse', async () => {
      const clients = new ClientsPage(
        await demo.open({ viewport, colorScheme: theme, reducedMotion: 'no-preference' }),
      );
      const name = `Heron ${width} ${theme} mouse`;
      await clients.create({ Name: name, Notes: `Asked for the ${width}-${theme}-mice wallpaper` });
      await clients.closeSheet();

      await clients.search.fill(`${width}-${theme}-mice wall`);
      await clients.openRow(name);
      await clients.correct('Email', 'Corrected@heron-demo.org');
      await clients
        .field('Email')
        .getByRole('link', { name: /corrected@heron-demo.org/i })
        .waitFor();
      await clients.choose('Archive');
      await clients.sheet.getByRole('button', { name: 'Restore' }).first().waitFor();
      await clients.closeSheet();
      await clients.row(name).waitFor({ state: 'detached' });

      await clients.segment('Archived').click();
      await clients.openRow(name);
      await clients.sheet.getByRole('button', { name: 'Restore' }).first().click();
      await clients.sheet.getByRole('button', { name: 'Restore' }).first().waitFor({ state: 'detached' });
      await clients.closeSheet();
      await clients.row(name).waitFor({ state: 'detached' });

      await clients.segment('Current').click();
      await clients.row(name).waitFor();
      await clients.page.context().close();
    });

    it('[S0-20] [S0-30] [S0-32] [S0-92] [S0-99] the main job is done by keyboard alone', async () => {
      const clients = new ClientsPage(
        await demo.open({ viewport, colorScheme: theme, reducedMotion: 'no-preference' }),
      );
      const { page } = clients;
      const { keyboard } = page;
      const name = `Egret ${width} ${theme} keys`;
      await clients.create({ Name: name, Notes: `Asked for the ${width}-${theme}-keys wallpaper` });
      await clients.closeSheet();

      await page.locator('body').focus();
      await keyboard.press('/');
      assert.ok(await clients.search.evaluate((element) => element.matches(':focus')));
      await keyboard.type(`${width}-${theme}-keys wall`);
      await clients.row(name).waitFor();
      await clients.grid.getByRole('row').nth(2).waitFor({ state: 'detached' });
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await clients.sheet.getByRole('heading', { name }).waitFor();

      await tabTo(clients, clients.field('Email').getByRole('button'));
      await keyboard.press('Enter');
      await keyboard.type('corrected@egret-demo.org');
      await keyboard.press('Enter');
      await clients.field('Email').getByRole('link', { name: 'corrected@egret-demo.org' }).waitFor();

      await tabTo(clients, clients.sheet.getByRole('button', { name: 'More actions' }));
      await keyboard.press('Enter');
      await page.locator('[role=menuitem]:focus').waitFor();
      await keyboard.type('arch');
      await keyboard.press('Enter');
      const restore = clients.sheet.getByRole('button', { name: 'Restore' }).first();
      await restore.waitFor();
      await clients.closeSheet();
      await clients.row(name).waitFor({ state: 'detached' });

      await tabTo(clients, clients.segment('Current'));
      await keyboard.press('ArrowRight');
      await clients.row(name).waitFor();
      await keyboard.press('/');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await clients.sheet.getByRole('heading', { name }).waitFor();
      await tabTo(clients, restore);
      await keyboard.press('Enter');
      await restore.waitFor({ state: 'detached' });
      await clients.closeSheet();
      await clients.row(name).waitFor({ state: 'detached' });

      await tabTo(clients, clients.segment('Archived'));
      await keyboard.press('ArrowLeft');
      await clients.row(name).waitFor();
      await page.context().close();
    });
  });
}

/** Moves the focus as a person does who has no mouse: Tab, until it is there. */
async function tabTo(clients: ClientsPage, target: ReturnType<ClientsPage['field']>): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await clients.page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reached ${String(target)}.`);
}
