import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { shadow } from '@clientele/ui/testing/mount';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import type { Preferences } from '@clientele/contract';
import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { sessionInfo } from '../testing/fake-clientele.ts';
import { find, settled, unmountAll } from '../testing/mount.ts';
import type { ColumnsPanel } from './columns-panel.ts';
import type { ClienteleDirectory } from './directory.ts';
import { headersOf, activeIn, buttonNamed, frame, labelled, rowsOf, showDirectory, until } from './test-page.ts';

const first = ['name', 'status', 'email', 'phone'];

describe('the Columns panel', () => {
  afterEach(unmountAll);

  it('opens from the button "Columns", names every column, and cannot take the name away', async () => {
    const { panel, button } = await opened();
    expect(panel.getAttribute('role')).to.equal('dialog');
    expect(panel.getAttribute('aria-label')).to.equal('Columns');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(listed(panel).slice(0, 4)).to.deep.equal(['Name', 'Status', 'Email', 'Phone']);
    expect(listed(panel)).to.include.members(['Primary contact', 'Tags', 'Created']);
    expect(box(panel, 'Name').disabled).to.equal(true);
    expect(box(panel, 'Name').checked).to.equal(true);
    expect(box(panel, 'Created').checked).to.equal(false);
  });

  it('what is arranged in one list of a page shows in the others at once, and is kept one after the other', async () => {
    const kept: Preferences[] = [];
    const gate = Promise.withResolvers<void>();
    const { panel, directory } = await opened(undefined, async (preferences) => {
      kept.push(preferences);
      await gate.promise;
      return preferences;
    });
    const other = document.createElement('clientele-directory');
    other.columns = first.join();
    other.style.width = '1200px';
    directory.after(other);
    await until(() => rowsOf(shadow(other)).length > 0);
    box(panel, 'Primary contact').click();
    await until(() => headersOf(shadow(other)).includes('Primary contact'));
    await until(() => kept.length === 1);
    const otherPanel = await openPanel(other);
    box(otherPanel, 'Email').click();
    await until(() => !headersOf(shadow(directory)).includes('Email'));
    // Whatever waits to be kept is sent now.
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(other);
    expect(kept).to.have.lengthOf(1);
    gate.resolve();
    await until(() => kept.length === 2);
    const namesOf = ({ directory: arranged }: Preferences) => arranged?.columns?.map(({ name }) => name);
    expect(kept.map(namesOf)).to.deep.equal([
      [...first, 'contact'],
      ['name', 'status', 'phone', 'contact'],
    ]);
  });

  it('another person who comes to act in the same session sees and keeps nothing of it', async () => {
    const { panel, directory, root, kept, fake } = await opened();
    box(panel, 'Primary contact').click();
    await until(() => kept.length === 1);
    const other = sessionInfo({ user: { id: 'usr_2', name: 'Bo' } });
    fake.answer({ session: { get: async () => other } });
    fake.session.become('ready');
    await until(() => !headersOf(root).includes('Primary contact'));
    await settled(directory);
    box(panel, 'Email').click();
    await until(() => kept.length === 2);
    expect(kept[1]).to.deep.equal({
      directory: { columns: [{ name: 'name' }, { name: 'status' }, { name: 'phone' }] },
      userId: 'usr_2',
    });
  });

  it('another person is not offered to keep what could not be kept of the first', async () => {
    const { panel, root, fake } = await opened(undefined, async () => {
      throw new ClienteleError('offline', 'No connection.');
    });
    box(panel, 'Email').click();
    await until(() => root.querySelector('.above .banner'));
    fake.answer({ session: { get: async () => sessionInfo({ user: { id: 'usr_2', name: 'Bo' } }) } });
    fake.session.become('ready');
    await until(() => !root.querySelector('.above .banner'));
    expect(headersOf(root)).to.include('Email');
  });

  it('[S3-07] shows and hides a column at once, and keeps it on the server', async () => {
    const { panel, directory, root, kept } = await opened();
    box(panel, 'Primary contact').click();
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Email', 'Phone', 'Primary contact']);
    box(panel, 'Email').click();
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Phone', 'Primary contact']);
    await until(() => kept.length > 0);
    expect(kept).to.deep.equal([
      {
        directory: { columns: [{ name: 'name' }, { name: 'status' }, { name: 'phone' }, { name: 'contact' }] },
        userId: 'usr_1',
      },
    ]);
  });

  it('buttons make a column narrower and wider, for those who cannot drag, and speak its width', async () => {
    const { panel, directory, root } = await opened();
    const inner = shadow(panel);
    const width = () => Math.round(find(root, '.header-email').getBoundingClientRect().width);
    await until(() => root.querySelector('.separator'));
    await panel.updateComplete;
    const before = width();
    buttonNamed(inner, 'Make Email wider').click();
    await settled(directory);
    expect(width()).to.equal(before + 32);
    expect(find(inner, '[role=status]').textContent).to.contain(`Email: ${before + 32} pixels`);
    buttonNamed(inner, 'Make Email narrower').click();
    await settled(directory);
    expect(width()).to.equal(before);
  });

  it('buttons and Alt with an arrow key move a column, keep the focus and speak its place', async () => {
    const { panel, directory, root } = await opened();
    const inner = shadow(panel);
    buttonNamed(inner, 'Move Email up').focus();
    await sendKeys({ press: 'Enter' });
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Email', 'Status', 'Phone']);
    expect(find(inner, '[role=status]').textContent).to.contain('Email, position 2 of');
    expect(activeIn(inner).getAttribute('aria-label')).to.equal('Move Email up');
    box(panel, 'Phone').focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Email', 'Phone', 'Status']);
    expect(find(inner, '[role=status]').textContent).to.contain('Phone, position 3 of');
    expect(activeIn(inner)).to.equal(box(panel, 'Phone'));
  });

  it('a column is dragged by its handle; Escape puts it back and leaves the panel open', async function () {
    // Each step of the mouse goes through the test runner, which a busy machine keeps waiting.
    this.timeout(40_000);
    const { panel, directory, root } = await opened();
    const rows = () => [...shadow(panel).querySelectorAll('li')];
    const drag = async () => {
      await frame();
      await sendMouse({ type: 'move', position: centre(find(rows()[3] as Element, '.handle')) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: centre(find(rows()[1] as Element, '.handle')) });
      await settled(directory);
    };
    await drag();
    expect(listed(panel).slice(0, 4)).to.deep.equal(['Name', 'Phone', 'Status', 'Email']);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await settled(directory);
    expect(panel.matches(':popover-open')).to.equal(true);
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Email', 'Phone']);
    await drag();
    await sendMouse({ type: 'up' });
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Phone', 'Status', 'Email']);
    await resetMouse();
  });

  it('density changes the height of the rows at once', async () => {
    const { panel, directory, root } = await opened();
    const height = () => (rowsOf(root)[0] as HTMLElement).offsetHeight;
    expect(height()).to.equal(44);
    labelled(shadow(find(shadow(panel), 'clientele-segment')), 'Compact').click();
    await settled(directory);
    expect(height()).to.equal(32);
    expect(offsets(root)).to.deep.equal([0, 32, 64]);
    expect(directory.matches(':state(compact)')).to.equal(true);
  });

  it('"Reset to default" gives back what the host has set', async () => {
    const { panel, directory, root, kept } = await opened({ columns: [{ name: 'name' }, { name: 'created' }] });
    expect(headersOf(root)).to.deep.equal(['Name', 'Created']);
    buttonNamed(shadow(panel), 'Reset to default').click();
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Email', 'Phone']);
    expect(listed(panel).slice(0, 4)).to.deep.equal(['Name', 'Status', 'Email', 'Phone']);
    await until(() => kept.length > 0);
    expect(kept).to.deep.equal([{ directory: {}, userId: 'usr_1' }]);
  });

  it('Escape closes it alone and gives the focus back', async () => {
    const { panel, button, root } = await opened();
    let heard = 0;
    document.addEventListener('keydown', () => heard++, { once: true });
    await sendKeys({ press: 'Escape' });
    await until(() => !panel.matches(':popover-open'));
    await frame();
    expect(activeIn(root)).to.equal(button);
    expect(heard).to.equal(0);
  });

  it('what cannot be kept is said calmly, stays on this page and can be tried again', async () => {
    let isDown = true;
    const { panel, directory, root } = await opened(undefined, async (preferences) => {
      if (isDown) throw new ClienteleError('offline', 'No connection.');
      return preferences;
    });
    box(panel, 'Email').click();
    await until(() => root.querySelector('.above .banner'));
    const banner = find<HTMLElement>(root, '.above .banner');
    expect(banner.getAttribute('role')).to.equal('status');
    expect(banner.textContent).to.contain('It stays like this on this page.');
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Phone']);
    isDown = false;
    buttonNamed(banner, 'Retry').click();
    await until(() => !root.querySelector('.above .banner'));
    await settled(directory);
    expect(headersOf(root)).to.deep.equal(['Name', 'Status', 'Phone']);
  });

  it('in cards it offers what cards show, in their own order, and the table keeps its other columns', async () => {
    const { directory, kept } = await opened();
    directory.style.width = '360px';
    const root = shadow(directory);
    await until(() => root.querySelector('[data-layout=cards]'));
    find<ColumnsPanel>(root, 'clientele-columns-panel').hidePopover();
    const panel = await openPanel(directory);
    expect(listed(panel)).to.deep.equal(['Name', 'Status', 'Outstanding', 'Invoices', 'Last activity', 'Enrichment']);
    expect(shadow(panel).querySelectorAll('.handle, .moves').length).to.equal(0);
    box(panel, 'Status').click();
    await until(() => !panel.shown.includes('status'));
    await settled(panel);
    box(panel, 'Invoices').click();
    await until(() => kept.at(-1)?.directory?.columns?.some(({ name }) => name === 'invoices'));
    const names = kept.at(-1)?.directory?.columns?.map(({ name }) => name);
    expect(names).to.deep.equal(['name', 'email', 'phone', 'invoices']);
  });

  it('has no serious finding for axe', async () => {
    const { directory } = await opened();
    expect(await seriousFindings(directory)).to.deep.equal([]);
  });
});

/** Answers what the server was asked to keep as well. */
async function opened(
  preferred?: Preferences['directory'],
  setPreferences?: (preferences: Preferences) => Promise<Preferences>,
) {
  const kept: Preferences[] = [];
  const page = await showDirectory({
    permissions: { preferences: preferred ? { directory: preferred } : {} },
    setPreferences: setPreferences ?? (async (preferences) => (kept.push(preferences), preferences)),
    with: { columns: first.join() },
    width: '1000px',
  });
  const panel = await openPanel(page.directory);
  return { ...page, panel, button: buttonNamed(page.root, 'Columns'), kept };
}

async function openPanel(directory: ClienteleDirectory) {
  const root = shadow(directory);
  buttonNamed(root, 'Columns').click();
  await until(() => root.querySelector('clientele-columns-panel')?.matches(':popover-open'));
  await settled(directory);
  const panel = find<ColumnsPanel>(root, 'clientele-columns-panel');
  await settled(panel);
  return panel;
}

function listed(panel: Element) {
  return [...shadow(panel).querySelectorAll('label')].map((label) => label.textContent.trim());
}

function box(panel: Element, label: string) {
  return labelled(shadow(panel), label);
}

function offsets(root: ParentNode) {
  return rowsOf(root).map((row) => Number.parseFloat(row.style.translate.split(' ')[1] ?? '0'));
}

function centre(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
