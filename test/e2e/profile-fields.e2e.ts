// What is corrected beside the sections of a profile, on the real server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

async function openProfile(name: string) {
  const clients = new ClientsPage(await demo.open());
  await clients.search.fill(name);
  await clients.openRow(name);
  await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
  const profile = clients.page.getByRole('region', { name, exact: true });
  await profile.waitFor();
  return { page: clients.page, profile };
}

describe('the fields of a profile', () => {
  it('[S3-16] [S3-110] with the keyboard alone a client churns with a reason, which stands beside the status and in the history', async () => {
    const { page, profile } = await openProfile('Wren & Daughters');
    const keyboard = new Keyboard(page);
    const status = profile.getByRole('group', { name: 'Status' });
    await keyboard.tabTo(status.getByRole('button'));
    await keyboard.pressInto('Enter', profile.getByRole('menuitemradio', { checked: true }));
    await keyboard.type('Ch');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Reason for “Churned”/ });
    await keyboard.waitFor(page.getByRole('combobox', { name: 'Reason', exact: true }));
    await keyboard.type('Went');
    await keyboard.tabTo(page.getByRole('textbox', { name: 'Details' }));
    await keyboard.type('Half the price');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await profile.getByText('Half the price').waitFor();
    assert.match((await status.getByRole('button').textContent()) ?? '', /Churned/);
    const found = await new AxeBuilder({ page }).include('clientele-profile').analyze();
    assert.deepEqual(found.violations, []);

    await profile.getByRole('tab', { name: 'Activity' }).click();
    const entry = profile.getByRole('listitem').filter({ hasText: 'Client changed' }).first();
    await entry.getByText(/^Status: .+ → Churned$/).waitFor();
    await entry.getByText(/^Reason for the status: .+ → Went to a competitor$/).waitFor();
  });

  it('[S2-48] [S2-57] [S2-58] the workspace’s own fields take what is typed and are read again after a reload', async () => {
    const { page, profile } = await openProfile('Kupfer Optik');
    const details = profile.getByRole('region', { name: 'Details', exact: true });
    const employees = details.getByRole('group', { name: 'Employees' });
    await employees.getByRole('button').first().click();
    await employees.getByRole('textbox').fill('many');
    await employees.getByRole('textbox').press('Enter');
    await employees.getByText('Enter a number, at most a trillion.').waitFor();
    await employees.getByRole('textbox').fill('1,250');
    await employees.getByRole('textbox').press('Enter');
    await employees.getByText('Saved', { exact: true }).waitFor();
    const ends = details.getByRole('group', { name: 'Contract ends' });
    await ends.getByRole('button').first().click();
    await ends.locator('input').fill('2027-06-30');
    await ends.locator('input').press('Enter');
    await ends.getByText('Saved', { exact: true }).waitFor();
    // The field before may still say “Saved”.
    const saved = page.waitForResponse((response) => response.url().includes('clients.update') && response.ok());
    await details.getByLabel('NDA signed').selectOption('Yes');
    await saved;
    await page.reload();
    await employees.getByText('1,250').waitFor();
    await ends.getByText('Jun 30, 2027').waitFor();
    assert.equal(await details.getByLabel('NDA signed').locator('option:checked').textContent(), 'Yes');
  });

  it('[S2-02] a group of companies is walked, and a loop in it is refused at the field', async () => {
    const { page, profile } = await openProfile('Kranich Verlag');
    await profile.getByRole('button', { name: 'Add a parent company' }).click();
    const field = profile.getByRole('combobox', { name: 'Belongs to' });
    await field.fill('한빛출판');
    await page.getByRole('option', { name: /한빛출판/ }).waitFor();
    await field.press('Enter');
    await profile.getByText('A client cannot belong to itself, nor to one that belongs to it.').waitFor();
    await profile.getByRole('button', { name: '한빛출판' }).click();
    const child = page.getByRole('region', { name: '한빛출판', exact: true });
    await child.getByRole('button', { name: 'Kranich Verlag' }).click();
    await profile.waitFor();
  });
});
