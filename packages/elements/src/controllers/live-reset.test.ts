import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { client, sessionInfo, vocabulary } from '../testing/fake-clientele.ts';
import { settled, unmountAll } from '../testing/mount.ts';
import { show, until, type LiveHost } from './live-test-page.ts';

describe('what others change, when it cannot be told one by one', () => {
  afterEach(unmountAll);

  it('the rows are as they are now, in their places', async () => {
    const { host, fake, server } = await show(['a', 'b']);
    server.set('cli_a', client({ id: 'cli_a', name: 'z', version: 5 }));
    await fake.tell({ type: 'reset' });
    await until(() => host.names.includes('z'));
    expect(host.names).to.deep.equal(['z', 'b']);
  });

  it('every row that was loaded is asked for, however many there are', async () => {
    const names = Array.from({ length: 260 }, (_, index) => `n${String(index).padStart(3, '0')}`);
    const { host, fake, server } = await show(names, { pageLength: 200 });
    while (host.list.hasMore) await host.list.loadMore();
    expect(host.list.rows).to.have.lengthOf(260);
    server.set('cli_n255', client({ id: 'cli_n255', name: 'changed', version: 5 }));
    await fake.tell({ type: 'reset' });
    await until(() => host.list.rows[255]?.client.name === 'changed');
    expect([host.list.rows.length, host.list.pendingCount]).to.deep.equal([260, 0]);
  });

  it('a page that is loaded meanwhile loses nothing of it', async () => {
    const { host, fake, server, answers, asked } = await show(['a', 'b', 'c'], { pageLength: 2 });
    const { list } = answers;
    const gates = { look: Promise.withResolvers<void>(), more: Promise.withResolvers<void>() };
    answers.list = async (input) => {
      await gates[input.cursor ? 'more' : 'look'].promise;
      return list(input);
    };
    server.set('cli_a', client({ id: 'cli_a', name: 'a', email: 'new@x.example', version: 5 }));
    await fake.tell({ type: 'reset' });
    await until(() => asked('clients.list').length === 2);
    const more = host.list.loadMore();
    gates.look.resolve();
    await settled(host);
    gates.more.resolve();
    await more;
    await until(() => host.list.rows[0]?.client.email === 'new@x.example');
    expect([host.names, asked('clients.list').length]).to.deep.equal([['a', 'b', 'c'], 3]);
  });

  it('rows below which a page failed are as they are now, too', async () => {
    const { host, fake, server, answers } = await show(['a', 'b', 'c'], { pageLength: 2 });
    const { list } = answers;
    answers.list = async (input) => {
      if (input.cursor) throw new ClienteleError('server-error', 'Oops.', { retryable: true });
      return list(input);
    };
    await host.list.loadMore();
    expect(host.list.status).to.equal('error');
    server.set('cli_a', client({ id: 'cli_a', name: 'a', email: 'new@x.example', version: 5 }));
    await fake.tell({ type: 'reset' });
    await until(() => host.list.rows[0]?.client.email === 'new@x.example');
    expect(host.list.status).to.equal('error');
  });

  it('a question that fails is asked again after a pause, for every row', async () => {
    const original = window.setTimeout;
    const pauses: number[] = [];
    const { host, fake, server, answers, asked } = await show(['a', 'b', 'c'], { pageLength: 2 });
    await host.list.loadMore();
    const { list } = answers;
    let failures = 2;
    answers.list = async (input) => {
      if (failures-- > 0) throw new ClienteleError('offline', 'No connection.', { retryable: true });
      return list(input);
    };
    server.set('cli_c', client({ id: 'cli_c', name: 'c', email: 'new@x.example', version: 5 }));
    // The long pauses end at once.
    const quick = (callback: () => void, ms = 0) => original(callback, ms < 3000 ? ms : (pauses.push(ms), 0));
    Object.assign(window, { setTimeout: quick });
    try {
      await fake.tell({ type: 'reset' });
      await until(() => host.list.rows[2]?.client.email === 'new@x.example');
    } finally {
      window.setTimeout = original;
    }
    expect(pauses.slice(0, 2)).to.deep.equal([6000, 12_000]);
    expect([host.names, host.list.status]).to.deep.equal([['a', 'b', 'c'], 'ready']);
    expect(asked('clients.list')).to.have.lengthOf(6);
  });

  it('[B14] what is asked on the side is abandoned with the question it belongs to, and with the element', async () => {
    const ends = [
      (host: LiveHost) => host.list.ask({ search: 'a' }),
      (host: LiveHost) => void host.list.refresh(),
      (host: LiveHost) => host.remove(),
    ];
    for (const end of ends) {
      const { host, fake, answers, asked } = await show(['a']);
      answers.list = () => new Promise(() => {});
      await fake.tell({ type: 'reset' });
      await until(() => asked('clients.list').length === 2);
      const look = asked('clients.list')[1];
      expect(look?.signal?.aborted).to.equal(false);
      end(host);
      expect(look?.signal?.aborted).to.equal(true);
    }
  });

  it('what the person may do is asked anew', async () => {
    const { host, fake, provider } = await show(['a']);
    const told: (readonly string[])[] = [];
    provider.addEventListener('clientele-session-change', ({ scopes }) => told.push(scopes));
    expect(host.scope.scope?.can('delete_clients')).to.equal(true);
    await fake.tell({ type: 'reset' });
    await until(() => fake.calls.filter(({ path }) => path === 'session.get').length === 2);
    await settled(host);
    expect(told, 'nothing is told when nothing changed').to.deep.equal([]);
    fake.answer({ session: { get: async () => sessionInfo({ permissions: ['view_clients'] }) } });
    await fake.tell({ type: 'reset' });
    await until(() => host.scope.scope?.can('delete_clients') === false);
    expect(told).to.deep.equal([['view_clients']]);
  });

  it('[S1-24] a tag that others made has its name here, and no row is asked for', async () => {
    const { host, fake, asked } = await show(['a']);
    const tags = [{ id: 'tag_new', name: 'New' }];
    fake.answer({ workspace: { vocabulary: async () => vocabulary({ tags }) } });
    await fake.tell({ type: 'changes', changes: [{ kind: 'vocabulary', id: 'wsp_1', version: null }] });
    await until(() => host.scope.scope?.vocabulary?.tags[0]?.name === 'New');
    expect(asked('clients.list')).to.have.lengthOf(1);
  });

  it('a permission that was taken away empties the list, and says why', async () => {
    const { host, fake, answers } = await show(['a']);
    answers.list = async () => {
      throw new ClienteleError('forbidden', 'No.', { permission: 'view_clients' });
    };
    await fake.tell({ type: 'reset' });
    await until(() => host.list.status === 'error');
    expect([host.list.error?.code, host.names]).to.deep.equal(['forbidden', []]);
  });
});
