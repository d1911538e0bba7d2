import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { LitElement } from 'lit';
import type { ClienteleDirectory } from './directory.ts';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { labelled, names, numbered, search, showDirectory, until } from './test-page.ts';

describe('the question in the address of the page', () => {
  const home = location.href;
  // Of a full history a browser drops entries first that a page added before anybody had used it.
  before(() => sendMouse({ type: 'click', position: [1, 1] }));
  // Each test begins at an entry of its own, so that no way back leaves the page.
  beforeEach(() => history.pushState(null, '', home));
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

  it('what was chosen against the host’s own question is kept, and the way back leads to that again', async () => {
    const own: Partial<ClienteleDirectory> = {
      state: 'all',
      sort: '-outstanding',
      filters: [['status', 'in', ['opt_1']]],
      urlSync: 'query',
    };
    const { directory, root } = await showDirectory({ clients: numbered(3), with: own });
    await chooseState(directory, root, 'current');
    expect(parameters().get('clients.state')).to.equal('current');
    await chooseState(directory, root, 'archived');
    expect(parameters().get('clients.state')).to.equal('archived');
    history.back();
    await until(() => directory.state === 'current');
    history.back();
    await until(() => directory.state === 'all');
    expect([directory.sort, directory.filters]).to.deep.equal(['-outstanding', own.filters]);
  });

  it('a page can take the new address before the history is touched', async () => {
    const { directory, root } = await showDirectory({ with: { urlSync: 'query' } });
    const taken: { url: string; replace: boolean }[] = [];
    directory.addEventListener('clientele-url-change', (event) => {
      event.preventDefault();
      taken.push({ url: new URL(event.url).search, replace: event.replace });
    });
    const before = location.href;
    await search(directory, 'Client 2');
    await chooseState(directory, root, 'all');
    expect(taken.map(({ replace }) => replace)).to.deep.equal([true, false]);
    expect(new URLSearchParams(taken[1]?.url).get('clients.state')).to.equal('all');
    expect(location.href).to.equal(before);
  });

  it("the state of the host's router stays with its entry and is not copied into a new one", async () => {
    history.replaceState({ position: 7 }, '', home);
    const { directory, root } = await showDirectory({ with: { urlSync: 'query' } });
    await search(directory, 'Client 2');
    expect(history.state).to.deep.equal({ position: 7 });
    await chooseState(directory, root, 'all');
    expect(history.state).to.equal(null);
  });

  it('a day that is typed is one question, when the field is left or Enter is pressed', async () => {
    const { directory, root, asked } = await showDirectory({ width: '1400px', with: { urlSync: 'query' } });
    const told: unknown[] = [];
    directory.addEventListener('clientele-query-change', ({ state }) => told.push(state.where));
    const from = labelled(root, 'Created from');
    const before = asked().length;
    const entries = history.length;
    const typed = async (value: string) => {
      from.dispatchEvent(new KeyboardEvent('keydown', { key: '6', bubbles: true, composed: true }));
      from.value = value;
      from.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(directory);
    };
    for (const year of ['0002', '0020', '0202', '2026']) await typed(`${year}-03-01`);
    expect(told).to.deep.equal([]);
    from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await until(() => asked().length > before);
    await settled(directory);
    from.dispatchEvent(new FocusEvent('blur'));
    await settled(directory);
    expect(told).to.deep.equal([[['createdAt', 'gte', '2026-03-01']]]);
    expect([asked().length, Math.min(history.length, entries + 1)]).to.deep.equal([before + 1, history.length]);
    // One that is picked is whole at once.
    from.value = '2026-04-01';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => told.length === 2);
  });
});

async function chooseState(directory: LitElement, root: ShadowRoot, value: string) {
  const segment = find<LitElement & { value: string }>(root, 'clientele-segment');
  segment.value = value;
  segment.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(directory);
}
