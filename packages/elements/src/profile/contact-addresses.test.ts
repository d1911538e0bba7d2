import { expect } from 'chai';
import type { LitElement } from 'lit';
import { unmountAll } from '../testing/mount.ts';
import { ContactsSection } from './contacts-section.ts';
import { SectionPage } from './section-page.ts';

/** The dialog for a new contact, with one e-mail address and one phone number to fill in. */
async function openDialog() {
  const sent: unknown[] = [];
  const page = await SectionPage.open(ContactsSection, 'clientele-contacts-section', {
    answers: {
      contacts: {
        list: async () => ({ items: [], nextCursor: null, counts: { current: 0, former: 0 } }),
        create: async ({ contact }) => {
          sent.push(contact);
          throw new Error('It is enough that it was sent.');
        },
      },
    },
    permissions: ['edit_clients'],
  });
  await page.until(() => page.named('button', 'Add contact').length > 0);
  await page.press('Add contact');
  await page.until(() => page.focused === 'Name');
  return { page, sent };
}

const emails = (page: SectionPage) => page.all<HTMLInputElement>('input[type=email]').map(({ value }) => value);
const mains = (page: SectionPage) => page.all<HTMLInputElement>('input[type=radio]').map(({ checked }) => checked);

describe('the addresses in the form of a contact', () => {
  afterEach(unmountAll);

  it('a row that is added has the focus, and one of several is the main one', async () => {
    const { page } = await openDialog();
    expect(mains(page)).to.deep.equal([]);
    await page.press('Add email address');
    await page.until(() => page.focused === 'Email 2');
    expect(mains(page)).to.deep.equal([true, false]);
    page.find('radio', 'Email 2 is the main one').click();
    await page.until(() => mains(page).join() === 'false,true');
  });

  it('when the main one goes, the first that is left is it, and the focus goes to the row before', async () => {
    const { page } = await openDialog();
    await page.type('Email 1', 'a@acme.example');
    await page.press('Add email address');
    await page.until(() => page.focused === 'Email 2');
    await page.type('Email 2', 'b@acme.example');
    await page.press('Add email address');
    await page.until(() => page.focused === 'Email 3');
    await page.type('Email 3', 'c@acme.example');
    page.find('radio', 'Email 3 is the main one').click();
    await page.all<LitElement>('clientele-contact-dialog')[0]?.updateComplete;
    await page.press('Remove Email 3');
    await page.until(() => page.focused === 'Email 2');
    expect([emails(page), mains(page)]).to.deep.equal([
      ['a@acme.example', 'b@acme.example'],
      [true, false],
    ]);
  });

  it('there are ten at most', async () => {
    const { page } = await openDialog();
    for (let number = 2; number <= 10; number += 1) {
      await page.press('Add email address');
      await page.until(() => page.focused === `Email ${number}`);
    }
    expect(page.named('button', 'Add email address')).to.have.lengthOf(0);
    await page.press('Remove Email 10');
    await page.until(() => page.named('button', 'Add email address').length === 1);
  });

  it('what is left empty is not sent, and a second phone number is a mobile one', async () => {
    const { page, sent } = await openDialog();
    await page.type('Name', 'Lea');
    page.input('Position').focus();
    await page.press('Remove Email 1');
    await page.until(() => page.focused === 'Name');
    await page.press('Add phone number');
    await page.until(() => page.focused === 'Phone 2');
    await page.type('Phone 2', ' +49 30 1 ');
    await page.press('Save');
    await page.untilSaid('The contact was not saved.');
    const phones = [{ value: '+49 30 1', label: 'mobile', isPrimary: false }];
    expect(sent).to.deep.equal([{ name: 'Lea', position: null, pictureId: null, emails: [], phones }]);
  });
});
