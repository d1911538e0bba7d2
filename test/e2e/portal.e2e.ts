// A client's portal from both sides: the staff makes the link, the client comes by it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startDemo, usualContext, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

/** Has invoices that are open, and others. */
const client = 'Günther Krüger';

/** The client's profile, with the focus at its portal. */
async function atPortal(page: Page, keyboard: Keyboard) {
  const box = page.getByRole('combobox', { name: 'Search clients and people' });
  await keyboard.pressInto('Control+k', box);
  await keyboard.type(client);
  await page.getByRole('option', { name: client, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  const profile = page.getByRole('region', { name: client, exact: true });
  await profile.getByRole('tab', { name: 'Overview' }).waitFor();
  return profile;
}

/** Switches the portal on, as if for the first time, and copies a link into it. */
async function copiedLink(page: Page, keyboard: Keyboard, profile: Locator): Promise<string> {
  const access = profile.getByRole('switch', { name: 'Portal access' });
  await keyboard.tabTo(access, 'Shift+Tab');
  const copy = profile.getByRole('button', { name: 'Copy portal link' });
  if (await access.isChecked()) await page.keyboard.press('Space');
  await copy.waitFor({ state: 'detached' });
  await profile.getByRole('switch', { name: 'Portal access', checked: false }).waitFor();
  await page.keyboard.press('Space');
  await copy.waitFor();
  await keyboard.tabTo(copy);
  await page.keyboard.press('Enter');
  await page.getByText('Portal link copied').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a client’s portal', () => {
  it('[S0-60] [S0-61] [S0-89] [S0-90] [S3-94] [S3-96] [S3-101] [S3-114] is switched on, opened by a copied link, shows what the team writes at once, and is over when that is regenerated, also on the page that is open', async () => {
    const context = { ...usualContext, permissions: ['clipboard-read', 'clipboard-write'] };
    const page = await demo.open({ path: '/workspace.html', ...context });
    const keyboard = new Keyboard(page);
    const profile = await atPortal(page, keyboard);
    const link = await copiedLink(page, keyboard, profile);
    assert.match(link, new RegExp(`^${demo.url}/portal#link=cpl_[\\w-]{43}$`));

    const portal = await demo.open({ path: new URL(link).pathname + new URL(link).hash, ready: `Welcome, ${client}` });
    assert.equal(portal.url(), `${demo.url}/portal`, 'nothing of the link stays in the address');
    await portal.getByText('To pay').waitFor();
    const hands = new Keyboard(portal);
    await hands.tabTo(portal.getByRole('tab', { name: 'Overview' }));
    await portal.keyboard.press('ArrowRight');
    await portal.getByRole('list', { name: 'Invoices, newest first' }).getByRole('listitem').first().waitFor();
    assert.equal(await portal.getByText(/Draft|Void/).count(), 0);
    await hands.tabTo(portal.getByRole('button', { name: /^Invoice/ }).first());
    await portal.keyboard.press('Enter');
    await portal
      .getByRole('article', { name: /^Invoice/ })
      .getByText(client)
      .waitFor();
    await hands.tabTo(portal.getByRole('button', { name: 'All invoices' }), 'Shift+Tab');
    await portal.keyboard.press('Enter');
    await hands.waitFor(portal.getByRole('button', { name: /^Invoice/ }).first());
    assert.deepEqual(
      await portal.evaluate(() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
      [''],
      'a link leaves nothing in the browser',
    );
    await profile.getByText('last visit').first().waitFor();
    await portal.reload();
    await portal.getByText('Open your link again').waitFor();
    await portal.goto(link);
    await portal.getByText(`Welcome, ${client}`).waitFor();

    // What the team writes is there at once; who came by a link reads.
    await portal.getByRole('tab', { name: 'Replies' }).click();
    await portal.getByText('Ask Northwind Studio to give you access in your own name.').waitFor();
    await profile.getByRole('tab', { name: 'Replies' }).click();
    const field = profile.getByRole('textbox', { name: 'New reply' });
    await profile.getByText(`${client} sees this in the portal`).waitFor();
    await profile.getByRole('button', { name: `Send to ${client}` }).waitFor();
    await field.focus();
    await keyboard.type('The plan is ready: https://plans.example/spring');
    await page.keyboard.press('Control+Enter');
    await profile.getByRole('article').getByText('The plan is ready').waitFor();
    await portal.getByText('The plan is ready').waitFor();
    assert.equal(await portal.getByRole('link').getAttribute('href'), 'https://plans.example/spring');
    await profile.getByRole('tab', { name: 'Overview' }).click();

    const view = profile.getByRole('button', { name: 'View as client' });
    await keyboard.tabTo(view);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `What ${client} sees` }).waitFor();
    await page.getByText('Read only').waitFor();
    await page.getByText(`Welcome, ${client}`).waitFor();
    await page.keyboard.press('Escape');
    await keyboard.waitFor(view);

    await keyboard.tabTo(profile.getByRole('button', { name: 'Regenerate portal link' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Regenerate the portal link?' }).waitFor();
    await keyboard.waitFor(page.getByRole('button', { name: 'Keep' }));
    await keyboard.tabTo(page.getByRole('button', { name: 'Regenerate portal link' }).last());
    await page.keyboard.press('Enter');
    await portal.getByText('This link is no longer valid').waitFor();
    await portal.getByText(/Ask .Northwind Studio. for a new one/).waitFor();
    assert.equal(await portal.getByText('To pay').count(), 0);
    const again = await demo.open({ path: '/portal' + new URL(link).hash, ready: 'This link is no longer valid' });
    await again.getByText('Ask whoever sent it to you for a new one.').waitFor();
  });

  it('is opened by a link that arrives by mail, and where the mail stands is told beside the link', async () => {
    const page = await demo.open({ path: '/workspace.html' });
    const keyboard = new Keyboard(page);
    const profile = await atPortal(page, keyboard);
    const access = profile.getByRole('switch', { name: 'Portal access' });
    await keyboard.tabTo(access, 'Shift+Tab');
    const send = profile.getByRole('button', { name: 'Send by email…' });
    if (!(await access.isChecked())) await page.keyboard.press('Space');
    await send.waitFor();
    await keyboard.tabTo(send);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Send a portal link by email' }).waitFor();
    await keyboard.waitFor(page.getByRole('combobox', { name: 'To', exact: true }));
    await keyboard.tabTo(page.getByRole('button', { name: 'Send', exact: true }));
    await page.keyboard.press('Enter');
    await profile.getByText(/^Email to .+ was sent$/).waitFor();

    const inbox = await demo.open({ path: '/mail', ready: 'Your portal at Northwind Studio' });
    const link = await inbox.getByRole('link', { name: `${demo.url}/portal#link=` }).getAttribute('href');
    await inbox.getByRole('link', { name: 'As HTML' }).click();
    const button = inbox.getByRole('link', { name: 'Open the portal' });
    assert.equal(await button.getAttribute('href'), link);
    await button.click();
    await inbox.getByText(`Welcome, ${client}`).waitFor();
    assert.equal(inbox.url(), `${demo.url}/portal`);
  });

  it('[P7] a changed address is proposed by link with a mailed code and accepted by staff', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await demo.open({ path: '/workspace.html', ...usualContext, permissions });
    const keyboard = new Keyboard(page);
    const profile = await atPortal(page, keyboard);
    const { hash } = new URL(await copiedLink(page, keyboard, profile));

    const portal = await demo.open({ path: `/portal${hash}`, ready: `Welcome, ${client}` });
    await portal.getByRole('tab', { name: 'Your details' }).click();
    await portal.getByRole('button', { name: 'Propose a change: Billing address' }).click();
    await portal.getByRole('textbox', { name: 'Street and number' }).fill('Neue Gasse 7');
    await portal.getByRole('button', { name: 'Send proposal' }).click();
    await portal.getByRole('button', { name: 'Send code' }).click();
    await portal.getByText('A code is on its way').waitFor();
    const inbox = await demo.open({ path: '/mail', ready: 'What the demo sends' });
    // The inbox shows the mails of its moment; this one is sent a little later.
    const found = await inbox.waitForFunction(async () => {
      const mails = await (await fetch('/mail')).text();
      return /Your code:\n(\d{6})\n/.exec(mails)?.[1] ?? '';
    });
    const code = await found.jsonValue();
    await portal.getByRole('textbox', { name: 'Code of six digits' }).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await portal.getByRole('button', { name: 'Confirm' }).click();
    await portal.getByText('Waiting for Northwind Studio').waitFor();

    await profile.getByRole('button', { name: 'Accept: Address' }).click();
    await portal.getByText('Waiting for Northwind Studio').waitFor({ state: 'detached' });
    await portal.getByText('Neue Gasse 7').waitFor();
    await profile.getByText('Neue Gasse 7').first().waitFor();
  });

  it('says so where nobody has come by a link, in German and on a phone, too', async () => {
    const options = { viewport: { width: 360, height: 740 }, locale: 'de-DE' };
    const page = await demo.open({ path: '/portal', ready: 'Öffnen Sie Ihren Link erneut', ...options });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
  });
});
