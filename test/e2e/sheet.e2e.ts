// The detail sheet in the demo host, on the real server: what is corrected is kept, and nothing that is typed is ever lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/** A page with a fresh client's sheet open. */
async function openNew(name: string): Promise<ClientsPage> {
  const clients = new ClientsPage(await demo.open());
  await clients.create({ Name: name });
  return clients;
}

/** Reloads and opens the client again: what is shown then is what the server keeps. */
async function reopen(clients: ClientsPage, name: string): Promise<void> {
  await clients.page.reload();
  await clients.search.fill(name);
  await clients.openRow(name);
}

describe('an inline correction is kept', () => {
  async function corrects(label: string, typed: string, shown: string | RegExp): Promise<void> {
    const name = `Kept ${label} GmbH`;
    const clients = await openNew(name);
    await clients.correct(label, typed);
    await clients.field(label).getByText(shown).first().waitFor();
    await clients.field(label).getByText('Saved').waitFor();
    await reopen(clients, name);
    await clients.field(label).getByText(shown).first().waitFor();
    await clients.page.context().close();
  }

  it('[S0-33] of the phone, in its international form', () => corrects('Phone', '030 901820', '+49 30 901820'));
  it('[S0-34] of the website, with its scheme', () => corrects('Website', 'kept-demo.org', 'kept-demo.org'));
  it('[S0-35] of the address, with its lines', () => corrects('Address', 'Am Kai 7\n20457 Hamburg', /20457 Hamburg/));
  it('[S0-36] of the tax ID', () => corrects('Tax ID', 'DE136695976', 'DE136695976'));
  it('[S0-37] of the notes', () => corrects('Notes', 'Prefers letters to calls', 'Prefers letters to calls'));
});

describe('a search finds a client', () => {
  async function findsBy(label: string, value: string, typed: string): Promise<void> {
    const name = `Sought by ${label} AG`;
    const clients = new ClientsPage(await demo.open());
    await clients.create({ Name: name, [label]: value });
    await clients.closeSheet();
    await clients.search.fill(typed);
    await clients.row(name).locator('mark').first().waitFor();
    await clients.page.context().close();
  }

  it('[S0-16] by a piece of its email', () => findsBy('Email', 'billing@quokka-demo.org', 'quokka-dem'));
  it('[S0-17] by its phone number, with other punctuation', () => findsBy('Phone', '+49 40 88776655', '040/887766'));
  it('[S0-18] by its address, which the list does not show', () => findsBy('Address', 'Wombatgasse 12', 'wombatg'));
  it('[S0-19] by its website, which the list does not show', () => findsBy('Website', 'numbat-demo.org', 'numbat-de'));
});

describe('what is typed is never lost', () => {
  it('a refused value stays in its field with the reason, and the stored one comes back on Escape', async () => {
    const clients = await openNew('Refused GmbH');
    await clients.correct('Email', 'not an email');
    const field = clients.field('Email');
    await field.getByRole('textbox').and(clients.page.locator('[aria-invalid=true]')).waitFor();
    assert.equal(await field.getByRole('textbox').inputValue(), 'not an email');
    await field.getByRole('textbox').focus();
    await clients.page.keyboard.press('Escape');
    await field.getByRole('textbox').waitFor({ state: 'detached' });
    await clients.page.context().close();
  });

  it('when someone else saved first, both values are shown and the person chooses', async () => {
    const name = 'Contested GmbH';
    const mine = await openNew(name);
    const theirs = new ClientsPage(await demo.open());
    await theirs.search.fill(name);
    await theirs.openRow(name);
    await theirs.correct('Notes', 'Their version');
    await theirs.field('Notes').getByText('Saved').waitFor();
    await mine.correct('Notes', 'My version');
    await mine.sheet.getByText('Their version').first().waitFor();
    await mine.sheet.getByRole('button', { name: 'Keep mine' }).click();
    await mine.field('Notes').getByText('Saved').waitFor();
    await reopen(mine, name);
    await mine.field('Notes').getByText('My version').waitFor();
    await mine.page.context().close();
    await theirs.page.context().close();
  });

  it('offline, a correction waits in its field and is saved when the connection is back', async () => {
    const name = 'Tunnel GmbH';
    const clients = await openNew(name);
    await clients.page.context().setOffline(true);
    await clients.correct('Notes', 'Written in a tunnel');
    await clients.sheet.getByText('You are offline. This is kept here').first().waitFor();
    await clients.page.context().setOffline(false);
    await clients.field('Notes').getByText('Saved').waitFor();
    await reopen(clients, name);
    await clients.field('Notes').getByText('Written in a tunnel').waitFor();
    await clients.page.context().close();
  });

  it('Escape asks before it throws a draft away', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.page.getByRole('button', { name: 'Create client' }).first().click();
    const name = clients.sheet.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Half typed');
    await clients.page.keyboard.press('Escape');
    await clients.page.getByRole('button', { name: /keep/i }).click();
    assert.equal(await name.inputValue(), 'Half typed');
    await clients.page.context().close();
  });
});

describe('create', () => {
  it('[R10] a double click makes one client', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.page.getByRole('button', { name: 'Create client' }).first().click();
    await clients.sheet.getByRole('textbox', { name: 'Name', exact: true }).fill('Doubled GmbH');
    await clients.sheet.getByRole('button', { name: 'Create client' }).dblclick();
    await clients.sheet.getByRole('tab', { name: 'Overview' }).waitFor();
    await clients.closeSheet();
    await clients.search.fill('Doubled GmbH');
    await clients.row('Doubled GmbH').locator('mark').first().waitFor();
    assert.equal(await clients.row('Doubled GmbH').count(), 1);
    await clients.page.context().close();
  });

  it('[S0-12] [S0-14] asks for the seven foundational fields, and says what name and website are needed for', async () => {
    const clients = new ClientsPage(await demo.open());
    await clients.page.getByRole('button', { name: 'Create client' }).first().click();
    await clients.sheet.getByRole('textbox', { name: 'Notes' }).waitFor();
    assert.equal(await clients.sheet.getByRole('textbox').count(), 7);
    await clients.sheet.getByText(/name and website.*enrichment/i).waitFor();
    await clients.page.context().close();
  });

  it('a client that looks the same is hinted at, and does not stand in the way', async () => {
    const clients = await openNew('Twin Works GmbH');
    await clients.closeSheet();
    await clients.page.getByRole('button', { name: 'Create client' }).first().click();
    await clients.sheet.getByRole('textbox', { name: 'Name', exact: true }).fill('Twin Works GmbH');
    await clients.page.keyboard.press('Tab');
    await clients.sheet.getByRole('button', { name: /open/i }).first().waitFor();
    await clients.sheet.getByRole('button', { name: 'Create client' }).click();
    await clients.sheet.getByRole('tab', { name: 'Overview' }).waitFor();
    await clients.page.context().close();
  });
});
