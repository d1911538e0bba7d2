import { ClienteleError } from '@clientele/client';
import type { ClientPage, ListClients } from '@clientele/contract';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { client, fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { ListController } from './list-controller.ts';
import { ScopeController } from './scope-controller.ts';

class ListHost extends LitElement {
  scope = new ScopeController(this);
  seen: string | undefined;
  list = new ListController(this, this.scope, { firstSeen: () => this.seen });

  get names() {
    return this.list.rows.map((row) => row.client.name);
  }
}
customElements.define('list-host', ListHost);

async function show(list: (input: ListClients) => Promise<ClientPage>) {
  const fake = fakeClientele({ clients: { list } });
  const provider = await mountIn(fake, html`<list-host></list-host>`);
  const host = find<ListHost>(provider, 'list-host');
  await settled(host);
  const asked = () => fake.calls.filter(({ path }) => path === 'clients.list');
  return { fake, host, list: host.list, asked };
}

function page(names: string[], more: Partial<ClientPage> = {}): ClientPage {
  const items = names.map((name) => ({ client: client({ id: `cli_${name}`, name }), matches: [] }));
  return { items, nextCursor: null, total: { count: names.length, exact: true }, ...more };
}

const offline = () => new ClienteleError('offline', 'No connection.', { retryable: true });

describe('ListController', () => {
  afterEach(unmountAll);

  it('answers a question with rows and the total', async () => {
    const { host, list, asked } = await show(async () => page(['a', 'b']));
    expect(list.status).to.equal('idle');
    list.ask({ search: 'x' });
    expect(list.status).to.equal('loading');
    await settled(host);
    expect([list.status, list.hasMore, list.total?.count]).to.deep.equal(['ready', false, 2]);
    expect(host.names).to.deep.equal(['a', 'b']);
    expect(asked()[0]?.input).to.deep.equal({ search: 'x', limit: 50, withTotal: true });
  });

  it('the latest question wins: the older is abandoned, and its answer ignored', async () => {
    const gates = { old: Promise.withResolvers<ClientPage>(), new: Promise.withResolvers<ClientPage>() };
    const { host, list, asked } = await show(({ search }) => gates[search as 'old' | 'new'].promise);
    list.ask({ search: 'old' });
    list.ask({ search: 'new' });
    expect(asked()[0]?.signal?.aborted).to.equal(true);
    gates.new.resolve(page(['new']));
    await settled(host);
    gates.old.resolve(page(['old']));
    await settled(host);
    expect(host.names).to.deep.equal(['new']);
  });

  it('keeps the old rows until the new ones are there', async () => {
    const gate = Promise.withResolvers<ClientPage>();
    const { host, list } = await show(({ search }) => (search ? gate.promise : Promise.resolve(page(['old']))));
    list.ask({});
    await settled(host);
    list.ask({ search: 'new' });
    expect([list.status, host.names]).to.deep.equal(['loading', ['old']]);
    gate.resolve(page(['new']));
    await settled(host);
    expect(host.names).to.deep.equal(['new']);
  });

  it('the same question again asks nobody', async () => {
    const { host, list, asked } = await show(async () => page([]));
    list.ask({ sort: ['name', 'asc'] });
    await settled(host);
    list.ask({ sort: ['name', 'asc'] });
    expect(asked()).to.have.length(1);
  });

  it('adds pages by their cursor, once however often it is asked meanwhile, and without a second count', async () => {
    const { host, list, asked } = await show(async ({ cursor }) =>
      cursor
        ? page(['c', 'b'], { total: null })
        : page(['a', 'b'], { nextCursor: 'next', total: { count: 3, exact: true } }),
    );
    list.ask({});
    await settled(host);
    await Promise.all([list.loadMore(), list.loadMore()]);
    expect(asked().map(({ input }) => input)[1]).to.deep.equal({ cursor: 'next', limit: 50 });
    expect(asked()).to.have.length(2);
    // A client that moved between the pages is shown once.
    expect(host.names).to.deep.equal(['a', 'b', 'c']);
    expect([list.hasMore, list.total?.count]).to.deep.equal([false, 3]);
  });

  it('keeps the rows when a page fails, and goes on from there', async () => {
    let broken = true;
    const { host, list } = await show(async ({ cursor }) => {
      if (cursor && broken) throw offline();
      return cursor ? page(['b']) : page(['a'], { nextCursor: 'next' });
    });
    list.ask({});
    await settled(host);
    await list.loadMore();
    expect([list.status, list.error?.code, host.names]).to.deep.equal(['error', 'offline', ['a']]);
    broken = false;
    await list.loadMore();
    expect([list.status, list.error, host.names]).to.deep.equal(['ready', null, ['a', 'b']]);
  });

  it('refreshes as many rows as are loaded', async () => {
    const { host, list, asked } = await show(async ({ cursor }) =>
      cursor
        ? page(Array.from({ length: 10 }, (_, n) => `b${n}`))
        : page(
            Array.from({ length: 50 }, (_, n) => `a${n}`),
            { nextCursor: 'n' },
          ),
    );
    list.ask({});
    await settled(host);
    await list.loadMore();
    await list.refresh();
    expect(asked()[2]?.input).to.deep.equal({ limit: 60, withTotal: true });
    expect(asked()[3]?.input).to.deep.equal({ cursor: 'n', limit: 10 });
    expect(host.names).to.have.length(60);
  });

  it('refreshes a long list by two requests at once: its start, and the page that is seen', async () => {
    let names = Array.from({ length: 1500 }, (_, n) => `c${n}`);
    const { host, list, asked } = await show(async ({ cursor = '0', limit = 50 }) => {
      const end = Number(cursor) + limit;
      const total = { count: names.length, exact: true };
      return page(names.slice(Number(cursor), end), { nextCursor: end < names.length ? String(end) : null, total });
    });
    list.ask({});
    await settled(host);
    while (list.rows.length < 1000) await list.loadMore();
    host.seen = 'cli_c620';
    const before = asked().length;
    // One was created at the top, two have gone, one of them in sight.
    names = ['new', ...names].filter((name) => !['c3', 'c630'].includes(name));
    await list.refresh();
    expect(
      asked()
        .slice(before)
        .map(({ input }) => input),
    ).to.deep.equal([
      { limit: 200, withTotal: true },
      { cursor: '600', limit: 200 },
    ]);
    const expected = ['new', ...Array.from({ length: 1000 }, (_, n) => `c${n}`)];
    expect(host.names).to.deep.equal(expected.filter((name) => !['c3', 'c630'].includes(name)));
    expect([list.total?.count, list.hasMore]).to.deep.equal([1499, true]);
    await list.loadMore();
    expect(host.names.at(-1)).to.equal('c1050');
  });

  /** A list of which 250 rows are loaded; a search fails until `mend`, and finds some of the same clients. */
  async function showLong() {
    let isBroken = true;
    const names = Array.from({ length: 300 }, (_, n) => `c${n}`);
    const shown = await show(async ({ search, cursor = '0', limit = 50 }) => {
      if (search && isBroken) throw offline();
      const found = search ? names.slice(100, 220) : names;
      const end = Number(cursor) + limit;
      return page(found.slice(Number(cursor), end), { nextCursor: end < found.length ? String(end) : null });
    });
    shown.list.ask({});
    await settled(shown.host);
    while (shown.list.rows.length < 250) await shown.list.loadMore();
    return { ...shown, mend: () => (isBroken = false) };
  }

  it('another question asks for its first page, however many rows the one before had', async () => {
    const { host, list, asked, mend } = await showLong();
    mend();
    const before = asked().length;
    list.ask({ search: 'x' });
    await settled(host);
    expect(
      asked()
        .slice(before)
        .map(({ input }) => input),
    ).to.deep.equal([{ search: 'x', limit: 50, withTotal: true }]);
  });

  it('a question that failed is asked again as it was, and never mixed with the rows that are shown', async () => {
    const { fake, host, list, asked, mend } = await showLong();
    host.seen = 'cli_c240';
    list.ask({ search: 'x' });
    await settled(host);
    expect([list.isUnanswered, host.names.length]).to.deep.equal([true, 250]);
    mend();
    const before = asked().length;
    await fake.tell({ type: 'reset' });
    await settled(host);
    expect(host.names).to.have.length(250);
    list.retry();
    await settled(host);
    expect(host.names).to.deep.equal(Array.from({ length: 50 }, (_, n) => `c${n + 100}`));
    expect(
      asked()
        .slice(before)
        .map(({ input }) => input),
    ).to.deep.equal([{ search: 'x', limit: 50, withTotal: true }]);
  });

  it('shows the store’s record, whoever changed it, and leaves the other rows the same objects', async () => {
    const { fake, host, list } = await show(async () => page(['a', 'b']));
    list.ask({});
    await settled(host);
    const [, second] = list.rows;
    const change = fake.records.patch('client', 'cli_a', { name: 'typed' });
    expect(host.names).to.deep.equal(['typed', 'b']);
    expect(list.rows[1]).to.equal(second);
    change.rollback();
    expect(host.names).to.deep.equal(['a', 'b']);
  });

  it('[S0-92] [S0-99] an archived client leaves the current ones and comes back to its place when it is restored', async () => {
    const { fake, host, list } = await show(async () => page(['a', 'b', 'c']));
    list.ask({ state: 'active' });
    await settled(host);
    const archived = client({ id: 'cli_b', name: 'b', version: 2, archivedAt: '2026-03-18T10:00:00.000Z' });
    fake.records.put('client', archived, { whole: true });
    expect([host.names, list.total?.count]).to.deep.equal([['a', 'c'], 2]);
    fake.records.put('client', { ...archived, version: 3, archivedAt: null }, { whole: true });
    expect([host.names, list.total?.count]).to.deep.equal([['a', 'b', 'c'], 3]);
  });

  it('under All an archived client stays; an erased one leaves everywhere', async () => {
    const { fake, host, list } = await show(async () => page(['a', 'b']));
    list.ask({ state: 'all' });
    await settled(host);
    fake.records.put('client', client({ id: 'cli_a', name: 'a', version: 2, archivedAt: '2026-03-18T10:00:00.000Z' }), {
      whole: true,
    });
    fake.records.remove('client', 'cli_b');
    expect(host.names).to.deep.equal(['a']);
  });

  it('waits for a provider, then asks the question it was given', async () => {
    const host = document.createElement('list-host') as ListHost;
    document.body.append(host);
    host.list.ask({});
    await settled(host);
    expect(host.list.status).to.equal('idle');
    const provider = await mountIn(fakeClientele({ clients: { list: async () => page(['a']) } }), html``);
    provider.append(host);
    await settled(host);
    await settled(host);
    expect(host.names).to.deep.equal(['a']);
  });

  it('[B14] abandons what is under way when its element leaves the page', async () => {
    const { host, list, asked } = await show(() => new Promise(() => {}));
    list.ask({});
    host.remove();
    expect(asked()[0]?.signal?.aborted).to.equal(true);
    expect(list.rows).to.deep.equal([]);
  });

  it('[B14] forgets its rows when the session is ended', async () => {
    const { fake, host, list } = await show(async () => page(['a']));
    list.ask({});
    await settled(host);
    await fake.logout();
    await settled(host);
    expect(host.names).to.deep.equal([]);
  });
});
