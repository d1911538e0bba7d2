import { outside, shadow } from '@clientele/ui/testing/mount';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled, unmountAll, find } from '../testing/mount.ts';
import { focusedId, numbered, rowsOf, search, searchBox, showDirectory, until, activeIn } from './test-page.ts';

const press = (key: string) => sendKeys({ press: key });

async function pressWith(modifier: string, key: string) {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

function focusedRow(root: ShadowRoot) {
  return root.activeElement?.closest('.row');
}

describe('the directory by keyboard', () => {
  afterEach(unmountAll);

  async function withFocusOnFirst(
    options: Parameters<typeof showDirectory>[0] = { clients: numbered(200), height: '500px' },
  ) {
    const page = await showDirectory(options);
    searchBox(page.directory).focus();
    await press('ArrowDown');
    const focused = () => focusedId(page.root);
    const reached = (id: string) => until(() => focused() === id);
    await reached('cli_0');
    return { ...page, focused, reached };
  }

  it('ArrowDown leads from the search box to the first row, Escape back', async () => {
    const { root } = await withFocusOnFirst();
    await press('Escape');
    expect(root.activeElement?.id).to.equal('search');
  });

  it('arrows, pages, Ctrl+Home and Ctrl+End move the focus, which is always in sight', async () => {
    const { root, reached } = await withFocusOnFirst();
    await press('ArrowDown');
    await reached('cli_1');
    await press('ArrowUp');
    await reached('cli_0');
    await press('PageDown');
    await reached('cli_8');
    await press('PageUp');
    await reached('cli_0');
    await pressWith('Control', 'End');
    await until(() => focusedRow(root)?.ariaRowIndex === '51');
    const row = activeIn(root).getBoundingClientRect();
    const viewport = find(root, '.viewport').getBoundingClientRect();
    expect(row.bottom).to.be.at.most(viewport.bottom + 1);
    await pressWith('Control', 'Home');
    await reached('cli_0');
    const head = find(root, '.head').getBoundingClientRect();
    expect(activeIn(root).getBoundingClientRect().top).to.be.at.least(head.bottom - 1);
  });

  it('exactly one cell of the rows is in the tab order: the one that the keyboard is on', async () => {
    const { root, reached } = await withFocusOnFirst();
    const inOrder = () => [...root.querySelectorAll('.rows [tabindex="0"]')];
    expect(inOrder()).to.deep.equal([activeIn(root)]);
    await press('ArrowDown');
    await reached('cli_1');
    expect(inOrder()).to.deep.equal([activeIn(root)]);
    expect(activeIn(root).className).to.contain('cell-name');
    await press('ArrowRight');
    await until(() => !root.activeElement?.matches('.cell-name'));
    expect(inOrder()).to.deep.equal([activeIn(root)]);
  });

  it('Left and Right go from cell to cell in the direction of writing, Up and Down keep the column', async () => {
    const { root, directory, reached } = await withFocusOnFirst();
    const column = () => root.activeElement?.closest('[role=gridcell]')?.ariaColIndex;
    await press('ArrowRight');
    await until(() => column() === '2');
    await press('ArrowDown');
    await reached('cli_1');
    expect(column()).to.equal('2');
    directory.dir = 'rtl';
    await press('ArrowRight');
    await until(() => column() === '1');
    await press('End');
    await until(() => root.activeElement?.matches('.more'));
    await press('Home');
    await until(() => column() === '1');
  });

  it('a cell that holds one link hands the focus to it, and Enter there opens nothing', async () => {
    const { root, directory } = await withFocusOnFirst({
      clients: numbered(3),
      width: '1900px',
      with: {
        columns: 'name, site',
        columnDefs: [{ name: 'site', label: 'Site', value: () => ({ text: 'Visit', href: 'https://a.example' }) }],
      },
    });
    await until(() => root.querySelector('.rows a'));
    const opened: string[] = [];
    directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    directory.addEventListener('click', (event) => event.preventDefault());
    await press('ArrowRight');
    await until(() => root.activeElement?.matches('a'));
    await press('ArrowDown');
    await until(() => root.activeElement?.matches('a') && focusedId(root) === 'cli_1');
    await press('Enter');
    expect(opened).to.deep.equal([]);
  });

  it('the row of the focused cell is drawn as the active one, and the ring is around the cell', async () => {
    const { root } = await withFocusOnFirst();
    const [active, other] = rowsOf(root);
    if (!active || !other) throw new Error('There are no rows.');
    expect(getComputedStyle(active).backgroundColor).not.to.equal(getComputedStyle(other).backgroundColor);
    expect(getComputedStyle(activeIn(root)).outlineStyle).to.equal('solid');
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
    await until(() => focusedId(root));
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

  it('focusRow answers false when nothing is listed any more', async () => {
    const { directory, reached } = await withFocusOnFirst();
    await reached('cli_0');
    await search(directory, 'nobody at all');
    expect(await directory.focusRow('cli_0')).to.equal(false);
  });

  it('the focus goes to the search box when the last client leaves the list', async () => {
    const { root, fake } = await withFocusOnFirst({ clients: numbered(1) });
    fake.records.patch('client', 'cli_0', { archivedAt: '2026-02-01T10:00:00.000Z' });
    await until(() => root.activeElement?.id === 'search');
  });

  it('the focus scrolls whatever lies around the list as well', async () => {
    const { root, directory } = await showDirectory({ clients: numbered(40) });
    const shell = outside(directory);
    shell.style.cssText = 'display: block; height: 300px; overflow: hidden';
    try {
      expect(await directory.focusRow('cli_30')).to.equal(true);
      const { top, bottom } = activeIn(root).getBoundingClientRect();
      const { top: start, bottom: end } = shell.getBoundingClientRect();
      expect(top >= start - 1 && bottom <= end + 1, `${top}..${bottom} in ${start}..${end}`).to.equal(true);
    } finally {
      shell.style.cssText = '';
    }
  });

  it('in a low place the toolbar scrolls away with the rows, and every row can be reached', async () => {
    const { root, directory, reached } = await withFocusOnFirst({ clients: numbered(40), height: '150px' });
    await press('PageDown');
    await press('ArrowDown');
    await until(() => focusedId(root) !== 'cli_0');
    expect(await directory.focusRow('cli_30')).to.equal(true);
    await reached('cli_30');
    const { top, bottom } = activeIn(root).getBoundingClientRect();
    const box = directory.getBoundingClientRect();
    expect(top >= box.top && bottom <= box.bottom, `${top}..${bottom} in ${box.top}..${box.bottom}`).to.equal(true);
    expect(find(root, '.toolbar').getBoundingClientRect().bottom).to.be.below(box.top);
  });
});
