import type { InvoiceSummary } from '@clientele/contract';
import { invoice } from '@clientele/client/testing/records';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { invoiceList } from '../record/invoices-tab.ts';
import type { Scope } from '../scope.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { until } from './live-test-page.ts';
import { PagedController } from './paged-controller.ts';
import { ScopeController } from './scope-controller.ts';

class PagedHost extends LitElement {
  scope = new ScopeController(this);
  told: string[] = [];
  list = new PagedController(this, this.scope, invoiceList, {
    onFirst: () => this.told.push('first'),
    onOther: () => this.told.push('other'),
    onError: ({ code }) => this.told.push(code),
  });

  get numbers() {
    return this.list.rows.map(({ number }) => number);
  }
}
customElements.define('paged-host', PagedHost);

/** An inner element: its owner hands it the scope. */
class GivenHost extends LitElement {
  scope: Scope | null = null;
  list = new PagedController(this, this, invoiceList);
}
customElements.define('given-host', GivenHost);

/** A list of documents, each with the number that `numberOf` gives it when it is asked for. */
async function show(answer: (clientId: string) => InvoiceSummary[] | Promise<InvoiceSummary[]>) {
  const fake = fakeClientele({
    invoices: { list: async ({ clientId }) => ({ items: await answer(clientId), nextCursor: null }) },
  });
  const provider = await mountIn(fake, html`<paged-host></paged-host>`);
  const host = find<PagedHost>(provider, 'paged-host');
  const asked = () => fake.calls.filter(({ path }) => path === 'invoices.list');
  host.list.ask({ clientId: 'cli_1' });
  await settled(host);
  return { fake, host, list: host.list, asked };
}

describe('PagedController, with another kind of record', () => {
  afterEach(unmountAll);

  it('shows the record of the store', async () => {
    const { fake, host } = await show(() => [invoice({ id: 'doc_1', number: 'A' })]);
    fake.records.put('document', invoice({ id: 'doc_1', number: 'B' }), { whole: true });
    expect(host.numbers).to.deep.equal(['B']);
  });

  it('is asked for again when a document of its client changed, and not for those of others', async () => {
    let count = 0;
    const { fake, host, asked } = await show(() => [invoice({ number: `${++count}` })]);
    const change = { kind: 'document', version: null } as const;
    await fake.tell({ type: 'changes', changes: [{ ...change, id: 'doc_8', clientId: 'cli_2' }] });
    await fake.tell({ type: 'changes', changes: [{ ...change, id: 'doc_9', clientId: 'cli_1' }] });
    await until(() => host.numbers[0] === '2');
    expect(asked()).to.have.length(2);
  });

  it('is asked for again when one that it shows changed, though the server does not say whose it is', async () => {
    let count = 0;
    const { fake, host } = await show(() => [invoice({ id: 'doc_1', number: `${++count}` })]);
    await fake.tell({ type: 'changes', changes: [{ kind: 'document', id: 'doc_1', version: 2 }] });
    await until(() => host.numbers[0] === '2');
  });

  it('shows nothing of another client while its own are on their way', async () => {
    const gate = Promise.withResolvers<InvoiceSummary[]>();
    const { host, list } = await show((clientId) => (clientId === 'cli_1' ? [invoice({ number: 'A' })] : gate.promise));
    list.ask({ clientId: 'cli_2' });
    expect([list.status, host.numbers, list.answered]).to.deep.equal(['loading', [], undefined]);
    gate.resolve([]);
    await settled(host);
    expect([list.status, list.answered]).to.deep.equal(['ready', { clientId: 'cli_2' }]);
  });

  it('asks for nothing while it is paused, and again when it is asked after that', async () => {
    const { fake, host, list, asked } = await show(() => [invoice()]);
    list.pause();
    fake.connection.hint('offline');
    fake.connection.hint('online');
    await settled(host);
    expect(asked()).to.have.length(1);
    list.ask({ clientId: 'cli_1' });
    await settled(host);
    expect(asked()).to.have.length(2);
  });

  it('is asked for again once when the connection is back', async () => {
    const { fake, host, asked } = await show(() => [invoice()]);
    fake.connection.hint('offline');
    await settled(host);
    expect(asked()).to.have.length(1);
    fake.connection.hint('online');
    await settled(host);
    expect(asked()).to.have.length(2);
  });

  it('asks for nothing and hears nothing once its element has left the page, though that is updated and keeps its scope', async () => {
    const { fake, host, asked } = await show(() => [invoice()]);
    const given = document.createElement('given-host') as GivenHost;
    given.scope = host.scope.scope;
    host.after(given);
    given.list.ask({ clientId: 'cli_2' });
    await settled(given);
    const before = asked().length;
    given.remove();
    given.requestUpdate();
    await settled(given);
    await fake.tell({
      type: 'changes',
      changes: [{ kind: 'document', version: null, id: 'doc_9', clientId: 'cli_2' }],
    });
    await fake.tell({
      type: 'changes',
      changes: [{ kind: 'document', version: null, id: 'doc_9', clientId: 'cli_1' }],
    });
    await until(() => asked().length > before);
    expect(
      asked()
        .slice(before)
        .map(({ input }) => input),
    ).to.deep.equal([{ clientId: 'cli_1', limit: 20 }]);
    host.after(given);
    await settled(given);
    expect(given.list.rows).to.have.length(1);
  });

  it('tells of the first answer, of one to another query, and of failures', async () => {
    let isBroken = false;
    const { host, list } = await show(() => (isBroken ? Promise.reject(new Error('x')) : [invoice()]));
    await list.refresh();
    list.ask({ clientId: 'cli_2' });
    await settled(host);
    isBroken = true;
    await list.refresh();
    await settled(host);
    expect(host.told).to.deep.equal(['first', 'first', 'server-error']);
    expect([list.failedAt, host.numbers.length]).to.deep.equal(['start', 1]);
    isBroken = false;
    list.retry();
    await settled(host);
    expect([list.failedAt, list.status]).to.deep.equal([undefined, 'ready']);
  });
});
