// The card that says how to get paid, by someone who has a keyboard and nothing else, in the demo with its websites on this machine.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ClientsPage } from './clients-page.ts';
import { startDemo, type Demo } from './demo.ts';
import { Keyboard } from './keyboard.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.stop());

const client = 'Halvorsen & Lund Architects';
const found = 'invoices@halvorsen-lund.dk';
const typed = 'ap@halvorsen-lund.dk';

it('[S0-76] [S0-77] what a website says of getting paid is confirmed, undone and said otherwise; what a person typed stands after another run, and is marked', async () => {
  const page = await demo.open();
  const clients = new ClientsPage(page);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo(clients.search);
  await keyboard.type(client);
  await clients.row(client).locator('mark').first().waitFor();
  await keyboard.pressInto('ArrowDown', clients.row(client).locator('.cell-name'));
  await keyboard.pressInto('Enter', page.getByRole('dialog', { name: client }));
  const review = clients.sheet.getByRole('button', { name: /^Review \d suggestions$/ });
  await review.waitFor();
  await keyboard.tabTo(review);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: `Enrichment of ${client}` }).waitFor();
  const dialog = page.locator('clientele-enrichment-details');
  const card = page.locator('clientele-get-paid-card');
  const mailbox = card.locator('[data-item=mailbox]');
  await dialog.getByText(/^Finished /).waitFor();
  await mailbox.getByRole('link', { name: /halvorsen-lund\.dk/ }).waitFor();

  const confirm = card.getByRole('button', { name: `Confirm: Accounts payable mailbox, ${found}` });
  await keyboard.tabTo(confirm);
  await page.keyboard.press('Enter');
  await mailbox.getByText(/^Confirmed by /).waitFor();
  await keyboard.waitFor(card.getByRole('heading', { name: 'How to get paid' }));

  await keyboard.pressInto('F6', page.getByRole('button', { name: 'Undo', exact: true }).last());
  await page.keyboard.press('Enter');
  await confirm.waitFor();
  await keyboard.assertNotLost('undoing');

  const edit = card.getByRole('button', { name: 'Edit', exact: true });
  await keyboard.tabTo(edit);
  await page.keyboard.press('Enter');
  const field = card.getByRole('textbox', { name: 'Accounts payable mailbox' });
  await keyboard.waitFor(card.getByRole('combobox', { name: 'Purchase order' }));
  await keyboard.tabTo(field);
  await page.keyboard.press('ControlOrMeta+a');
  await keyboard.type('not an address');
  await page.keyboard.press('Enter');
  await card.getByText('This is not an email address.').waitFor();
  await keyboard.waitFor(field);
  assert.equal(await field.inputValue(), 'not an address');
  await page.keyboard.press('ControlOrMeta+a');
  await keyboard.type(typed);
  await page.keyboard.press('Enter');
  await mailbox.getByText(typed, { exact: true }).waitFor();
  await keyboard.waitFor(edit);

  await keyboard.tabTo(dialog.getByRole('button', { name: 'Run again' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText(/\d+ seen again/).waitFor();
  await mailbox.getByText(typed, { exact: true }).waitFor();
  await mailbox.getByText(/^Entered by /).waitFor();
  await mailbox.getByText(`The website says: ${found}`).waitFor();
  await keyboard.assertNotLost('running again');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['violation']), undefined);
  await page.context().close();
});
