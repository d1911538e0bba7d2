import { ClienteleError } from '@clientele/client';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import { enrichmentServer, getPaidOf, mayRun, PanelPage, saidAnswer } from './test-page.ts';

describe('the card that says how to get paid', () => {
  afterEach(unmountAll);

  const line = (page: PanelPage, item: string) => {
    const [found] = page.all(`[data-item=${item}]`);
    return found ? readable(found).trim() : '';
  };

  it('[S0-76] [S0-77] shows each line with its source, what was read there, and that nobody has confirmed it', async () => {
    const page = await PanelPage.show();
    expect(line(page, 'purchaseOrder')).to.include('Purchase order Needed on every invoice Source');
    expect(line(page, 'purchaseOrder')).to.include('acme.example/about');
    expect(line(page, 'purchaseOrder')).to.include('We need a purchase order number on every invoice.');
    expect(line(page, 'mailbox')).to.include('accounts@acme.example');
    expect(line(page, 'formats')).to.include('PDF');
    expect(line(page, 'portal')).to.equal('Invoice portal Not known');
    expect(page.text).to.include('Unconfirmed values were only read on a website.');
  });

  it('[S0-77] confirming says who and when, and Undo takes it back', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    await page.press('Confirm: Accounts payable mailbox, accounts@acme.example');
    await page.untilSaid('Accounts payable mailbox was confirmed');
    expect(page.calls('enrichment.setGetPaid')).to.deep.equal([
      { clientId: 'cli_1', version: 1, patch: { mailbox: 'accounts@acme.example' } },
    ]);
    await page.untilSaid('Confirmed by Ada, Mar 18, 2026');
    expect(page.offers('button', 'Confirm: Accounts payable mailbox, accounts@acme.example')).to.equal(false);
    await page.press('Undo');
    await page.until(() => page.offers('button', 'Confirm: Accounts payable mailbox, accounts@acme.example'));
    expect(page.calls('enrichment.setGetPaid').at(-1)).to.deep.equal({
      clientId: 'cli_1',
      version: 2,
      patch: { mailbox: null },
    });
  });

  it('Undo is for the client for which it was said, whichever is shown by then', async () => {
    const page = await PanelPage.show(enrichmentServer());
    await page.press('Confirm: Accounts payable mailbox, accounts@acme.example');
    page.element.clientId = 'cli_2';
    await page.untilSaid('Accounts payable mailbox was confirmed');
    await page.press('Undo');
    await page.until(() => page.calls('enrichment.setGetPaid').length === 2);
    const asked = page.calls('enrichment.setGetPaid') as { clientId: string }[];
    expect(asked.map(({ clientId }) => clientId)).to.deep.equal(['cli_1', 'cli_1']);
  });

  it('[S0-77] what a person types stands, and what the website says instead is told beside it', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    await page.press('Edit');
    await page.type('Accounts payable mailbox', 'ap@acme.example');
    await page.press('Save');
    await page.untilSaid('Entered by Ada, Mar 18, 2026');
    expect(page.calls('enrichment.setGetPaid')).to.deep.equal([
      { clientId: 'cli_1', version: 1, patch: { mailbox: 'ap@acme.example' } },
    ]);
    expect(line(page, 'mailbox')).to.include('The website says: accounts@acme.example');
  });

  it('a refused form keeps what was typed and says why at its field; what somebody else changed meanwhile is to be chosen', async () => {
    const server = enrichmentServer();
    const page = await PanelPage.show(server);
    await page.press('Edit');
    await page.type('Peppol ID', 'DE123');
    server.state.refusal = new ClienteleError('validation', 'x', {
      issues: [{ field: 'patch.peppolId', problem: 'invalid', message: 'x' }],
    });
    await page.press('Save');
    await page.until(() => page.input('Peppol ID').getAttribute('aria-invalid') === 'true');
    expect(page.input('Peppol ID').value).to.equal('DE123');
    await page.type('Peppol ID', '0204:991');
    server.state.getPaid = getPaidOf({
      version: 4,
      peppolId: saidAnswer('0204:992'),
      cutOff: saidAnswer('By the 5th'),
    });
    await page.press('Save');
    await page.until(() => page.all('.conflict').length === 1);
    expect(readable(page.all('.conflict')[0] as HTMLElement)).to.include('0204:992');
    expect(page.input('Cut-off').value).to.equal('By the 5th');
  });

  it('without the permission to edit it is read only', async () => {
    const permissions = mayRun.filter((permission) => permission !== 'edit_clients');
    const page = await PanelPage.show(enrichmentServer(), { permissions });
    expect(line(page, 'mailbox')).to.include('accounts@acme.example');
    expect(page.offers('button', 'Edit')).to.equal(false);
    expect(page.offers('button', 'Confirm: Accounts payable mailbox, accounts@acme.example')).to.equal(false);
  });

  it('has no serious finding of axe, also while it is edited', async () => {
    const page = await PanelPage.show();
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    await page.press('Edit');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
  });
});
