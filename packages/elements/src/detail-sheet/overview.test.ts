import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { client, vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { phoneLink } from '../record/record-blocks.ts';
import { SheetPage } from './sheet-page.ts';

const totals = [
  { currency: 'EUR', outstandingMinor: 482_050, revenueMinor: 12_840_000 },
  { currency: 'JPY', outstandingMinor: 0, revenueMinor: 940_000 },
];

describe('the overview of a client', () => {
  afterEach(unmountAll);

  it('[S0-38] [S0-39] [S0-40] shows revenue and outstanding per currency, and the number of invoices', async () => {
    const page = await SheetPage.show({ record: { totals, invoiceCount: 1240 } });
    expect(page.text).to.match(/Revenue €128,400\.00 ¥940,000 Invoices 1,240 Outstanding €4,820\.50/);
  });

  it('figures stand in the columns of the fields below them', async () => {
    const page = await SheetPage.show({ record: { totals, invoiceCount: 1240 } });
    const start = (selector: string, index: number) => {
      const element = [...(page.sheet.shadowRoot?.querySelectorAll(selector) ?? [])][index];
      const box = element?.getBoundingClientRect();
      return box?.left ?? Number.NaN;
    };
    const [revenue, outstanding] = [start('.figure', 0), start('.figure', 2)];
    expect(revenue).to.be.closeTo(start('.field-grid > *', 0), 0.6);
    expect(outstanding).to.be.closeTo(start('.field-grid > *', 1), 0.6);
  });

  it('[E05] shows no figures, not even a zero, to whoever may not see documents', async () => {
    const page = await SheetPage.show({
      record: { totals: null, invoiceCount: null, lastInteractionAt: null },
      permissions: ['view_clients'],
    });
    expect(page.text).to.include('Payment terms');
    for (const word of ['Revenue', 'Outstanding', '0.00']) expect(page.text).to.not.include(word);
  });

  it('[F2] [F12] a link dials the extension apart; a website is read in letters, without scheme, www and final slash', async () => {
    const website = 'https://www.acme.example/%C3%BCber-uns/';
    const page = await SheetPage.show({ record: { phone: '+49 30 901820 ext. 12', website } });
    expect(page.find('link', '+49 30 901820 ext. 12').getAttribute('href')).to.equal('tel:+4930901820;ext=12');
    expect(page.find('link', 'acme.example/über-uns').getAttribute('href')).to.equal(website);
  });

  it('[F11] days are read in the digits of any script, among marks that nobody sees', async () => {
    const page = await SheetPage.show({ record: { paymentTermsDays: 14 } });
    await page.edit('Payment terms', '\u202a٣٠\u00a0\u202c');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ paymentTermsDays: 30 });
  });

  it('[S0-41] shows the currency', async () => {
    const page = await SheetPage.show({ record: { currency: 'CHF' } });
    expect(page.text).to.include('Swiss Franc (CHF)');
  });

  it('[S0-42] shows the payment terms and changes them, in whole days', async () => {
    const page = await SheetPage.show({ record: { paymentTermsDays: 1 } });
    expect(page.has('Due 1 day after the invoice date')).to.equal(true);
    await page.edit('Payment terms', '30 days');
    await page.untilSaid('whole number of days from 0 to 365');
    await page.type('Payment terms', '30');
    page.key('Payment terms', 'Enter');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ paymentTermsDays: 30 });
    await page.untilSaid('Due 30 days after the invoice date');
  });

  it('[S0-43] shows the reminder tone and changes it', async () => {
    const page = await SheetPage.show({ record: { reminderTone: 'friendly' } });
    await choose(page, 'Reminder tone', 'firm');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ reminderTone: 'firm' });
    await page.untilSaid('Saved');
  });

  it('a person who may assign chooses the owner, nobody included', async () => {
    const page = await SheetPage.show({ record: { ownerId: 'usr_2' } });
    await choose(page, 'Owner', 'nobody');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ ownerId: null });
  });

  it('anyone else reads who it is', async () => {
    const page = await SheetPage.show({ record: { ownerId: 'usr_2' }, permissions: ['view_clients', 'edit_clients'] });
    expect(page.text).to.match(/Owner Mia Your team’s contact for this client/);
  });

  it('[F14] who owns the client is named in a direction of his own', async () => {
    const owner = 'ليلى 24 (Berlin)';
    const page = await SheetPage.show({
      record: { ownerId: 'usr_9' },
      permissions: ['view_clients'],
      answers: { workspace: { vocabulary: async () => vocabulary({ members: [{ id: 'usr_9', name: owner }] }) } },
    });
    const hint = page.all('.field-hint').find(({ textContent }) => textContent.startsWith(owner));
    expect(hint?.querySelector('bdi')?.textContent).to.equal(owner);
  });

  it('[S0-44] switches portal access', async () => {
    const page = await SheetPage.show();
    page.input('Portal access').click();
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ portalEnabled: true });
  });

  it('turns the switch back when the change is refused, and says why', async () => {
    const update = async () => {
      throw new ClienteleError('server-error', 'x', { requestId: 'req_3' });
    };
    const page = await SheetPage.show({ answers: { clients: { update } } });
    page.input('Portal access').click();
    await page.untilSaid('req_3');
    await page.until(() => !page.input('Portal access').checked);
  });

  it('an agent switches it for own clients only, and is told who can for the others', async () => {
    const assigned = {
      permissions: ['view_clients', 'edit_clients', 'manage_portal'] as const,
      assignedOnly: ['manage_portal'] as const,
    };
    const setting = { permissions: [...assigned.permissions], assignedOnly: [...assigned.assignedOnly] };
    const own = await SheetPage.show({ ...setting, record: { ownerId: 'usr_1' } });
    expect(own.input('Portal access').disabled).to.equal(false);
    const other = await SheetPage.show({ ...setting, record: { ownerId: 'usr_2' } });
    expect(other.all('clientele-switch')).to.have.lengthOf(0);
    expect(other.text).to.match(/Portal access Off Mia, who owns this client, a manager or an admin can change this/);
  });

  it('changes the status from the header', async () => {
    const page = await SheetPage.show({ record: { statusId: 'opt_2' } });
    await page.press('On hold');
    await page.until(() => page.offers('menuitem', 'Active'));
    page.find('menuitem', 'Active').click();
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.calls('clients.update')[0]).to.have.property('patch').that.deep.equals({ statusId: 'opt_1' });
  });

  it('links email, phone and website, and nothing that is not safe', async () => {
    const page = await SheetPage.show({
      record: { email: 'a+b@acme.example', phone: '+49 (0)30 90', website: 'javascript:alert(1)' },
    });
    const links = ['Email', 'Phone', 'Website'].flatMap((label) => page.within<HTMLAnchorElement>(label, 'a'));
    expect(links.map(({ href }) => href)).to.deep.equal(['mailto:a%2Bb@acme.example', 'tel:+493090']);
    expect(page.has('javascript:alert(1)')).to.equal(true);
  });

  it('follows a change that another element made', async () => {
    const page = await SheetPage.show();
    page.clientele.records.put('client', client({ version: 2, notes: 'From the list' }), { whole: true });
    await page.untilSaid('From the list');
  });
});

async function choose(page: SheetPage, label: string, value: string) {
  const select = page.input(label) as unknown as HTMLSelectElement;
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await page.sheet.updateComplete;
}

describe('the link of a telephone number', () => {
  it('[F2] dials the subscriber, and the extension apart from it', () => {
    for (const [phone, link] of [
      ['+49 30 901820 ext. 12', 'tel:+4930901820;ext=12'],
      ['+1 212 555 0100 ext. 99', 'tel:+12125550100;ext=99'],
      ['+1 212 555 0100 x99', 'tel:+12125550100;ext=99'],
      ['+1 212 555 0100#99', 'tel:+12125550100;ext=99'],
      ['+49 30 901820', 'tel:+4930901820'],
      ['+49 (0)30 / 90 18 20', 'tel:+4930901820'],
    ] as const)
      expect(phoneLink(phone)).to.equal(link);
  });
});
