import type { Client } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { settled, unmountAll } from '../testing/mount.ts';
import { show, until } from './live-test-page.ts';

const archivedAt = '2026-03-18T10:00:00.000Z';

describe('what others change', () => {
  afterEach(unmountAll);

  it('is shown in the row, which keeps its place', async () => {
    const { host, change, asked } = await show(['a', 'b', 'c']);
    const [first] = host.list.rows;
    await change('b', { name: 'z' });
    await until(() => host.names.includes('z'));
    expect(host.names).to.deep.equal(['a', 'z', 'c']);
    expect(host.list.rows[0]).to.equal(first);
    expect([asked('clients.get').length, asked('clients.list').length]).to.deep.equal([1, 1]);
  });

  it('is asked for once, however often it changed within a moment', async () => {
    const { host, change, asked } = await show(['a', 'b']);
    for (const email of ['1@x.example', '2@x.example', '3@x.example']) await change('a', { email });
    await change('b', { name: 'z' });
    await until(() => host.names.includes('z'));
    expect(asked('clients.get').map(({ input }) => input)).to.deep.equal([{ id: 'cli_a' }, { id: 'cli_b' }]);
    expect(host.list.rows[0]?.client.email).to.equal('3@x.example');
  });

  it('is not asked for when it is known already, as one’s own changes are', async () => {
    const { host, fake, change, asked, server } = await show(['a', 'b']);
    const own = client({ id: 'cli_a', name: 'own', version: 2 });
    server.set('cli_a', own);
    fake.records.put('client', own, { whole: true });
    await fake.tell({ type: 'changes', changes: [{ kind: 'client', id: 'cli_a', version: 2 }] });
    await change('b', { name: 'z' });
    await until(() => host.names.includes('z'));
    expect(asked('clients.get').map(({ input }) => input)).to.deep.equal([{ id: 'cli_b' }]);
  });

  it('a run of enrichment is shown in the row of its client, which has no other version', async () => {
    const { host, enrich, asked } = await show(['a', 'b']);
    await enrich('a', 'running');
    await until(() => host.list.rows[0]?.client.enrichmentState === 'running');
    await enrich('a', 'succeeded');
    await until(() => host.list.rows[0]?.client.enrichmentState === 'succeeded');
    expect([asked('clients.get').length, asked('clients.list').length]).to.deep.equal([2, 1]);
  });

  it('a run of a client without a row brings it into a list that asks for runs, and no other list is asked for again', async () => {
    const { host, enrich, change, asked } = await show(['a']);
    await enrich('elsewhere', 'failed');
    await change('a', { name: 'z' });
    await until(() => host.names.includes('z'));
    expect(asked('clients.list')).to.have.length(1);
    host.list.ask({ where: [['enrichment', 'in', ['failed']]] });
    await settled(host);
    await enrich('elsewhere', 'failed');
    await until(() => asked('clients.list').length === 3);
    host.list.ask({ sort: ['enrichment', 'asc'] });
    await settled(host);
    await enrich('elsewhere', 'failed');
    await until(() => asked('clients.list').length === 5);
  });

  it('of two answers about one client the one to the later question counts, whichever comes first', async () => {
    const { host, enrich, answers } = await show(['a']);
    const waiting: ((answer: Client) => void)[] = [];
    answers.get = () => new Promise((resolve) => waiting.push(resolve));
    for (const state of ['running', 'succeeded'] as const) {
      const before = waiting.length;
      await enrich('a', state);
      await until(() => waiting.length > before);
    }
    waiting[1]?.(client({ id: 'cli_a', name: 'a', enrichmentState: 'succeeded' }));
    waiting[0]?.(client({ id: 'cli_a', name: 'a', enrichmentState: 'running' }));
    await until(() => host.list.rows[0]?.client.enrichmentState === 'succeeded');
    await settled(host);
    expect(host.list.rows[0]?.client.enrichmentState).to.equal('succeeded');
  });

  it('archived elsewhere, a client keeps its place until the list is asked for again', async () => {
    const { host, change } = await show(['a', 'b', 'c']);
    await change('b', { archivedAt });
    await until(() => host.list.rows[1]?.client.archivedAt);
    expect(host.names).to.deep.equal(['a', 'b', 'c']);
    await host.list.refresh();
    expect(host.names).to.deep.equal(['a', 'c']);
  });

  it('erased elsewhere, a client keeps its place as it was last seen, and is gone from the store', async () => {
    const { host, fake, change } = await show(['a', 'b', 'c']);
    await change('b', null);
    await until(() => fake.records.wasRemoved('client', 'cli_b'));
    expect(host.names).to.deep.equal(['a', 'b', 'c']);
    await host.list.refresh();
    expect(host.names).to.deep.equal(['a', 'c']);
  });

  it('archived here, a client still leaves at once', async () => {
    const { host, fake } = await show(['a', 'b', 'c']);
    fake.records.put('client', client({ id: 'cli_b', name: 'b', version: 2, archivedAt }), { whole: true });
    expect(host.names).to.deep.equal(['a', 'c']);
  });

  it('created elsewhere, clients between the rows are counted and not shown until they are asked for', async () => {
    const { host, change } = await show(['a', 'c']);
    await change('b', {});
    await until(() => host.list.pendingCount === 1);
    expect(host.names).to.deep.equal(['a', 'c']);
    await host.list.refresh();
    expect([host.names, host.list.pendingCount]).to.deep.equal([['a', 'b', 'c'], 0]);
  });

  it('created elsewhere, a client that comes after all rows is added, which moves nothing', async () => {
    const { host, change } = await show(['a', 'b']);
    await change('c', {});
    await until(() => host.names.length === 3);
    expect([host.names, host.list.pendingCount]).to.deep.equal([['a', 'b', 'c'], 0]);
  });

  it('what moves up from the next page is no news', async () => {
    const { host, change, asked } = await show(['a', 'b', 'c'], { pageLength: 2 });
    await change('a', { archivedAt });
    await until(() => host.list.rows[0]?.client.archivedAt);
    await change('elsewhere', {});
    await until(() => asked('clients.list').length === 2);
    await settled(host);
    expect([host.names, host.list.pendingCount]).to.deep.equal([['a', 'b'], 0]);
  });

  it('fills an empty list at once', async () => {
    const { host, change } = await show([]);
    await change('a', {});
    await until(() => host.names.length === 1);
    expect(host.list.total?.count).to.equal(1);
  });

  it('when very much changed, asks for the list and not for each client', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const { host, fake, asked, server } = await show(names, { pageLength: 200 });
    await host.list.loadMore();
    for (const [id, one] of server) server.set(id, { ...one, version: 2, email: 'new@x.example' });
    const changes = names.map((name) => ({ kind: 'client' as const, id: `cli_${name}`, version: 2 }));
    await fake.tell({ type: 'changes', changes });
    await until(() => host.list.rows.every(({ client: { email } }) => email === 'new@x.example'));
    expect(asked('clients.get')).to.have.length(0);
  });

  it('is shown in an open record', async () => {
    const { host, change } = await show([]);
    await change('a', {});
    host.openId = 'cli_a';
    host.requestUpdate();
    await until(() => host.record.whole);
    await change('a', { notes: 'Written elsewhere' });
    await until(() => host.record.whole?.notes === 'Written elsewhere');
  });

  it('[B14] is not listened to any more when nothing of it is in the page', async () => {
    const { host, fake, asked, server } = await show(['a', 'b']);
    await fake.tell({ type: 'changes', changes: [] });
    host.remove();
    const heard = fake.tell({ type: 'changes', changes: [{ kind: 'client', id: 'cli_a', version: 9 }] });
    server.set('cli_a', client({ id: 'cli_a', version: 9 }));
    const isHeard = await Promise.race([heard.then(() => true), settled(host).then(() => false)]);
    expect(isHeard).to.equal(false);
    expect(asked('clients.get')).to.have.length(0);
  });
});
