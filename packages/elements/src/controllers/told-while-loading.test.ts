import type { Client } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { settled, unmountAll } from '../testing/mount.ts';
import { show, until } from './live-test-page.ts';

describe('a record that is loading', () => {
  afterEach(unmountAll);

  it('is fetched again when a change was told meanwhile that is newer than the answer', async () => {
    const { host, fake, answers, asked } = await show(['a']);
    const answersToGet: ((record: Client) => void)[] = [];
    answers.get = () => new Promise((resolve) => answersToGet.push(resolve));
    host.openId = 'cli_b';
    host.requestUpdate();
    await until(() => asked('clients.get').length === 1);
    await fake.tell({ type: 'changes', changes: [{ kind: 'client', id: 'cli_b', version: 2 }] });
    answersToGet[0]?.(client({ id: 'cli_b', name: 'old', version: 1 }));
    await settled(host);
    await until(() => asked('clients.get').length === 2);
    answersToGet[1]?.(client({ id: 'cli_b', name: 'new', version: 2 }));
    await until(() => host.record.whole?.version === 2);
    expect(host.record.whole?.name).to.equal('new');
  });

  it('is fetched again when a row brought a newer version meanwhile than the answer has', async () => {
    const { host, fake, answers, asked } = await show(['a']);
    const answersToGet: ((record: Client) => void)[] = [];
    answers.get = () => new Promise((resolve) => answersToGet.push(resolve));
    host.openId = 'cli_b';
    host.requestUpdate();
    await until(() => asked('clients.get').length === 1);
    const { website: _, updatedAt: __, ...row } = client({ id: 'cli_b', name: 'new', version: 2 });
    fake.records.put('client', row, { whole: false });
    answersToGet[0]?.(client({ id: 'cli_b', name: 'old', version: 1 }));
    await settled(host);
    await until(() => asked('clients.get').length === 2);
    answersToGet[1]?.(client({ id: 'cli_b', name: 'new', version: 2 }));
    await until(() => host.record.whole?.version === 2);
    expect([host.record.status, host.record.whole?.name]).to.deep.equal(['ready', 'new']);
  });
});
