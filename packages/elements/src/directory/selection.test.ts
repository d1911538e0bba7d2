import { outside } from '@clientele/ui/testing/mount';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { settled, unmountAll } from '../testing/mount.ts';
import { bulkBar, focusedId, numbered, rowAt, rowsOf, search, searchBox, showDirectory, until } from './test-page.ts';

/** `Shift+Space` as one writes it. */
async function press(keys: string) {
  const [key = '', modifier] = keys.split('+').reverse();
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  if (modifier) await sendKeys({ up: modifier });
}

async function showMany(options: Parameters<typeof showDirectory>[0] = {}) {
  const page = await showDirectory({
    clients: numbered(60),
    height: '700px',
    ...options,
    with: { selection: 'multiple', ...options.with },
  });
  const told: string[][] = [];
  outside(page.directory).addEventListener('clientele-selection-change', ({ clientIds }) => told.push([...clientIds]));
  const box = (index: number) => boxIn(rowAt(page.root, index));
  const selected = () => rowsOf(page.root).flatMap((row) => (row.ariaSelected === 'true' ? [row.dataset['id']] : []));
  const focused = () => focusedId(page.root);
  const focusFirst = async () => {
    searchBox(page.directory).focus();
    await press('ArrowDown');
    await until(() => focused() === 'cli_0');
  };
  return { ...page, told, box, selected, focused, focusFirst };
}

function boxIn(place: ParentNode) {
  const box = place.querySelector<HTMLInputElement>('[part=checkbox]');
  if (!box) throw new Error('There is no checkbox.');
  return box;
}

function click(element: HTMLElement, keys: MouseEventInit = {}) {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
}

describe('selecting several clients with a pointer', () => {
  afterEach(unmountAll);

  it('a checkbox selects its client, tells the page, and opens nothing', async () => {
    const { directory, box, selected, told, root } = await showMany();
    let opened = 0;
    directory.addEventListener('clientele-select', () => opened++);
    box(1).click();
    await settled(directory);
    box(3).click();
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_1', 'cli_3']);
    expect([box(1).checked, box(2).checked]).to.deep.equal([true, false]);
    expect(told.at(-1)).to.deep.equal(['cli_1', 'cli_3']);
    expect(opened).to.equal(0);
    box(1).click();
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_3']);
    expect(root.querySelector('[role=grid]')?.getAttribute('aria-multiselectable')).to.equal('true');
  });

  it('a click on the row still opens the client, and selects nothing', async () => {
    const { directory, root, told } = await showMany();
    const opened: string[] = [];
    directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    click(rowAt(root, 2));
    expect([opened, told]).to.deep.equal([['cli_2'], []]);
  });

  it('Shift extends from the client that was toggled last, and takes back what a longer range had', async () => {
    const { directory, box, selected } = await showMany();
    box(2).click();
    click(box(5), { shiftKey: true });
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_2', 'cli_3', 'cli_4', 'cli_5']);
    click(box(3), { shiftKey: true });
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_2', 'cli_3']);
    expect(box(5).checked).to.equal(false);
  });

  it('Ctrl on a row toggles it, Shift extends there as well', async () => {
    const { directory, root, selected } = await showMany();
    click(rowAt(root, 1), { ctrlKey: true });
    click(rowAt(root, 3), { shiftKey: true });
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_1', 'cli_2', 'cli_3']);
  });

  it('the box above all rows is mixed when some are selected, selects all that were loaded, and lets go of them', async () => {
    const { directory, root, box, told } = await showMany();
    const all = boxIn(root.querySelector('.head') ?? root);
    expect([all.ariaLabel, all.checked, all.indeterminate]).to.deep.equal(['Select all shown clients', false, false]);
    box(0).click();
    await settled(directory);
    expect(all.indeterminate).to.equal(true);
    all.click();
    await settled(directory);
    expect([all.checked, all.indeterminate, told.at(-1)?.length]).to.deep.equal([true, false, 50]);
    all.click();
    await settled(directory);
    expect(told.at(-1)).to.deep.equal([]);
  });

  it('says how many are selected, politely', async () => {
    const { directory, root, box } = await showMany();
    const said = () => [...root.querySelectorAll('.dock [role=status]')].map(({ textContent }) => textContent.trim());
    expect(said()).to.deep.equal(['']);
    box(0).click();
    box(1).click();
    await settled(directory);
    expect(said()).to.deep.equal(['2 selected']);
    box(0).click();
    box(1).click();
    await settled(directory);
    expect(said()).to.deep.equal(['Nothing selected']);
  });
});

describe('selecting several clients by keyboard', () => {
  afterEach(unmountAll);

  it('Space toggles the row that has the focus', async () => {
    const { directory, selected, focusFirst } = await showMany();
    await focusFirst();
    await press('Space');
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_0']);
    await press('Space');
    await settled(directory);
    expect(selected()).to.deep.equal([]);
  });

  it('Shift+arrows extend and shrink, Shift+Space goes on from where the range began', async () => {
    const { directory, selected, focusFirst, focused } = await showMany();
    await focusFirst();
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await until(() => focused() === 'cli_2');
    expect(selected()).to.deep.equal(['cli_0', 'cli_1', 'cli_2']);
    await press('Shift+ArrowUp');
    await until(() => focused() === 'cli_1');
    expect(selected()).to.deep.equal(['cli_0', 'cli_1']);
    await press('ArrowDown');
    await press('ArrowDown');
    await until(() => focused() === 'cli_3');
    await press('Shift+Space');
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_0', 'cli_1', 'cli_2', 'cli_3']);
  });

  it('Ctrl+A selects all rows that were loaded, and nothing of the page', async () => {
    const { told, focusFirst } = await showMany();
    await focusFirst();
    await press('Control+a');
    expect(told.at(-1)).to.have.length(50);
    expect(getSelection()?.type).not.to.equal('Range');
  });

  it('Ctrl+A in the search box stays the browser’s', async () => {
    const { directory, told } = await showMany();
    searchBox(directory).focus();
    await press('Control+a');
    expect(told).to.deep.equal([]);
  });

  it('Escape lets go of the selection first, and leads back to the search box then', async () => {
    const { directory, root, selected, focusFirst } = await showMany();
    await focusFirst();
    await press('Space');
    await press('Escape');
    await settled(directory);
    expect([selected(), focusedId(root)]).to.deep.equal([[], 'cli_0']);
    await press('Escape');
    expect(root.activeElement?.id).to.equal('search');
  });

  it('a row that the keyboard reaches is not below the bar', async () => {
    const { root, focusFirst, focused } = await showMany({ height: '500px' });
    await focusFirst();
    await press('Space');
    await until(() => bulkBar(root));
    await press('PageDown');
    await until(() => focused() !== 'cli_0');
    await press('ArrowDown');
    await until(() => focused() === 'cli_9' || focused() === 'cli_8');
    const bottom = root.activeElement?.getBoundingClientRect().bottom ?? Infinity;
    const bar = bulkBar(root);
    await Promise.all(bar?.getAnimations().map((animation) => animation.finished) ?? []);
    const top = bar?.getBoundingClientRect().top ?? 0;
    expect(bottom).to.be.at.most(top + 1);
  });

  it('Space on a box that was clicked toggles once', async () => {
    const { directory, box, focused, selected } = await showMany();
    box(2).focus();
    box(2).click();
    await until(() => focused() === 'cli_2');
    await press('Space');
    await settled(directory);
    expect(selected()).to.deep.equal([]);
  });

  it('the box is a stop of the arrow keys, where Space toggles as well', async () => {
    const { directory, root, box, selected, focusFirst } = await showMany();
    await focusFirst();
    await press('ArrowLeft');
    await until(() => root.activeElement === box(0));
    await press('Space');
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_0']);
    await press('ArrowDown');
    await until(() => root.activeElement === box(1));
    await press('Shift+Space');
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_0', 'cli_1']);
  });
});

describe('a selection', () => {
  afterEach(unmountAll);

  it('outlives another order and another search, and says who is not shown', async () => {
    const { directory, root, box, told } = await showMany({ clients: numbered(20) });
    box(3).click();
    await settled(directory);
    directory.sort = '-name';
    await settled(directory);
    await search(directory, 'Client 1');
    expect(told).to.deep.equal([['cli_3']]);
    await until(() => bulkBar(root)?.textContent.includes('1 not shown here'));
  });

  it('lets go of clients that somebody archives or erases meanwhile', async () => {
    const { directory, root, fake, box, told } = await showMany();
    box(0).click();
    box(1).click();
    box(2).click();
    await until(() => bulkBar(root));
    const row = fake.records.get('client', 'cli_0')?.record;
    if (!row) throw new Error('There is no record.');
    fake.records.put('client', { ...row, version: 2, archivedAt: '2026-05-01T00:00:00.000Z' }, { whole: false });
    fake.records.remove('client', 'cli_1');
    await settled(directory);
    expect(told.at(-1)).to.deep.equal(['cli_2']);
  });

  it('is gone with its session', async () => {
    const { directory, provider, fake, box, told } = await showMany();
    box(0).click();
    await settled(directory);
    provider.client = { ...fake };
    await until(() => told.length === 2);
    expect(told.at(-1)).to.deep.equal([]);
  });

  it('of one client is as it was', async () => {
    const { directory, root, selected, focusFirst } = await showMany({ with: { selection: 'single' } });
    expect(root.querySelector('[part=checkbox]')).to.equal(null);
    expect(root.querySelector('[aria-multiselectable]')).to.equal(null);
    await focusFirst();
    await press('Space');
    await press('Shift+ArrowDown');
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_0']);
    click(rowAt(root, 4));
    await settled(directory);
    expect(selected()).to.deep.equal(['cli_4']);
  });

  it('moves no row when it begins', async () => {
    const { directory, root, box } = await showMany();
    const places = () => rowsOf(root).map((row) => row.getBoundingClientRect().top);
    const [before, height] = [places(), directory.scrollHeight];
    box(0).click();
    await until(() => bulkBar(root));
    expect([places(), directory.scrollHeight]).to.deep.equal([before, height]);
  });

  it('Enter on the box of a row opens its client, as it does beside it', async () => {
    const { root, directory } = await showDirectory({ with: { selection: 'multiple' } });
    const opened: string[] = [];
    directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    const box = root.querySelector<HTMLInputElement>('.row [part=checkbox]');
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await settled(directory);
    expect(opened).to.deep.equal(['cli_0']);
    expect(box?.checked).to.equal(false);
  });

  it('has boxes of 44 px in cards', async () => {
    const { box } = await showMany({ width: '360px' });
    const { width, height } = box(0).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('passes axe as table and as cards', async function () {
    this.timeout(30_000);
    for (const width of ['1200px', '360px']) {
      const { directory, root, box } = await showMany({ clients: numbered(4), width });
      box(0).click();
      await until(() => bulkBar(root));
      expect(await seriousFindings(directory)).to.deep.equal([]);
      unmountAll();
    }
  });
});
