import { ClienteleError } from '@clientele/client';
import type { OutputOf, PortalApi, PortalContract, PortalInvoice, PortalInvoiceDetail } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import { until } from '../directory/test-page.ts';
import { fakeClientele, type FakeClientele } from '../testing/fake-clientele.ts';
import { mount, unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import '../provider/define.ts';
import './define.ts';
import type { ClientelePortalView } from './portal-view.ts';

type Overview = OutputOf<PortalContract['overview']['get']>;

function overview(fields: Partial<Overview> = {}): Overview {
  return {
    client: { name: 'Acme' },
    workspace: { name: 'Northwind Studio', timezone: 'Europe/Berlin' },
    contact: null,
    scopes: ['invoices', 'files', 'replies'],
    invoices: {
      open: 2,
      overdue: 1,
      outstanding: [
        { currency: 'EUR', amountMinor: 150_00 },
        { currency: 'USD', amountMinor: 20_00 },
      ],
      overdueSums: [{ currency: 'EUR', amountMinor: 50_00 }],
    },
    files: { sharedWith: 1, sharedBy: 0 },
    replies: { count: 0, latest: null },
    ...fields,
  };
}

function invoice(fields: Partial<PortalInvoice> = {}): PortalInvoice {
  return {
    id: 'doc_1',
    number: 'R-1',
    state: 'open',
    isOverdue: false,
    overdueDays: 0,
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
    currency: 'EUR',
    totalMinor: 150_00,
    balanceMinor: 150_00,
    ...fields,
  };
}

function detail(fields: Partial<PortalInvoiceDetail> = {}): PortalInvoiceDetail {
  return {
    ...invoice({ state: 'partially_paid', balanceMinor: 90_00 }),
    billTo: { name: 'Acme Ltd', email: null, address: 'Market Street 4\nLondon', taxId: 'GB123456789' },
    paidMinor: 60_00,
    payments: [
      { id: 'pay_2', kind: 'refund', at: '2026-03-09T10:00:00.000Z', amountMinor: 10_00 },
      { id: 'pay_1', kind: 'payment', at: '2026-03-05T10:00:00.000Z', amountMinor: 70_00 },
    ],
    ...fields,
  };
}

interface Answers {
  overview?: Partial<PortalApi['overview']>;
  invoices?: Partial<PortalApi['invoices']>;
  files?: Partial<PortalApi['files']>;
  replies?: Partial<PortalApi['replies']>;
}

async function show(answers: Answers = {}, section = 'overview') {
  const clientele = fakeClientele(
    {},
    {
      overview: { get: async () => overview() },
      invoices: { list: async () => ({ items: [invoice()], nextCursor: null }) },
      files: { list: async () => ({ items: [], nextCursor: null }) },
      replies: { list: async () => ({ items: [], nextCursor: null }) },
      ...answers,
    },
  );
  const root = mount(
    html`<clientele-provider .client=${clientele} locale="en"
      ><clientele-portal-view section=${section}></clientele-portal-view
    ></clientele-provider>`,
  );
  const view = root.querySelector<ClientelePortalView>('clientele-portal-view');
  if (!view) throw new Error('There is no portal.');
  return { clientele, view };
}

/** In the view or in a part of it, if it is shown. */
function seen(view: ClientelePortalView, selector: string): HTMLElement | undefined {
  const roots = [view, ...(view.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .find((one) => one.checkVisibility());
}

/** The innermost element that has the keyboard. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

const says = (view: ClientelePortalView, text: string) => until(() => readable(view).includes(text));
const over = new ClienteleError('link-expired', 'Over.');

describe('<clientele-portal-view>', () => {
  afterEach(unmountAll);

  it('[S3-94] welcomes the client by name, and says first what is to be paid, per currency, and what of it is late', async () => {
    const { view } = await show();
    await says(view, 'Welcome, Acme');
    expect(readable(view)).to.include('Northwind Studio');
    expect(readable(view)).to.include('To pay €150.00, $20.00 €50.00 is overdue');
    expect(readable(view)).to.include('1 file for you');
    expect(await seriousFindings(view)).to.deep.equal([]);
  });

  it('says so where nothing is to be paid and nothing is shared', async () => {
    const nothing = { open: 0, overdue: 0, outstanding: [], overdueSums: [] };
    const { view } = await show({
      overview: { get: async () => overview({ invoices: nothing, files: { sharedWith: 0, sharedBy: 0 } }) },
    });
    await says(view, 'To pay Nothing Every invoice is paid.');
    expect(readable(view)).to.include('No files yet');
  });

  it('says first what there is where only the client has shared files', async () => {
    const { view } = await show({ overview: { get: async () => overview({ files: { sharedWith: 0, sharedBy: 2 } }) } });
    await says(view, 'Files 2 files from you No files for you yet');
    expect(readable(view)).not.to.include('No files yet');
  });

  it('the overview says how much was written and who wrote last', async () => {
    const latest = { side: 'team', author: 'Anna Agent', createdAt: '2026-03-18T09:00:00.000Z' } as const;
    const { view } = await show({ overview: { get: async () => overview({ replies: { count: 3, latest } }) } });
    await says(view, '3 replies Last from Anna Agent,');
  });

  it('[S3-54] has no card and no tab for what the person does not see, whatever section is asked for', async () => {
    const files = { sharedWith: 1, sharedBy: 0 };
    const { view } = await show(
      { overview: { get: async () => overview({ scopes: ['files'], invoices: null, files, replies: null }) } },
      'invoices',
    );
    await says(view, 'Files 1 file for you');
    expect(readable(view)).not.to.include('To pay');
    const tabs = view.shadowRoot?.querySelector('clientele-tabs')?.shadowRoot;
    const names = [...(tabs?.querySelectorAll('[role=tab]') ?? [])].map((tab) => tab.textContent?.trim());
    expect(names.join(' ')).to.match(/^Overview Files/);
  });

  it('a card leads to its section, and the focus to the tab of that', async () => {
    const { view } = await show();
    await says(view, 'Welcome');
    view.shadowRoot?.querySelector<HTMLElement>('.card')?.click();
    await says(view, 'Invoice R-1');
    expect(view.section).to.equal('invoices');
    const tabs = view.shadowRoot?.querySelector('clientele-tabs')?.shadowRoot;
    await until(() => tabs?.activeElement?.getAttribute('aria-selected') === 'true');
    expect(tabs?.activeElement?.textContent).to.include('Invoices');
  });

  it('[S3-96] lists invoices with what is left to pay and since when, older ones on demand', async () => {
    const pages: Record<string, PortalInvoice> = {
      first: invoice({ isOverdue: true, overdueDays: 3, balanceMinor: 50_00, state: 'partially_paid' }),
      second: invoice({ id: 'doc_2', number: 'R-0', state: 'paid', balanceMinor: 0 }),
    };
    const { view } = await show(
      {
        invoices: {
          list: async ({ cursor }) =>
            cursor === undefined
              ? { items: [pages['first'] ?? invoice()], nextCursor: 'next' }
              : { items: [pages['second'] ?? invoice()], nextCursor: null },
        },
      },
      'invoices',
    );
    await says(view, 'Invoice R-1 €150.00 Issued Mar 1, 2026 · due Mar 31, 2026 €50.00 left to pay Overdue by 3 days');
    const list = view.shadowRoot?.querySelector('clientele-portal-invoices');
    list?.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await says(view, 'Invoice R-0 €150.00 Issued Mar 1, 2026 Paid');
    expect(list?.shadowRoot?.querySelectorAll('li').length).to.equal(2);
    expect(list?.shadowRoot?.querySelector('.more')).to.equal(null);
    expect(await seriousFindings(view)).to.deep.equal([]);
  });

  it('what fails at the end of a list is said there, and tried again from there', async () => {
    let fails = true;
    const { view } = await show(
      {
        invoices: {
          list: async ({ cursor }) => {
            if (cursor === undefined) return { items: [invoice()], nextCursor: 'next' };
            if (fails) throw new ClienteleError('server-error', 'No.', { retryable: true });
            return { items: [invoice({ id: 'doc_2', number: 'R-0' })], nextCursor: null };
          },
        },
      },
      'invoices',
    );
    await says(view, 'Invoice R-1');
    const shadow = view.shadowRoot?.querySelector('clientele-portal-invoices')?.shadowRoot;
    shadow?.querySelector<HTMLElement>('.more')?.click();
    await says(view, 'The invoices could not be loaded.');
    expect(readable(view)).to.include('Invoice R-1');
    fails = false;
    shadow?.querySelector<HTMLElement>('[part=button]')?.click();
    await says(view, 'Invoice R-0');
  });

  it('a list that is loaded again keeps the items of every page', async () => {
    let paid = 0;
    const { view } = await show(
      {
        invoices: {
          list: async ({ cursor, limit = 20 }) => {
            const start = Number(cursor ?? 0);
            const items = Array.from({ length: Math.min(limit, 45 - start) }, (_, index) =>
              invoice({ id: `doc_${start + index}`, number: `R-${start + index}`, balanceMinor: paid }),
            );
            return { items, nextCursor: start + items.length < 45 ? String(start + items.length) : null };
          },
        },
      },
      'invoices',
    );
    await says(view, 'Invoice R-19');
    const shadow = view.shadowRoot?.querySelector('clientele-portal-invoices')?.shadowRoot;
    shadow?.querySelector<HTMLElement>('.more')?.click();
    await says(view, 'Invoice R-39');
    paid = 50_00;
    await view.refresh();
    await says(view, '€50.00 left to pay');
    expect(shadow?.querySelectorAll('li').length).to.equal(40);
    expect(readable(shadow?.querySelectorAll('li')[39] ?? view)).to.include('€50.00 left to pay');
  });

  it('a list that could not be loaded is tried again', async () => {
    let fails = true;
    const { view } = await show(
      {
        files: {
          list: async () => {
            if (fails) throw new ClienteleError('server-error', 'No.', { retryable: true });
            return { items: [], nextCursor: null };
          },
        },
      },
      'files',
    );
    await says(view, 'The files could not be loaded.');
    fails = false;
    const shadow = view.shadowRoot?.querySelector('clientele-portal-files')?.shadowRoot;
    shadow?.querySelector<HTMLElement>('[part=button]')?.click();
    await says(view, 'What is shared with you appears here.');
  });

  it('abandons what was asked for a section that is left', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { view } = await show(
      {
        invoices: {
          list: async ({ cursor }, options) => {
            if (cursor === undefined) return { items: [invoice()], nextCursor: 'next' };
            signals.push(options?.signal);
            return new Promise(() => {});
          },
        },
      },
      'invoices',
    );
    await says(view, 'Invoice R-1');
    view.shadowRoot
      ?.querySelector('clientele-portal-invoices')
      ?.shadowRoot?.querySelector<HTMLElement>('.more')
      ?.click();
    await until(() => signals.length === 1);
    view.section = 'overview';
    await says(view, 'Welcome, Acme');
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
  });

  it('[S0-90] says that a link is over in the place of everything, whom to ask where that is known, and shows nothing of before', async () => {
    const { view, clientele } = await show({}, 'invoices');
    await says(view, 'Invoice R-1');
    clientele.session.become('failing', over);
    await says(view, 'This link is no longer valid Ask \u2068Northwind Studio\u2069 for a new one.');
    expect(readable(view)).not.to.include('R-1');
    expect(view.matches(':state(error)')).to.equal(true);
    // Whatever fails after that.
    clientele.session.become('failing', new ClienteleError('offline', 'No network.', { retryable: true }));
    await view.updateComplete;
    await says(view, 'This link is no longer valid');
    expect(readable(view)).not.to.include('R-1');
  });

  it('says how to come back where the page was opened without a link', async () => {
    const { view, clientele } = await show({
      overview: {
        get: async () => {
          throw new ClienteleError('link-expired', 'None.', { field: 'portalLink' });
        },
      },
    });
    await says(view, 'Open your link again');
    expect(clientele.session.status).to.equal('ready');
  });

  it('says that it is out of date while there is no connection', async () => {
    let isOffline = false;
    const { view } = await show({
      overview: {
        get: async () => {
          if (isOffline) throw new ClienteleError('offline', 'No.', { retryable: true });
          return overview();
        },
      },
    });
    await says(view, 'Welcome, Acme');
    isOffline = true;
    await view.refresh();
    await says(view, 'Retry');
    expect(readable(view)).to.include('Welcome, Acme');
  });

  it('a link that never was good is told the same, without a name', async () => {
    const { view } = await show({
      overview: {
        get: async () => {
          throw over;
        },
      },
    });
    await says(view, 'This link is no longer valid Ask whoever sent it to you for a new one.');
  });

  it('what could not be loaded is tried again', async () => {
    let fails = true;
    const { view } = await show({
      overview: {
        get: async () => {
          if (fails) throw new ClienteleError('server-error', 'No.', { retryable: true });
          return overview();
        },
      },
    });
    await says(view, 'Your portal could not be loaded.');
    fails = false;
    view.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
    await says(view, 'Welcome, Acme');
  });

  it('asks nothing of the staff’s', async () => {
    const { view, clientele } = await show({}, 'files');
    await says(view, 'No files yet');
    const asked = (clientele satisfies FakeClientele).calls.map(({ path }) => path);
    // The provider asks for both before it knows who looks; the vocabulary is refused to a portal, which can do without.
    const ofProvider = new Set(['session.get', 'workspace.vocabulary']);
    expect(asked.filter((path) => !ofProvider.has(path))).to.deep.equal([]);
  });

  it('[S3-101] a past invoice is opened from the list, by keyboard, and left to the place where it was', async () => {
    const asked: string[] = [];
    const list = async () => ({ items: [invoice({ id: 'doc_2', number: 'R-2' }), invoice()], nextCursor: null });
    const get = async ({ id }: { id: string }) => {
      asked.push(id);
      return detail();
    };
    const { view } = await show({ invoices: { list, get } }, 'invoices');
    await says(view, 'Invoice R-1');
    const opener = seen(view, '[data-id=doc_1]');
    opener?.focus();
    opener?.click();
    await says(view, '€90.00 left to pay');
    expect(view.invoice).to.equal('doc_1');
    expect(asked).to.deep.equal(['doc_1']);
    const text = readable(view);
    expect(text).to.include('Billed to Acme Ltd Market Street 4 London GB123456789');
    expect(text).to.include('Total €150.00 Paid €60.00');
    expect(text).to.match(/Payments Refund -€10\.00 Mar 9, 2026 Payment €70\.00 Mar 5, 2026/);
    expect(text).not.to.include('R-2');
    await until(() => focused()?.textContent?.includes('R-1') === true);
    expect(focused()?.localName).to.equal('h3');
    expect(await seriousFindings(view)).to.deep.equal([]);
    seen(view, '.back')?.click();
    await says(view, 'Invoice R-2');
    expect(view.hasAttribute('invoice')).to.equal(false);
    await until(() => focused()?.dataset['id'] === 'doc_1');
  });

  it('[S3-101] an invoice that is not there, or cannot be had, says so, and never is a dead end', async () => {
    let answer: () => Promise<PortalInvoiceDetail> = () => Promise.reject(new ClienteleError('not-found', 'None.'));
    const list = async () => ({ items: [invoice()], nextCursor: null });
    const { view } = await show({ invoices: { list, get: () => answer() } }, 'invoices');
    view.invoice = 'doc_9';
    await says(view, 'This invoice is not here');
    seen(view, '.back')?.click();
    await says(view, 'Invoice R-1');
    answer = () => Promise.reject(new ClienteleError('server-error', 'x'));
    seen(view, '[data-id=doc_1]')?.click();
    await says(view, 'The invoice could not be loaded.');
    answer = async () => detail({ payments: [], paidMinor: 0 });
    seen(view, '[part=error] button')?.click();
    await says(view, 'left to pay');
    expect(readable(view)).not.to.include('Payments');
  });
});
