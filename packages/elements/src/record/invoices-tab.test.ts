import { ClienteleError } from '@clientele/client';
import type { InvoiceSummary } from '@clientele/contract';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from '../detail-sheet/sheet-page.ts';

function invoice(id: string, fields: Partial<InvoiceSummary> = {}): InvoiceSummary {
  return {
    id: `doc_${id}`,
    number: `RE-${id}`,
    status: 'paid',
    isOverdue: false,
    overdueDays: 0,
    issueDate: '2026-03-01',
    dueDate: '2026-03-15',
    currency: 'EUR',
    totalMinor: 119_000,
    balanceMinor: 0,
    ...fields,
  };
}

async function showInvoices(
  list: (input: { cursor?: string | undefined }) => Promise<{ items: InvoiceSummary[]; nextCursor: string | null }>,
) {
  const page = await SheetPage.open({ answers: { invoices: { list } } });
  page.sheet.tab = 'invoices';
  await page.sheet.show('cli_1');
  await page.sheet.whenReady();
  return page;
}

describe('the invoices of a client', () => {
  afterEach(unmountAll);

  it('[S0-47] shows number, dates, status, total and balance, each in its currency', async () => {
    const overdue = { status: 'partially_paid', isOverdue: true, overdueDays: 12, balanceMinor: 50_000 } as const;
    const items = [
      invoice('1', overdue),
      invoice('2', { currency: 'JPY' }),
      invoice('3', { number: null, status: 'draft', dueDate: null }),
    ];
    const page = await showInvoices(async () => ({ items, nextCursor: null }));
    await page.untilSaid('RE-1');
    const rows = page.all('li.invoice').map((row) => row.innerText.replaceAll(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      'RE-1 €1,190.00 Issued Mar 1, 2026 · due Mar 15, 2026 €500.00 open Overdue by 12 days',
      'RE-2 ¥119,000 Issued Mar 1, 2026 · due Mar 15, 2026 Paid',
      'Draft without a number €1,190.00 Mar 1, 2026 Draft',
    ]);
    expect(page.text).to.match(/Shares by status ?: +1 Paid +1 Overdue +1 Draft/);
  });

  it('loads older invoices on request, once however often it is asked', async () => {
    const page = await showInvoices(async ({ cursor }) =>
      cursor ? { items: [invoice('2')], nextCursor: null } : { items: [invoice('1')], nextCursor: 'next' },
    );
    await page.until(() => page.offers('button', 'Show older invoices'));
    const more = page.find('button', 'Show older invoices');
    more.click();
    more.click();
    await page.untilSaid('RE-2');
    expect(page.has('RE-1')).to.equal(true);
    expect(page.offers('button', 'Show older invoices')).to.equal(false);
    expect(page.calls('invoices.list')).to.have.lengthOf(2);
  });

  it('[S0-48] creates an invoice for this client, from the header and from the empty list', async () => {
    const page = await showInvoices(async () => ({ items: [], nextCursor: null }));
    await page.untilSaid('No invoices yet');
    const buttons = page.all('button').filter((button) => button.textContent.trim() === 'Create invoice');
    expect(buttons).to.have.lengthOf(2);
    for (const button of buttons) button.click();
    const told = page.told('clientele-create-invoice');
    expect(told.map(({ clientId, client }) => [clientId, client.name])).to.deep.equal([
      ['cli_1', 'Acme'],
      ['cli_1', 'Acme'],
    ]);
    expect(told[0]?.cancelable).to.equal(true);
  });

  it('says that loading failed and tries again', async () => {
    let fail = true;
    const page = await showInvoices(async () => {
      if (fail) throw new ClienteleError('server-error', 'x', { requestId: 'req_5' });
      return { items: [invoice('1')], nextCursor: null };
    });
    await page.untilSaid('req_5');
    fail = false;
    await page.press('Retry');
    await page.untilSaid('RE-1');
  });

  it('asks for nothing without the permission, and says so', async () => {
    const page = await SheetPage.open({ permissions: ['view_clients'] });
    page.sheet.tab = 'invoices';
    await page.sheet.show('cli_1');
    await page.untilSaid('You don’t have access to this client’s documents');
    expect(page.calls('invoices.list')).to.have.lengthOf(0);
  });

  it('does not load invoices before their tab is opened', async () => {
    const page = await SheetPage.show();
    expect(page.calls('invoices.list')).to.have.lengthOf(0);
  });

  it('are asked for again when the sheet is opened again, when the record changes, and when the connection is back', async () => {
    let asked = 0;
    const page = await showInvoices(async () => ({ items: [invoice(`${++asked}`)], nextCursor: null }));
    await page.untilSaid('RE-1');
    await page.sheet.hide();
    await page.sheet.show('cli_1');
    await page.untilSaid('RE-2');
    await page.clientele.tell({ type: 'changes', changes: [{ kind: 'client', id: 'cli_1', version: null }] });
    await page.untilSaid('RE-3');
    page.clientele.session.become('failing', new ClienteleError('offline', 'x'));
    await page.sheet.updateComplete;
    page.clientele.session.become('ready');
    await page.untilSaid('RE-4');
    await page.sheet.updateComplete;
    expect(asked).to.equal(4);
  });
});
