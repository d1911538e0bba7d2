import { expect } from 'chai';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { names, numbered, search, showDirectory, until } from './test-page.ts';

describe('the question in the address of the page', () => {
  const home = location.href;
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', home);
  });
  const parameters = () => new URL(location.href).searchParams;

  it('typing replaces the entry, a choice pushes one, and the way back restores the list', async () => {
    const { directory, root } = await showDirectory({ clients: numbered(12), with: { urlSync: 'query' } });
    // The key of an entry changes when another is pushed; the number of entries stops growing at fifty.
    const entry = () => navigation.currentEntry?.key;
    const first = entry();
    await search(directory, 'Client 1');
    expect([parameters().get('clients.q'), entry()]).to.deep.equal(['Client 1', first]);
    find<HTMLButtonElement>(root, '[role=columnheader] button').click();
    await settled(directory);
    expect(parameters().get('clients.sort')).to.equal('-name');
    expect(entry()).not.to.equal(first);
    history.back();
    await until(() => directory.sort === 'name');
    await settled(directory);
    expect(directory.query).to.equal('Client 1');
    expect(names(root)).to.deep.equal(['Client 1', 'Client 10', 'Client 11']);
  });

  it('an address wins over the attributes, and the host keeps its own parameters', async () => {
    const url = new URL(home);
    url.searchParams.set('q', 'host');
    url.searchParams.set('mine.q', 'Client 2');
    history.replaceState(null, '', url);
    const { root, directory } = await showDirectory({ id: 'mine', clients: numbered(3) });
    directory.urlSync = 'query';
    directory.remove();
    const place = find(document, 'clientele-provider');
    place.append(directory);
    await until(() => names(root).join() === 'Client 2');
    await search(directory, '');
    expect([parameters().get('q'), parameters().has('mine.q')]).to.deep.equal(['host', false]);
  });

  it('in a fragment it stands behind the route of the host', async () => {
    history.replaceState(null, '', '#/clients');
    const { directory } = await showDirectory({ with: { urlSync: 'hash' } });
    await search(directory, 'Client 2');
    expect(location.hash).to.equal('#/clients?clients.q=Client+2');
    await search(directory, '');
    expect(location.hash).to.equal('#/clients');
  });
});
