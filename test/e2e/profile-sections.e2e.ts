// What a team does with one client every day, in the sections of its profile, on the real server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';
import { ClientsPage } from './clients-page.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

async function openProfile(name: string) {
  const clients = new ClientsPage(await demo.open());
  await clients.openRow(name);
  await clients.sheet.getByRole('button', { name: 'View full profile' }).click();
  const profile = clients.page.getByRole('region', { name, exact: true });
  await profile.waitFor();
  const section = async (tab: string) => profile.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  return { page: clients.page, profile, section };
}

function clientIdOf(page: Page): string {
  return /cli_\w+/.exec(page.url())?.[0] ?? '';
}

describe('the sections of a profile', () => {
  it('[S3-46] what is done in one window is in the activity of another, as it happens', async () => {
    const { page, profile, section } = await openProfile('3M Company');
    const other = await demo.open({ path: `${new URL(page.url()).pathname}#activity`, ready: 'Client created' });

    await section('Notes');
    const note = profile.getByRole('textbox').first();
    await note.fill('Prefers calls in the morning.');
    await note.press('Control+Enter');
    await profile.getByText('Prefers calls in the morning.').first().waitFor();
    await other.getByText('Note added').first().waitFor();

    await section('Tasks');
    const title = profile.getByPlaceholder('Add a task and press Enter');
    await title.fill('Send the offer');
    await title.press('Enter');
    await profile.getByRole('listitem').filter({ hasText: 'Send the offer' }).first().waitFor();
    await other.getByText('Task added').first().waitFor();

    await section('Files');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      profile.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles({ name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('An offer.') });
    await profile.getByRole('row').filter({ hasText: 'offer.txt' }).waitFor();
    await other.getByText('File uploaded').first().waitFor();

    await section('Activity');
    await profile.getByRole('button', { name: 'Log', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Call' }).click();
    await page.getByRole('textbox', { name: 'What happened' }).fill('They ask for a second offer.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await profile.getByText('They ask for a second offer.').waitFor();
    await other.getByText('They ask for a second offer.').waitFor();
    assert.equal(await other.getByText('They ask for a second offer.').count(), 1);
    await other.context().close();
    await page.context().close();
  });

  it('what the host’s backend tells of a client is in its activity as it happens, and leads back to the host', async () => {
    const { page, profile, section } = await openProfile('3M Company');
    await section('Activity');
    await profile.getByText('Client created').first().waitFor();
    const other = await demo.open({
      path: `/invoices/new?${new URLSearchParams({ clientId: clientIdOf(page), client: '3M Company' })}`,
      ready: 'Save draft',
    });
    await other.getByRole('button', { name: 'Save draft' }).click();
    await other.getByText('The draft is saved.').waitFor();
    const entry = profile.getByRole('listitem').filter({ hasText: 'Invoice draft saved' });
    await entry.getByText('via tidewater').waitFor();

    await profile.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Other systems' }).click();
    await profile.getByText('Client created').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await entry.getByRole('link', { name: 'Invoice draft saved' }).click();
    await page.waitForURL(/\/invoices\/new/);
    assert.equal(await page.getByRole('textbox', { name: 'Client', exact: true }).inputValue(), '3M Company');
    await other.context().close();
    await page.context().close();
  });

  it('[S1-09] [S1-11] [S1-13] [S3-83] a contact is added and made the primary one, which has no way to be deleted', async () => {
    const { page, profile, section } = await openProfile('3M Company');
    await section('Contacts');
    await profile.getByRole('button', { name: 'Add contact' }).click();
    await page.getByRole('combobox', { name: 'Name' }).fill('Zoë Ångström');
    await page.getByRole('option', { name: /Add “Zoë Ångström”/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const row = profile.getByRole('row').filter({ hasText: 'Zoë Ångström' });
    await row.getByRole('button', { name: 'Make Zoë Ångström the primary contact' }).click();
    await row.getByRole('button', { name: 'Why can Zoë Ångström not be removed?' }).waitFor();
    assert.equal(await row.getByRole('button', { name: 'Remove Zoë Ångström' }).count(), 0);
    await page.context().close();
  });
});
