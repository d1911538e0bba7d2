import { shadow } from '@clientele/ui/testing/mount';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { find, settled, unmountAll } from '../testing/mount.ts';
import type { RowAction } from './row-action.ts';
import { activeIn, buttonNamed, frame, rowAt, showDirectory, until } from './test-page.ts';

describe('the menu of a row', () => {
  afterEach(unmountAll);

  it('opens by its button, named for the client, with what may be done', async () => {
    const { items, menu, root } = await opened();
    expect(items()).to.deep.equal(['Open', 'Archive']);
    expect(menu().getAttribute('aria-label')).to.equal('More actions for Client 0');
    expect(buttonNamed(root, 'More actions for Client 0').getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens from the row by Shift+F10, and Escape gives the row its focus back', async () => {
    const { root, directory, popup } = await shown();
    rowAt(root, 1).focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'F10' });
    await sendKeys({ up: 'Shift' });
    await until(() => popup()?.matches(':popover-open'));
    await settled(directory);
    await sendKeys({ press: 'Escape' });
    await frame();
    expect(popup()?.matches(':popover-open')).to.equal(false);
    expect(activeIn(root)).to.equal(rowAt(root, 1).querySelector('.cell-name'));
  });

  it('its button is the last stop in a row, opens it by Enter, and has the focus again', async () => {
    const { root, popup } = await shown();
    rowAt(root, 1).focus();
    await sendKeys({ press: 'End' });
    await until(() => root.activeElement?.ariaLabel === 'More actions for Client 1');
    await sendKeys({ press: 'Enter' });
    await until(() => popup()?.matches(':popover-open'));
    await sendKeys({ press: 'Escape' });
    expect(activeIn(root).ariaLabel).to.equal('More actions for Client 1');
    await sendKeys({ press: 'ArrowUp' });
    await until(() => root.activeElement?.ariaLabel === 'More actions for Client 0');
  });

  it('its button covers no value of the row', async () => {
    const { root } = await shown();
    const { left, right } = find(rowAt(root, 0), '.more').getBoundingClientRect();
    for (const cell of rowAt(root, 0).querySelectorAll('.cell:not(.cell-more)')) {
      const box = cell.getBoundingClientRect();
      expect(box.right <= left || box.left >= right, cell.className).to.equal(true);
    }
  });

  it('Open opens the client; the button alone does not', async () => {
    const { root, directory, choose } = await opened();
    const selected: string[] = [];
    directory.addEventListener('clientele-select', (event) => selected.push(event.clientId));
    buttonNamed(root, 'More actions for Client 1').click();
    await frame();
    expect(selected).to.deep.equal([]);
    buttonNamed(root, 'More actions for Client 0').click();
    await frame();
    await choose('Open');
    expect(selected).to.deep.equal(['cli_0']);
  });

  it('actions of the host are shown, disabled and run as it says', async () => {
    const ran: string[] = [];
    const rowActions: RowAction[] = [
      { name: 'invoice', label: 'Bill', icon: 'receipt', run: ({ name }) => void ran.push(name) },
      { name: 'call', label: 'Call', isDisabled: () => true, run: () => void ran.push('called') },
      { name: 'hidden', label: 'Hidden', isShown: () => false, run: () => {} },
    ];
    const { items, choose, directory, menu } = await opened(rowActions);
    expect(items()).to.deep.equal(['Open', 'Bill', 'Call', 'Archive']);
    const told: string[] = [];
    directory.addEventListener('clientele-row-action', ({ name, clientId }) => told.push(`${name} ${clientId}`));
    await choose('Call');
    expect(ran).to.deep.equal([]);
    expect(menu().matches(':popover-open')).to.equal(true);
    await choose('Bill');
    expect(ran).to.deep.equal(['Client 0']);
    expect(told).to.deep.equal(['invoice cli_0']);
  });

  it('who cancels clientele-row-action keeps it from being done', async () => {
    const ran: string[] = [];
    const { choose, directory } = await opened([{ name: 'invoice', label: 'Bill', run: () => void ran.push('ran') }]);
    directory.addEventListener('clientele-row-action', (event) => event.preventDefault());
    await choose('Bill');
    expect(ran).to.deep.equal([]);
  });

  it('Archive is there for those who may, and Restore for what is archived', async () => {
    const { items } = await opened([], { permissions: ['view_clients'] });
    expect(items()).to.deep.equal(['Open']);
    unmountAll();
    const archived = await opened([], {}, '2026-02-01T10:00:00.000Z');
    expect(archived.items()).to.deep.equal(['Open', 'Restore']);
  });

  it('has no serious finding for axe', async () => {
    const { directory } = await opened();
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });
});

async function shown(rowActions: RowAction[] = [], permissions: object = {}, archivedAt: string | null = null) {
  const clients = [0, 1, 2].map((index) => ({ name: `Client ${index}`, archivedAt }));
  const page = await showDirectory({
    clients,
    permissions,
    with: { rowActions, state: archivedAt ? 'archived' : 'current' },
  });
  const popup = () => page.root.querySelector('clientele-row-menu')?.shadowRoot?.querySelector('[popover]');
  return { ...page, popup };
}

async function opened(rowActions: RowAction[] = [], permissions: object = {}, archivedAt: string | null = null) {
  const page = await shown(rowActions, permissions, archivedAt);
  buttonNamed(page.root, 'More actions for Client 0').click();
  await until(() => page.popup()?.matches(':popover-open'));
  const inner = () => shadow(find(page.root, 'clientele-row-menu'));
  const elements = () => [...inner().querySelectorAll<HTMLElement>('[role=menuitem]')];
  const items = () => elements().map(({ textContent }) => textContent.trim());
  const choose = async (label: string) => {
    elements()
      .find(({ textContent }) => textContent.trim() === label)
      ?.click();
    await settled(page.directory);
  };
  return { ...page, items, choose, menu: () => find(inner(), '[role=menu]') };
}
