// What an account is worked on with every day, from the search to the feed, by keyboard alone; and the same client for those who may
// see less of it.
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

const client = '3M Company';
/** The demo's agent, who becomes the owner. */
const agent = 'Anna Kowalska';

describe('the daily work with one client', () => {
  let path: string;

  it('[S0-49] [S0-55] [S1-02] [S1-11] [S1-105] [S1-114] [S3-21] [S3-46] is done by keyboard alone, and seen in a second window as it happens', async () => {
    const page = await demo.open({ path: '/workspace.html' });
    const keyboard = new Keyboard(page);
    const profile = page.getByRole('region', { name: client, exact: true });
    const toTab = async (name: string, key: 'Tab' | 'Shift+Tab' = 'Shift+Tab') => {
      await keyboard.tabTo(profile.getByRole('tab', { selected: true }), key);
      const tab = profile.getByRole('tab', { name: new RegExp(`^${name}`) });
      for (let step = 0; step < 10 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1)
        await page.keyboard.press('ArrowRight');
      await keyboard.waitFor(tab);
    };

    const box = page.getByRole('combobox', { name: 'Search clients and people' });
    await keyboard.pressInto('Control+k', box);
    await keyboard.type(client);
    await page.getByRole('option', { name: client, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await profile.getByRole('tab', { name: 'Overview' }).waitFor();
    await keyboard.assertNotLost('opening a client from the search');
    await page.waitForURL(/\/client\/cli_|\/clients\/cli_/);
    path = `/workspace.html${new URL(page.url()).hash.replace(/\?.*$/, '')}`;
    const other = await demo.open({ path: `${path}/activity`, ready: 'Client created' });
    const told = (text: string | RegExp) => other.getByRole('listitem').filter({ hasText: text }).first().waitFor();

    const owner = profile.getByRole('group', { name: 'Owner', exact: true }).first();
    await keyboard.tabTo(owner.getByRole('button'));
    await keyboard.pressInto('Enter', page.getByRole('searchbox', { name: 'Find a colleague' }));
    await keyboard.type(agent);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await owner.getByRole('button', { name: agent }).waitFor();
    await told(`→ ${agent}`);

    await toTab('Contacts', 'Tab');
    await keyboard.tabTo(profile.getByRole('button', { name: 'Add contact' }));
    await keyboard.pressInto('Enter', page.getByRole('combobox', { name: 'Name', exact: true }));
    await keyboard.type('Zoë Ångström');
    await page.getByRole('option', { name: /Add “Zoë Ångström”/ }).waitFor();
    await page.keyboard.press('Enter');
    await keyboard.tabTo(page.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Enter');
    const star = profile.getByRole('button', { name: 'Make Zoë Ångström the primary contact' });
    await star.waitFor().catch(async (e) => {
      await page.screenshot({ path: '/tmp/job.png' });
      throw e;
    });
    await keyboard.assertNotLost('adding a contact');
    await told('Contact added');
    await keyboard.tabTo(star);
    await page.keyboard.press('Enter');
    await profile.getByRole('button', { name: 'Why can Zoë Ångström not be removed?' }).waitFor();
    await keyboard.assertNotLost('choosing the primary contact');
    await profile.getByRole('complementary').getByRole('button', { name: 'Zoë Ångström' }).waitFor();
    await told('Primary contact chosen');

    await toTab('Notes');
    await keyboard.tabTo(profile.getByRole('textbox', { name: 'New note' }));
    await keyboard.type('Prefers calls in the morning.');
    await page.keyboard.press('Control+Enter');
    const note = profile.getByRole('listitem').filter({ hasText: 'Prefers calls in the morning.' });
    await note.waitFor();
    await told('Note added');
    await keyboard.tabTo(note.getByRole('button', { name: 'Remove note' }));
    await page.keyboard.press('Enter');
    await note.waitFor({ state: 'detached' });
    await keyboard.assertNotLost('removing a note');
    await told('Note removed');

    // Before the key is pressed: from then on the browser hands the dialog over.
    const offer = { name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('An offer.') };
    page.once('filechooser', (chooser) => void chooser.setFiles(offer));
    await toTab('Files');
    await keyboard.tabTo(profile.getByRole('button', { name: 'Choose files' }));
    await page.keyboard.press('Enter');
    await profile.getByRole('row').filter({ hasText: 'offer.txt' }).waitFor();
    await told('File uploaded');

    await toTab('Tasks');
    await keyboard.tabTo(profile.getByRole('textbox', { name: 'Add a task' }));
    await keyboard.type('Send the offer');
    await page.keyboard.press('Enter');
    await profile.getByRole('listitem').filter({ hasText: 'Send the offer' }).first().waitFor();
    await told('Task added');

    await toTab('Activity');
    await keyboard.tabTo(profile.getByRole('button', { name: 'Log', exact: true }));
    await keyboard.pressInto('Enter', page.getByRole('menuitem', { name: 'Call' }));
    await keyboard.pressInto('Enter', page.getByRole('textbox', { name: 'What happened' }));
    await keyboard.type('They ask for a second offer.');
    await page.keyboard.press('Control+Enter');
    await profile.getByText('They ask for a second offer.').waitFor();
    await keyboard.assertNotLost('logging a call');
    await told('They ask for a second offer.');
    await other.context().close();
    await page.context().close();
  });

  it('[S0-88] [S3-22] as an agent shows the work; of their own client an agent manages the portal and the files, of a colleague’s not', async () => {
    const page = await demo.open({ role: 'agent', path: `${path}/files`, ready: 'offer.txt' });
    const profile = page.getByRole('region', { name: client, exact: true });
    await profile.getByText('Your team’s contact for this client.').waitFor();
    const portal = profile.getByRole('switch', { name: 'Portal access' });
    await profile.getByRole('button', { name: 'Actions for offer.txt' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).waitFor();
    await page.keyboard.press('Escape');
    await portal.waitFor();
    assert.equal(await portal.isEnabled(), true);
    // Neither whose client it is nor whether there is one is an agent's to decide.
    assert.equal(await profile.getByRole('group', { name: 'Owner', exact: true }).getByRole('button').count(), 0);
    assert.equal(await profile.getByRole('button', { name: 'More actions', exact: true }).count(), 0);
    for (const [section, text] of [
      ['Contacts', 'Zoë Ångström'],
      ['Tasks', 'Send the offer'],
      ['Activity', 'They ask for a second offer.'],
    ] as const) {
      await profile.getByRole('tab', { name: new RegExp(`^${section}`) }).click();
      await profile.getByText(text).filter({ visible: true }).first().waitFor();
    }
    // Of a colleague's client neither is theirs.
    const clients = new ClientsPage(await demo.open({ role: 'agent' }));
    await clients.openRow('1&1');
    await clients.sheet.getByText(/can change this/).waitFor();
    assert.equal(await clients.sheet.getByRole('switch', { name: 'Portal access' }).count(), 0);
    await clients.page.context().close();
    await page.context().close();
  });

  it('[C17] as a watcher shows that there is something, and nothing of it', async () => {
    const page = await demo.open({ role: 'watcher', path, ready: 'You don’t have access to this client' });
    assert.equal(await page.getByRole('tab').count(), 0);
    for (const text of [client, 'Zoë Ångström', 'offer.txt', 'Send the offer', 'They ask for a second offer.'])
      assert.equal(await page.getByText(text).count(), 0, text);
    await page.context().close();
  });
});
