import { ClienteleError } from '@clientele/client';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import '../detail-sheet/define.ts';
import { client } from '../testing/fake-clientele.ts';
import { find, unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const totals = [{ currency: 'EUR', outstandingMinor: 482_050, revenueMinor: 12_840_000 }];

describe('<clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S3-21] [S3-22] [S3-24] [S3-26] shows who it is, how it is reached, where the relationship stands, and its notes', async () => {
    const page = await ProfilePage.show({
      record: { name: 'Acme', website: 'https://acme.example', address: 'Am Kai 7', notes: 'Likes tea.', totals },
    });
    for (const text of ['Acme', 'acme.example', 'Am Kai 7', 'Active', 'Likes tea.', '€4,820.50'])
      expect(page.has(text), text).to.equal(true);
    expect(page.profile.shadowRoot?.querySelector('[role=region]')?.getAttribute('aria-label')).to.equal('Acme');
  });

  it('without a client it shows nothing and asks for nothing', async () => {
    const page = await ProfilePage.open();
    expect(page.text).to.equal('');
    expect(page.calls('clients.get')).to.deep.equal([]);
  });

  it('[S1-04] [S1-15] the name is edited in the header', async () => {
    const page = await ProfilePage.show();
    await page.edit('Name', 'Acme & Sons');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')).to.deep.equal([
      { id: 'cli_1', version: client().version, patch: { name: 'Acme & Sons' } },
    ]);
  });

  it('[S0-54] [S0-55] [S0-88] [S0-91] the owner stands in the header and beside the sections, and is changed in both', async () => {
    const page = await ProfilePage.show({ record: { ownerId: 'usr_1' } });
    await page.press('Ada');
    await page.until(() => page.offers('menuitem', 'Mia'));
    page.find('menuitem', 'Mia').click();
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.deep.include({ patch: { ownerId: 'usr_2' } });
    expect((page.all('clientele-select-field').at(-1) as HTMLInputElement).value).to.equal('usr_2');
    expect(page.has('Portal access')).to.equal(true);
  });

  it('who may not assign an owner reads the name', async () => {
    const page = await ProfilePage.show({
      record: { ownerId: 'usr_1' },
      permissions: ['view_clients', 'edit_clients'],
    });
    expect(page.offers('button', 'Ada')).to.equal(false);
    expect(page.has('Ada')).to.equal(true);
  });

  it('[S0-94] [S0-95] an archived client keeps its notes and its owner, says since when it is archived, and comes back', async () => {
    const page = await ProfilePage.show({
      record: { archivedAt: '2026-03-01T10:00:00.000Z', notes: 'Kept', ownerId: 'usr_2' },
    });
    for (const text of ['Archived on Mar 1, 2026', 'Kept', 'Mia']) expect(page.has(text), text).to.equal(true);
    await page.press('Restore');
    await page.until(() => !page.has('Archived on'));
  });

  it('the main action asks the page for an invoice of this client', async () => {
    const page = await ProfilePage.show();
    await page.press('Create invoice');
    expect(page.told('clientele-create-invoice')[0]?.clientId).to.equal('cli_1');
  });

  it('the menu archives, and erases after the name was typed', async () => {
    const page = await ProfilePage.show();
    await page.choose('Archive');
    await page.untilSaid('was archived');
    expect(page.calls('clients.archive')).to.have.lengthOf(1);
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Cancel'));
  });

  it('says what is missing for the everyday work, and leads to where it is mended', async () => {
    const page = await ProfilePage.show({ record: { ownerId: null, email: null } });
    await page.press('Choose an owner');
    await page.until(() => page.offers('menuitem', 'Mia'));
    await page.press('Add an email address');
    await page.until(() => page.within('Email', 'input').length === 1);
  });

  it('a client that is not there, or not for this person, is said to be', async () => {
    for (const [code, text] of [
      ['not-found', 'Client not found'],
      ['forbidden', 'You don’t have access to this client'],
    ] as const) {
      const get = () => Promise.reject(new ClienteleError(code, ''));
      const page = await ProfilePage.open({ clientId: 'cli_1', answers: { clients: { get } } });
      await page.profile.whenReady();
      expect(page.has(text), text).to.equal(true);
      unmountAll();
    }
  });

  it('`readonly` takes away everything that changes something, whatever the person may do', async () => {
    const page = await ProfilePage.show({ readonly: true, record: { ownerId: 'usr_1' } });
    expect(page.offers('button', 'Ada')).to.equal(false);
    expect(page.offers('button', 'More actions')).to.equal(false);
    expect(page.all('clientele-select-field, clientele-switch')).to.deep.equal([]);
    expect(page.profile.matches(':state(readonly)')).to.equal(true);
  });

  it('[S0-49] opens for “View full profile” of a sheet, which closes, unless the page goes elsewhere', async () => {
    const page = await ProfilePage.open({}, html`<clientele-detail-sheet></clientele-detail-sheet>`);
    const sheet = find<HTMLElementTagNameMap['clientele-detail-sheet']>(page.provider, 'clientele-detail-sheet');
    page.provider.addEventListener('clientele-navigate', (event) => event.preventDefault(), { once: true });
    await sheet.show('cli_1');
    await sheet.whenReady();
    const viewProfile = [...(sheet.shadowRoot?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent.trim() === 'View full profile',
    );
    viewProfile?.click();
    await sheet.updateComplete;
    expect(page.profile.clientId).to.equal(null);
    viewProfile?.click();
    await page.until(() => page.profile.clientId === 'cli_1');
    await page.profile.whenReady();
    expect(sheet.open).to.equal(false);
    expect(page.told('clientele-show')[0]?.clientId).to.equal('cli_1');
    expect(page.profile.shadowRoot?.activeElement?.getAttribute('role')).to.equal('region');
  });

  it('axe finds nothing serious', async () => {
    const page = await ProfilePage.show({ record: { totals, invoiceCount: 3 } });
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });
});
