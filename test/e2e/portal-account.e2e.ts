// The accounts of a client's people: the staff invites, the mail brings them in, and they come again with password, link or code.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startDemo, usualContext, type Demo, type Visit } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const password = 'four green chairs';

/** The profile of a client whose portal is on, found by keyboard, with the focus at the switch of the portal. */
async function atPortal(client: string) {
  const page = await demo.open({ path: '/workspace.html' });
  const keyboard = new Keyboard(page);
  const box = page.getByRole('combobox', { name: 'Search clients and people' });
  await keyboard.pressInto('Control+k', box);
  await keyboard.type(client);
  await page.getByRole('option', { name: client, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  const profile = page.getByRole('region', { name: client, exact: true });
  await profile.getByRole('tab', { name: 'Overview' }).waitFor();
  const access = profile.getByRole('switch', { name: 'Portal access' });
  await keyboard.tabTo(access, 'Shift+Tab');
  if (!(await access.isChecked())) await page.keyboard.press('Space');
  return { page, keyboard, profile };
}

/** Invites the one contact of a client, and answers where the mail leads. */
async function invite(client: string) {
  const staff = await atPortal(client);
  const { page, keyboard, profile } = staff;
  const button = profile.getByRole('button', { name: 'Invite to portal' });
  await button.waitFor();
  await keyboard.tabTo(button);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Invite to the portal' }).waitFor();
  await page.getByText('The invitation goes to').waitFor();
  await keyboard.tabTo(page.getByRole('button', { name: 'Send invitation' }));
  await page.keyboard.press('Enter');
  await page.getByText('An invitation is on its way').first().waitFor();
  await profile.getByText('The mail was sent.').waitFor();
  return { ...staff, link: await newest(/#invitation=/) };
}

/** The address of this kind in the newest mail of the demo's inbox that has one. */
async function newest(kind: RegExp, isNew: (link: string) => boolean = () => true): Promise<string> {
  const inbox = await demo.open({ path: '/mail', ready: 'Mail' });
  for (;;) {
    const link = await hrefOf(inbox.getByRole('link', { name: kind }));
    if (link && isNew(link)) {
      await inbox.context().close();
      return link;
    }
    await inbox.reload();
  }
}

async function hrefOf(links: Locator): Promise<string | null> {
  return (await links.count()) > 0 ? links.first().getAttribute('href') : null;
}

function openLink(link: string, ready: string, options: Visit = {}): Promise<Page> {
  const { pathname, hash } = new URL(link);
  return demo.open({ path: pathname + hash, ready, ...options });
}

/** Nothing with which somebody could come in is where a script or another page could read it. */
async function assertNoSecrets(page: Page) {
  assert.match(page.url(), /\/portal#workspace=wsp_\w+(&client=cli_\w+)?$/);
  const kept = await page.evaluate(() => [
    document.cookie,
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
    JSON.stringify(history.state),
    document.documentElement.outerHTML,
  ]);
  assert.doesNotMatch(kept.join('\n'), /cp[a-z]_[\w-]{20}/);
}

describe('an account of the portal', () => {
  it('[S2-04] [S2-39] [S2-62] [S3-52] [S3-55] begins with an invitation and a password; its person sees invoices and files and no note, and comes again', async () => {
    const client = 'Günther Krüger';
    const { page, profile, link } = await invite(client);
    const portal = await openLink(link, `Welcome, ${client}`);
    const hands = new Keyboard(portal);
    await assertNoSecrets(portal);
    await hands.tabTo(portal.getByLabel('Choose a password'));
    await hands.type(password);
    await portal.keyboard.press('Enter');
    await portal.getByText('To pay').waitFor();
    await assertNoSecrets(portal);
    await hands.tabTo(portal.getByRole('tab', { name: 'Overview' }));
    await portal.keyboard.press('ArrowRight');
    await portal.getByRole('list', { name: 'Invoices, newest first' }).getByRole('listitem').first().waitFor();
    assert.equal(await portal.getByText(/Draft|Void/).count(), 0);
    for (const section of ['Files', 'Replies', 'Your details']) {
      await portal.keyboard.press('ArrowRight');
      await portal.getByRole('tab', { name: section, selected: true }).waitFor();
    }
    assert.equal(
      await portal.getByRole('tab').count(),
      5,
      'overview, invoices, files, replies and details, and no notes',
    );
    await profile.getByText('Last visit').first().waitFor();

    // A reload, and another tab, lead to the same place.
    await portal.reload();
    await portal.getByText('To pay').waitFor();
    const second = await portal.context().newPage();
    await second.goto(`${demo.url}/portal`);
    await second.getByText('To pay').waitFor();

    // Out again: no page of theirs shows anything any more, neither Back.
    await hands.tabTo(portal.getByRole('button', { name: client }));
    await hands.pressInto('Enter', portal.getByRole('menuitem', { name: 'Devices and password' }));
    await hands.pressInto('End', portal.getByRole('menuitem', { name: 'Sign out' }));
    await portal.keyboard.press('Enter');
    await portal.getByRole('heading', { name: 'Sign in' }).waitFor();
    await second.reload();
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.equal(await second.getByText('To pay').count(), 0);

    await hands.tabTo(portal.getByLabel('Email address'));
    await hands.type('gunther.kruger@gunther-kruger.de');
    await hands.tabTo(portal.getByLabel('Password', { exact: true }));
    await hands.type('not this one');
    await portal.keyboard.press('Enter');
    await portal.getByText('Email address and password do not belong together.').waitFor();
    await portal.getByLabel('Password', { exact: true }).fill(password);
    await portal.keyboard.press('Enter');
    await portal.getByText('To pay').waitFor();

    // The invitation was used: it is no dead end.
    const late = await openLink(link, 'This invitation is no longer valid');
    await late.getByRole('button', { name: 'Send me a link' }).waitFor();

    // Suspended, it ends on the page that is open.
    await profile.getByRole('button', { name: `Portal access of ${client}` }).click();
    await page.getByRole('menuitem', { name: 'Suspend access' }).click();
    await profile.getByText('Suspended').waitFor();
    await portal.getByText('Nothing is open to you at the moment').waitFor();
    assert.equal(await portal.getByText('To pay').count(), 0);
  });

  it('[S2-68] [S2-70] [S2-71] a new invitation ends the one before, and a cancelled one opens nothing any more', async () => {
    const { page, profile, link: first } = await invite('Kranich Verlag');
    await profile.getByRole('button', { name: /^Resend invitation to/ }).click();
    await page.getByText('A new invitation is on its way').first().waitFor();
    const second = await newest(/#invitation=/, (link) => link !== first);
    await openLink(first, 'This invitation is no longer valid');
    const open = await openLink(second, 'invites you to the portal of');
    await profile.getByRole('button', { name: /^Portal access of/ }).click();
    await page.getByRole('menuitem', { name: 'Cancel invitation' }).click();
    await page.getByRole('button', { name: 'Cancel invitation' }).click();
    await profile.getByText('Nobody has been invited yet.').waitFor();
    await openLink(second, 'This invitation is no longer valid');
    await open.getByLabel('Choose a password').fill(password);
    await open.keyboard.press('Enter');
    await open.getByText('This invitation is no longer valid').waitFor();
  });

  it('is entered by a mailed code, in German and on a phone, too', async () => {
    const { link } = await invite('Halvorsen & Lund Architects');
    const options = { viewport: { width: 360, height: 740 }, locale: 'de-DE' };
    const portal = await openLink(link, 'Willkommen', { ...usualContext, ...options });
    const isNarrow = async () => assert.equal(await portal.evaluate(() => document.documentElement.scrollWidth), 360);
    await isNarrow();
    const email = await portal.getByLabel('E-Mail-Adresse').inputValue();
    await portal.getByRole('button', { name: 'Ohne Passwort anmelden' }).click();
    await portal.getByText('Zu zahlen').waitFor();
    await isNarrow();
    await portal.context().clearCookies();
    await portal.reload();
    await portal.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await portal.getByLabel('E-Mail-Adresse').fill(email);
    await portal.getByRole('button', { name: 'Link zusenden' }).click();
    await portal.getByRole('heading', { name: 'Sehen Sie in Ihre E-Mails' }).waitFor();
    await isNarrow();
    const code = await mailedCode();
    await portal.getByLabel('Sechsstelliger Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await portal.keyboard.press('Enter');
    await portal.getByText('Zu zahlen').waitFor();
    assert.equal(await portal.evaluate(() => document.documentElement.dataset['violation']), undefined);
  });
});

async function mailedCode(): Promise<string> {
  const inbox = await demo.open({ path: '/mail', ready: 'Mail' });
  for (;;) {
    const newestMail = await inbox.getByRole('article').first().textContent();
    const code = /^\d{6}$/m.exec(newestMail ?? '')?.[0];
    if (code !== undefined) return code;
    await inbox.reload();
  }
}
