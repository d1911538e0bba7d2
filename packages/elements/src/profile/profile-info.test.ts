import { ClienteleError } from '@clientele/client';
import type { Contact, Tie } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const maria: Contact = {
  id: 'con_1',
  version: 1,
  name: 'Maria Keller',
  position: 'Head of Purchasing',
  pictureId: null,
  emails: [{ value: 'maria@acme.example', label: 'work', isPrimary: true, state: 'unverified' }],
  phones: [{ value: '+49 30 901820 ext. 12', label: 'work', isPrimary: true, state: 'unverified' }],
  isObjecting: false,
  archivedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const primaryContact = { id: 'con_1', name: 'Maria Keller' };
const tie: Tie = {
  clientId: 'cli_1',
  contact: maria,
  version: 1,
  isPrimary: true,
  roles: [],
  groups: [],
  relationship: null,
  startedOn: null,
  endedOn: null,
  successor: null,
};
const contacts = { list: async () => ({ items: [tie], nextCursor: null, counts: { current: 1, former: 0 } }) };

const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);
const hrefOf = (page: ProfilePage, name: string) => page.find('link', name).getAttribute('href');

describe('what stands beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S1-01] the profile informs, and begins an email, a call or a text message to the client', async () => {
    const page = await ProfilePage.show({
      record: { email: 'office@acme.example', phone: '+49 (0)30 901820 ext. 12' },
    });
    expect(hrefOf(page, 'Email')).to.equal('mailto:office@acme.example');
    expect(hrefOf(page, 'Call')).to.equal('tel:+4930901820;ext=12');
    expect(hrefOf(page, 'Text message')).to.equal('sms:+4930901820');
    unmountAll();
    const silent = await ProfilePage.show({ record: { email: null, phone: null } });
    expect(silent.offers('link', 'Email') || silent.offers('link', 'Call')).to.equal(false);
  });

  it('[S3-23] the primary contact is named with position, email and phone, and leads to all contacts', async () => {
    const page = await ProfilePage.show({ record: { primaryContact }, answers: { contacts } });
    await page.untilSaid('Head of Purchasing');
    expect(hrefOf(page, 'maria@acme.example')).to.equal('mailto:maria@acme.example');
    expect(hrefOf(page, '+49 30 901820 ext. 12')).to.equal('tel:+4930901820;ext=12');
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
    await page.press('Maria Keller');
    expect(page.told('clientele-section-show').map(({ section }) => section)).to.deep.equal(['contacts']);
  });

  it('[S3-23] what becomes of the primary contact is seen at once, and a failure leaves the name', async () => {
    const page = await ProfilePage.show({ record: { primaryContact }, answers: { contacts } });
    await page.untilSaid('Head of Purchasing');
    page.clientele.records.put('contact', { ...maria, version: 2, position: 'Director' }, { whole: true });
    await page.untilSaid('Director');
    unmountAll();
    const list = async () => Promise.reject(new ClienteleError('server-error', ''));
    const failing = await ProfilePage.show({ record: { primaryContact }, answers: { contacts: { list } } });
    await failing.until(() => failing.calls('contacts.list').length > 0);
    expect(failing.offers('button', 'Maria Keller')).to.equal(true);
  });

  it('a client without contacts offers to add one to those who may', async () => {
    const page = await ProfilePage.show();
    expect(page.offers('button', 'Add a contact')).to.equal(true);
    unmountAll();
    const reader = await ProfilePage.show({ permissions: ['view_clients'] });
    expect(reader.has('Primary contact')).to.equal(false);
  });

  it('[S1-17] the tax ID is corrected in place', async () => {
    const page = await ProfilePage.show({ record: { taxId: 'DE123456789' } });
    await page.edit('Tax ID', 'DE136695976');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ taxId: 'DE136695976' }]);
  });

  it('[S1-19] the client is archived, or erased for good, from its profile', async () => {
    const page = await ProfilePage.show();
    await page.choose('Archive');
    await page.until(() => page.calls('clients.archive').length === 1);
    await page.untilSaid('Out of the active workflow.');
    await page.choose('Erase');
    await page.untilSaid('This cannot be undone.');
    await page.type('Type “Acme” to confirm', 'Acme');
    await page.press('Erase for good');
    await page.until(() => page.calls('clients.erase').length === 1);
  });

  it('[S3-25] the day since which one is a client is chosen as a day of the workspace, and taken away', async () => {
    const page = await ProfilePage.show({ record: { clientSince: '2026-03-17T23:30:00.000Z' } });
    await page.untilSaid('Mar 18, 2026');
    await page.edit('Client since', '2024-01-05');
    await page.until(() => page.told('clientele-save').length === 1);
    await page.untilSaid('Jan 5, 2024');
    await page.edit('Client since', '');
    await page.until(() => page.told('clientele-save').length === 2);
    expect(patches(page)).to.deep.equal([{ clientSince: '2024-01-05T11:00:00.000Z' }, { clientSince: null }]);
  });

  it('[S4-07] in a wide page “Profile info” is the first block of the column at the end', async () => {
    const page = await ProfilePage.show();
    const [column] = page.all('aside');
    expect(column?.ariaLabel).to.equal('About this client');
    expect(column?.querySelector('section')?.textContent).to.match(/^\s*Profile info/);
  });

  it('[S0-01] one record holds billing identity, ownership, invoices, portal access and enrichment together', async () => {
    const page = await ProfilePage.show({
      record: { taxId: 'DE136695976', ownerId: 'usr_1', portalEnabled: true },
      permissions: ['view_clients', 'edit_clients', 'assign_owner', 'view_documents', 'manage_portal'],
    });
    await page.untilSaid('DE136695976');
    const headings = page.all('aside h3').map(({ textContent }) => textContent.trim());
    expect(headings).to.include.members(['Invoice details', 'People in charge', 'Portal', 'Enrichment']);
    expect(page.tabs.some((tab) => tab.startsWith('Invoices'))).to.equal(true);
  });

  it('[S4-08] has sections for invoices, files and notes', async () => {
    const page = await ProfilePage.show({
      permissions: ['view_clients', 'view_documents', 'view_files', 'view_notes'],
    });
    expect(page.all('[role=tab]').map(({ textContent }) => textContent.replace(/\d.*/s, '').trim())).to.include.members(
      ['Invoices', 'Files', 'Notes'],
    );
  });
});
