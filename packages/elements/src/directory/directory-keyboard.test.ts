import { outside, shadow } from '@clientele/ui/testing/mount';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { numbered, rowsOf, search, searchBox, showDirectory, until, activeIn } from './test-page.ts';

const press = (key: string) => sendKeys({ press: key });

describe('the directory by keyboard', () => {
  afterEach(unmountAll);

  async function withFocusOnFirst(
    options: Parameters<typeof showDirectory>[0] = { clients: numbered(200), height: '500px' },
  ) {
    const page = await showDirectory(options);
    searchBox(page.directory).focus();
    await press('ArrowDown');
    const focused = () => (page.root.activeElement as HTMLElement | null)?.dataset['id'];
    const reached = (id: string) => until(() => focused() === id);
    await reached('cli_0');
    return { ...page, focused, reached };
  }

  it('ArrowDown leads from the search box to the first row, Escape back', async () => {
    const { root } = await withFocusOnFirst();
    await press('Escape');
    expect(root.activeElement?.id).to.equal('search');
  });

  it('arrows, Home, End and pages move the focus, which is always in sight', async () => {
    const { root, reached } = await withFocusOnFirst();
    await press('ArrowDown');
    await reached('cli_1');
    await press('ArrowUp');
    await reached('cli_0');
    await press('PageDown');
    await reached('cli_8');
    await press('PageUp');
    await reached('cli_0');
    await press('End');
    await until(() => root.activeElement?.ariaRowIndex !== '2');
    const row = activeIn(root).getBoundingClientRect();
    const viewport = find(root, '.viewport').getBoundingClientRect();
    expect(row.bottom).to.be.at.most(viewport.bottom + 1);
    await press('Home');
    await reached('cli_0');
    const head = find(root, '.head').getBoundingClientRect();
    expect(activeIn(root).getBoundingClientRect().top).to.be.at.least(head.bottom - 1);
  });

  it('exactly one row is in the tab order', async () => {
    const { root, reached } = await withFocusOnFirst();
    await press('ArrowDown');
    await reached('cli_1');
    expect(
      rowsOf(root)
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((row) => row.dataset['id']),
    ).to.deep.equal(['cli_1']);
  });

  it('Enter opens the focused client', async () => {
    const { directory, reached } = await withFocusOnFirst();
    await press('ArrowDown');
    await reached('cli_1');
    const opened: string[] = [];
    directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    await press('Enter');
    expect(opened).to.deep.equal(['cli_1']);
  });

  it('Space selects and takes back where one may be selected, and opens nothing', async () => {
    const { directory, root } = await withFocusOnFirst({ clients: numbered(3), with: { selection: 'single' } });
    const told: unknown[] = [];
    directory.addEventListener('clientele-select', () => told.push('opened'));
    directory.addEventListener('clientele-selection-change', ({ clientIds }) => told.push(clientIds));
    await press('Space');
    await settled(directory);
    expect(rowsOf(root).map((row) => row.ariaSelected)).to.deep.equal(['true', 'false', 'false']);
    await press('Space');
    expect(told).to.deep.equal([['cli_0'], []]);
  });

  it('there is no key of the whole page unless the host asks for one', async () => {
    const { root, directory } = await showDirectory();
    await press('/');
    expect(root.activeElement).to.equal(null);
    expect(searchBox(directory).hasAttribute('aria-keyshortcuts')).to.equal(false);
    expect(root.querySelector('kbd')).to.equal(null);
  });

  it('the search key leads to the search box from the list, and from the page while nothing there has the focus', async () => {
    const { root, directory } = await showDirectory({ with: { searchKey: '/' } });
    expect(searchBox(directory).getAttribute('aria-keyshortcuts')).to.equal('/');
    await press('/');
    expect(root.activeElement?.id).to.equal('search');
    expect(searchBox(directory).value).to.equal('');
    await directory.focusRow('cli_0');
    await press('/');
    expect(root.activeElement?.id).to.equal('search');
  });

  it('the search key is left to a menu, to what is typed, and to other parts of the page that have the focus', async () => {
    const { root, directory } = await showDirectory({ with: { searchKey: '/' } });
    const input = outside(directory).appendChild(document.createElement('input'));
    const button = outside(directory).appendChild(document.createElement('button'));
    for (const elsewhere of [input, button]) {
      elsewhere.focus();
      await press('/');
      expect(document.activeElement).to.equal(elsewhere);
    }
    expect(input.value).to.equal('/');
    const menu = find<HTMLElement>(root, 'clientele-menu');
    menu.dispatchEvent(new PointerEvent('pointerenter'));
    find<HTMLElement>(shadow(menu), 'button').click();
    await until(() => shadow(menu).activeElement?.closest('[popover]'));
    await press('/');
    expect(root.activeElement).to.equal(menu);
  });

  it('Escape in the search box clears it, then leads to the first row', async () => {
    const { directory, root } = await showDirectory();
    await search(directory, 'client 1');
    searchBox(directory).focus();
    await press('Escape');
    await settled(directory);
    expect([directory.query, root.activeElement?.id]).to.deep.equal(['', 'search']);
    await press('Escape');
    await until(() => root.activeElement?.matches('.row'));
  });

  it('the focus survives that its row is scrolled out of sight, and that the client leaves the list', async () => {
    const { root, fake, directory, reached, focused } = await withFocusOnFirst();
    await press('ArrowDown');
    await reached('cli_1');
    find(root, '.viewport').scrollTop = 1500;
    await until(() => rowsOf(root).some((row) => row.dataset['id'] === 'cli_34'));
    expect(focused()).to.equal('cli_1');
    await press('ArrowDown');
    await reached('cli_2');
    fake.records.patch('client', 'cli_2', { archivedAt: '2026-02-01T10:00:00.000Z' });
    await settled(directory);
    expect(focused()).to.equal('cli_3');
  });

  it('focusRow finds a loaded client and brings it into sight', async () => {
    const { directory, focused } = await withFocusOnFirst();
    expect(await directory.focusRow('cli_40')).to.equal(true);
    expect(focused()).to.equal('cli_40');
    expect(await directory.focusRow('cli_199')).to.equal(false);
  });
});
