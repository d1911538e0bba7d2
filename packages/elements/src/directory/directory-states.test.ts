import { shadow } from '@clientele/ui/testing/mount';
import { ClienteleError, createConnection } from '@clientele/client';
import { expect } from 'chai';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { buttonNamed, names, search, showDirectory, until } from './test-page.ts';

const archivedAt = '2026-02-01T10:00:00.000Z';

describe('states of the directory', () => {
  afterEach(unmountAll);

  const heading = (root: ParentNode) => root.querySelector('.empty-state-heading')?.textContent.trim();

  it('first run: says what it is for and offers to create', async () => {
    const { root, directory } = await showDirectory({ clients: [] });
    expect(heading(root)).to.equal('No clients yet');
    let asked = 0;
    directory.addEventListener('clientele-create-client', () => asked++);
    find<HTMLButtonElement>(root, '.empty-state button').click();
    expect(asked).to.equal(1);
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });

  it('nothing found: names the search and offers to look in all, where it is found', async () => {
    const { root, directory } = await showDirectory({
      clients: [{ name: 'Away', archivedAt }],
      with: { query: 'Away' },
    });
    expect(heading(root)).to.equal('No clients found');
    expect(find(root, '.empty-state-text').textContent).to.contain('“Away”');
    buttonNamed(find(root, '.empty-state'), 'Search all clients').click();
    await settled(directory);
    expect(names(root)).to.deep.equal(['Away']);
  });

  it('nothing found: filters and search can each be loosened there', async () => {
    const { root, directory } = await showDirectory({
      clients: [{ name: 'Here' }],
      with: { query: 'zz', filters: [['status', 'in', ['opt_2']]] },
    });
    const place = () => find(root, '.empty-state');
    buttonNamed(place(), 'Clear filters').click();
    await settled(directory);
    buttonNamed(place(), 'Clear search').click();
    await settled(directory);
    expect(names(root)).to.deep.equal(['Here']);
  });

  it('nothing archived: says what archiving keeps, and leads back', async () => {
    const { root, directory } = await showDirectory({ clients: [{ name: 'Here' }], with: { state: 'archived' } });
    expect(heading(root)).to.equal('Nothing is archived');
    buttonNamed(root, 'Show current clients').click();
    await settled(directory);
    expect(names(root)).to.deep.equal(['Here']);
  });

  it('no permission: names the missing one, and offers nothing that would be refused', async () => {
    const { root, directory } = await showDirectory({
      permissions: { permissions: [] },
      list: async () => {
        throw new ClienteleError('forbidden', 'No.', { permission: 'view_clients' });
      },
    });
    expect(root.textContent).to.contain('“view clients”');
    expect(root.querySelector('input, button')).to.equal(null);
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });

  it('offline: keeps the rows and says how old they may be', async () => {
    const { root, directory, fake } = await showDirectory({ clients: [{ name: 'Here' }] });
    fake.connection.hint('offline');
    await until(() => root.querySelector('.banner'));
    expect(names(root)).to.deep.equal(['Here']);
    expect(directory.matches(':state(offline)')).to.equal(true);
    expect(createConnection().state).to.equal('online');
  });

  it('a search that could not be answered is not passed off as answered: the banner says that the list is from before', async () => {
    let offline = false;
    const { root, directory, fake } = await showDirectory({
      list: async () => {
        if (offline) throw new ClienteleError('offline', 'No connection.', { retryable: true });
        const { client } = await import('../testing/fake-clientele.ts');
        return {
          items: [{ client: client({ name: 'Here' }), matches: [] }],
          nextCursor: null,
          total: { count: 1, exact: true },
        };
      },
    });
    fake.connection.hint('offline');
    await until(() => root.querySelector('.banner')?.textContent?.includes('when it was last loaded'));
    offline = true;
    await search(directory, 'mail');
    await until(() => root.querySelector('.banner')?.textContent?.includes('does not follow your latest search'));
    expect(names(root)).to.deep.equal(['Here']);
    expect(find(root, '.base > [role=status]').textContent).to.contain('does not follow your latest search');
    fake.connection.hint('online');
    await until(() => root.querySelector('.banner')?.textContent?.includes('could not be loaded'));
    expect(buttonNamed(find(root, '.banner'), 'Retry')).to.not.equal(undefined);
  });

  it('offline: says so also where there is nothing to show', async () => {
    const { root, fake } = await showDirectory({ clients: [] });
    expect(root.querySelector('.banner')).to.equal(null);
    fake.connection.hint('offline');
    await until(() => root.querySelector('.banner'));
    expect(find(root, '.banner').textContent).to.contain('You are offline.');
    expect(heading(root)).to.equal('No clients yet');
  });

  it('a refresh that fails keeps the rows, marked stale, and can be tried again', async () => {
    let fails = false;
    const { client } = await import('../testing/fake-clientele.ts');
    const { root, directory } = await showDirectory({
      list: async () => {
        if (fails) throw new ClienteleError('server-error', 'Boom.', { retryable: true });
        return {
          items: [{ client: client({ name: 'Here' }), matches: [] }],
          nextCursor: null,
          total: { count: 1, exact: true },
        };
      },
    });
    fails = true;
    const told: string[] = [];
    directory.addEventListener('clientele-error', ({ code }) => told.push(code));
    await directory.refresh();
    await settled(directory);
    expect([names(root), directory.matches(':state(stale)'), told]).to.deep.equal([['Here'], true, ['server-error']]);
    fails = false;
    buttonNamed(find(root, '.banner'), 'Retry').click();
    await until(() => !root.querySelector('.banner'));
  });

  it('loading shows the shape of rows and says so', async () => {
    const { mountIn, find } = await import('../testing/mount.ts');
    const { fakeClientele } = await import('../testing/fake-clientele.ts');
    const { html } = await import('lit');
    const fake = fakeClientele({ clients: { list: () => new Promise(() => {}) } });
    const provider = await mountIn(fake, html`<clientele-directory></clientele-directory>`);
    const directory = find<HTMLElement>(provider, 'clientele-directory');
    await until(() => shadow(directory).querySelector('.skeleton'));
    expect(directory.getAttribute('aria-busy')).to.equal('true');
    expect(find(shadow(directory), '.base > [role=status]').textContent).to.equal('Loading clients');
  });

  it('what happens to the list is said by a region that was there before, once each', async () => {
    const said: string[] = [];
    const { root, fake } = await showDirectory({ clients: [{ name: 'Here' }] });
    const region = find(root, '.base > [role=status]');
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    fake.connection.hint('offline');
    await until(() => root.querySelector('.banner'));
    fake.connection.hint('online');
    await until(() => !root.querySelector('.banner'));
    await until(() => said.length === 2);
    expect(said[0]).to.contain('You are offline.');
    expect(said[1]).to.equal('');
    expect(root.querySelector('.banner[role]')).to.equal(null);
  });
});
