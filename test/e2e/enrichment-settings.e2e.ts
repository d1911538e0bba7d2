// The settings of enrichment in the workspace of the demo: who may change them, by keyboard; who may not, by reading.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startDemo, type Demo, type Visit } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const open = (visit?: Visit) => demo.open({ path: '/workspace.html', ...visit });
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name, exact: true });
const settings = (page: Page) => page.locator('clientele-enrichment-settings');
const source = (page: Page, name: string) => settings(page).getByRole('checkbox', { name, exact: true });

async function openSettings(visit?: Visit): Promise<Page> {
  const page = await open(visit);
  await place(page, 'Settings').click();
  await settings(page).getByRole('heading', { name: 'Enrichment settings' }).waitFor();
  return page;
}

describe('the settings of enrichment', () => {
  it('are changed by keyboard, asked about before they are left unsaved, and kept', async () => {
    const page = await open();
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(place(page, 'Settings'));
    await page.keyboard.press('Enter');
    const vies = source(page, 'VIES (VAT numbers of the EU)');
    await vies.waitFor();
    assert.equal(await source(page, 'Peppol Directory').isDisabled(), true);
    await settings(page).getByText('Not configured by the operator').first().waitFor();
    await keyboard.tabTo(vies);
    await page.keyboard.press('Space');
    await settings(page).getByText('1 change is not saved').waitFor();
    await keyboard.tabTo(settings(page).locator('[data-group=company] > summary'));
    await page.keyboard.press('Enter');
    await keyboard.tabTo(settings(page).getByRole('combobox', { name: 'Industry: Manual runs' }));
    await keyboard.type('Fill');
    await settings(page).getByText('2 changes are not saved').waitFor();

    await keyboard.tabTo(place(page, 'Review'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    // Its buttons are slotted into the dialog.
    const question = page.getByRole('dialog', { name: 'Save your changes?' });
    const answer = (name: string) =>
      settings(page).locator('clientele-dialog').getByRole('button', { name, exact: true });
    await question.waitFor();
    await keyboard.waitFor(answer('Keep editing'));
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'hidden' });
    await settings(page).getByText('2 changes are not saved').waitFor();
    await keyboard.waitFor(place(page, 'Review'));
    await page.keyboard.press('Enter');
    await keyboard.waitFor(answer('Keep editing'));
    await keyboard.tabTo(answer('Save'));
    await page.keyboard.press('Enter');
    await page.getByText('The settings were saved', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();

    await page.goto(`${demo.url}/workspace.html#/settings`);
    await page.reload();
    await vies.waitFor();
    assert.equal(await vies.isChecked(), false);
    await settings(page).locator('[data-group=company]').getByText('1 filled').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
    await page.context().close();
  });

  it('a change that meets somebody else’s is kept and shown beside theirs; what only they changed is taken over', async () => {
    const [mine, theirs] = [await openSettings(), await openSettings({ role: 'admin' })];
    const created = (page: Page) => source(page, 'When a client is created');
    const policy = (page: Page) => settings(page).getByRole('combobox', { name: 'Language: Automatic runs' });
    for (const page of [mine, theirs]) {
      await created(page).waitFor();
      await settings(page).locator('[data-group=company] > summary').click();
    }
    await policy(theirs).selectOption('Never');
    await created(theirs).click();
    await settings(theirs).getByRole('button', { name: 'Save', exact: true }).click();
    await theirs.getByText('The settings were saved', { exact: true }).waitFor();

    await settings(mine).getByRole('combobox', { name: 'Language: Manual runs' }).selectOption('Never');
    await settings(mine).getByRole('button', { name: 'Save', exact: true }).click();
    const choice = settings(mine).getByRole('group', { name: /^Language: / });
    await choice.getByText('automatic: Suggest, manual: Never').waitFor();
    await choice.getByText('automatic: Never, manual: Suggest').waitFor();
    assert.equal(await created(mine).isChecked(), false);
    await choice.getByRole('button', { name: 'Keep mine' }).click();
    await settings(mine).getByRole('button', { name: 'Save', exact: true }).click();
    await mine.getByText('The settings were saved', { exact: true }).waitFor();
    assert.equal(await policy(mine).inputValue(), 'suggest');
    await mine.context().close();
    await theirs.context().close();
  });

  it('are read by those who may not change them, who come to them from the review', async () => {
    const page = await open({ role: 'agent' });
    await place(page, 'Review').click();
    assert.equal(await place(page, 'Settings').count(), 0);
    await page.getByRole('button', { name: 'Enrichment settings' }).click();
    await settings(page).getByText('Owners, admins and managers can change them.').waitFor();
    assert.equal(await settings(page).locator('input, select').count(), 0);
    assert.equal(await settings(page).getByRole('button', { name: 'Save', exact: true }).count(), 0);
    await settings(page).getByText('Keep facts about people').waitFor();
    await page.context().close();
  });
});
