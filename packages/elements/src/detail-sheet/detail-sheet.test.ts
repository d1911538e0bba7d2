import { ClienteleError } from '@clientele/client';
import type { ClientSummary } from '@clientele/contract';
import { sendKeys } from '@web/test-runner-commands';
import { shadow } from '@clientele/ui/testing/mount';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { mountIn, unmountAll } from '../testing/mount.ts';
import type { ClienteleDetailSheet } from './detail-sheet.ts';
import { SheetPage } from './sheet-page.ts';

describe('<clientele-detail-sheet>', () => {
  afterEach(unmountAll);

  it('opens from attributes alone', async () => {
    const clientele = fakeClientele({ clients: { get: async () => client() } });
    const provider = await mountIn(
      clientele,
      html`<clientele-detail-sheet client-id="cli_1" open></clientele-detail-sheet>`,
    );
    const sheet = provider.firstElementChild as ClienteleDetailSheet;
    await sheet.whenReady();
    expect(clientele.calls.filter(({ path }) => path === 'clients.get')).to.have.lengthOf(1);
    expect(sheet.matches(':state(loading)')).to.equal(false);
  });

  it('loads nothing before it is opened', async () => {
    const clientele = fakeClientele({ clients: { get: async () => client() } });
    const provider = await mountIn(
      clientele,
      html`<clientele-detail-sheet client-id="cli_1"></clientele-detail-sheet>`,
    );
    await (provider.firstElementChild as ClienteleDetailSheet).whenReady();
    expect(clientele.calls.some(({ path }) => path === 'clients.get')).to.equal(false);
  });

  it('shows what a list knows at once, and the rest when it comes', async () => {
    const whole = Promise.withResolvers<ReturnType<typeof client>>();
    const page = await SheetPage.open({ answers: { clients: { get: () => whole.promise } } });
    page.clientele.records.put('client', summary(), { whole: false });
    await page.sheet.show('cli_1');
    await page.untilSaid('office@acme.example');
    expect(page.sheet.getAttribute('aria-busy')).to.equal('true');
    const emailAt = page.field('Email').getBoundingClientRect();
    whole.resolve(client({ notes: 'Likes tea.' }));
    await page.sheet.whenReady();
    expect(page.has('Likes tea.')).to.equal(true);
    expect(page.field('Email').getBoundingClientRect()).to.deep.equal(emailAt);
    expect(page.sheet.hasAttribute('aria-busy')).to.equal(false);
    expect(page.told('clientele-load')).to.have.lengthOf(1);
  });

  it('tells the page each time that another client is shown whole, also one that it knows already', async () => {
    const page = await SheetPage.open({ answers: { clients: { get: async ({ id }) => client({ id }) } } });
    for (const id of ['cli_1', 'cli_2', 'cli_1', 'cli_2']) {
      await page.sheet.show(id);
      await page.sheet.whenReady();
    }
    expect(page.told('clientele-load')).to.have.lengthOf(4);
  });

  it('takes the latest client when another one is chosen before the first is there', async () => {
    const page = await SheetPage.open({
      answers: {
        clients: {
          get: ({ id }) =>
            id === 'cli_1' ? new Promise<never>(() => {}) : Promise.resolve(client({ id, name: 'Second' })),
        },
      },
    });
    await page.sheet.show('cli_1');
    await page.sheet.show('cli_2');
    await page.sheet.whenReady();
    expect(page.has('Second')).to.equal(true);
  });

  it('[S0-31] has the tabs Overview and Invoices, and keeps the tab when another client is shown', async () => {
    const page = await SheetPage.show({
      answers: { clients: { get: async ({ id }) => client({ id, name: `Client ${id}` }) } },
    });
    expect(page.all('[role=tab]').map((tab) => tab.textContent.trim())).to.deep.equal(['Overview', 'Invoices']);
    page.find('tab', 'Invoices').click();
    await page.untilSaid('No invoices yet');
    await page.sheet.show('cli_2');
    await page.sheet.whenReady();
    expect(page.sheet.tab).to.equal('invoices');
    expect(page.find('tab', 'Invoices').getAttribute('aria-selected')).to.equal('true');
  });

  it('[S0-49] View full profile asks the page to go there', async () => {
    const page = await SheetPage.show();
    await page.press('View full profile');
    expect(page.told('clientele-navigate')[0]).to.deep.include({ to: 'profile', params: { clientId: 'cli_1' } });
    expect(page.told('clientele-navigate')[0]?.cancelable).to.equal(true);
  });

  it('closes with Escape, gives the focus back to where it came from, and a page can keep it open', async () => {
    const page = await SheetPage.open();
    const row = document.createElement('button');
    page.sheet.before(row);
    row.focus();
    await page.sheet.show('cli_1');
    await page.sheet.whenReady();
    expect(document.activeElement).to.equal(page.sheet);
    page.sheet.addEventListener('clientele-hide', (event) => event.preventDefault(), { once: true });
    await sendKeys({ press: 'Escape' });
    await page.until(() => page.told('clientele-hide').length === 1);
    expect(page.sheet.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await page.until(() => !page.sheet.open);
    await page.until(() => document.activeElement === row);
  });

  it('Escape closes the innermost thing first', async () => {
    const page = await SheetPage.show();
    await page.press('More actions');
    await page.until(() => page.offers('menuitem', 'Archive'));
    await sendKeys({ press: 'Escape' });
    await page.until(() => !page.offers('menuitem', 'Archive'));
    expect(page.sheet.open).to.equal(true);
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Erase for good'));
    await sendKeys({ press: 'Escape' });
    await page.until(() => !page.offers('button', 'Erase for good'));
    expect(page.sheet.open).to.equal(true);
  });

  it('says that a client is not there', async () => {
    const get = async () => {
      throw new ClienteleError('not-found', 'x');
    };
    const page = await SheetPage.show({ answers: { clients: { get } } });
    expect(page.has('Client not found')).to.equal(true);
    expect(page.offers('button', 'Create invoice')).to.equal(false);
    expect(page.sheet.matches(':state(error)')).to.equal(true);
  });

  it('claims nothing about a client that was forgotten by a logout', async () => {
    const page = await SheetPage.show();
    // The records go first; the session ends when the server has been told.
    page.clientele.records.clear();
    await page.until(() => !page.has('office@acme.example'));
    expect(page.has('Client not found')).to.equal(false);
    expect(page.all('.skeleton')).to.have.lengthOf(0);
    await page.clientele.logout();
    await page.until(() => page.text.trim() === '');
  });

  it('says that loading failed, with the reference for the log, and tries again', async () => {
    let fail = true;
    const get = async () => {
      if (fail) throw new ClienteleError('server-error', 'x', { requestId: 'req_7' });
      return client();
    };
    const page = await SheetPage.show({ answers: { clients: { get } } });
    expect(page.has('req_7')).to.equal(true);
    expect(page.told('clientele-error')[0]).to.deep.include({ code: 'server-error', requestId: 'req_7' });
    fail = false;
    await page.press('Retry');
    await page.untilSaid('office@acme.example');
    expect(page.sheet.matches(':state(error)')).to.equal(false);
  });

  it('says that it may be out of date by a region that was there before, once', async () => {
    const page = await SheetPage.show();
    const region = shadow(page.sheet).querySelector('p[role=status]');
    const said = () => region?.textContent?.trim();
    expect(said()).to.equal('');
    const told: (string | undefined)[] = [];
    const watching = new MutationObserver(() => told.push(said()));
    if (region) watching.observe(region, { childList: true, characterData: true, subtree: true });
    page.clientele.connection.hint('offline');
    await page.until(() => said() !== '');
    await page.sheet.updateComplete;
    watching.disconnect();
    expect(region?.isConnected).to.equal(true);
    expect(new Set(told).size).to.equal(1);
    expect(told[0]).to.include('this is how it was when it was last loaded');
  });

  it('keeps showing a client while offline and says that it may be out of date', async () => {
    const page = await SheetPage.show();
    page.clientele.connection.hint('offline');
    await page.untilSaid('this is how it was when it was last loaded');
    expect(page.has('office@acme.example')).to.equal(true);
    expect(page.sheet.matches(':state(stale)')).to.equal(true);
  });

  it('says once why nothing can be changed, and offers no way to', async () => {
    const page = await SheetPage.show({ permissions: ['view_clients', 'view_documents'] });
    expect(page.text.match(/You can read this record but not change it/g)).to.have.lengthOf(1);
    expect(page.sheet.matches(':state(readonly)')).to.equal(true);
    expect(page.all('clientele-select-field, clientele-switch')).to.have.lengthOf(0);
    for (const label of ['Name', 'Email', 'Notes']) expect(page.within(label, 'button')).to.have.lengthOf(0);
    expect(page.offers('button', 'More actions')).to.equal(false);
  });

  it('takes part in the layout of the page when it is inline', async () => {
    const page = await SheetPage.open();
    page.sheet.placement = 'inline';
    await page.sheet.show('cli_1');
    await page.sheet.whenReady();
    expect(page.sheet.getBoundingClientRect().height).to.be.greaterThan(200);
    expect(page.all('dialog[open], dialog:popover-open')).to.have.lengthOf(0);
  });

  it('has no accessibility findings in view and in create mode, light and dark', async () => {
    const page = await SheetPage.show({
      record: { totals: [{ currency: 'EUR', outstandingMinor: 100, revenueMinor: 5 }], notes: 'x' },
    });
    expect(await seriousFindings(page.sheet)).to.deep.equal([]);
    page.find('tab', 'Invoices').click();
    await page.untilSaid('No invoices yet');
    expect(await seriousFindings(page.sheet)).to.deep.equal([]);
    await page.sheet.create();
    expect(await seriousFindings(page.sheet)).to.deep.equal([]);
  });
});

function summary(): ClientSummary {
  const { website: _w, address: _a, countryCode: _c, taxId: _t, notes: _n, paymentTermsDays: _p, ...rest } = client();
  const { reminderTone: _r, portalEnabled: _e, clientSince: _s, updatedAt: _u, ...row } = rest;
  return row;
}
