import type { Api } from '@clientele/contract';
import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { shadow } from '@clientele/ui/testing/mount';
import { sessionInfo } from '../../testing/fake-clientele.ts';
import { find, unmountAll } from '../../testing/mount.ts';
import { activeIn, buttonNamed, focusedId, names, numbered, rowsOf, search, textOf, until } from '../test-page.ts';
import { inputs, showServed } from './test-page.ts';

describe('acting on selected clients', () => {
  afterEach(unmountAll);

  it('archives them, and brings back exactly those with one undo', async () => {
    const page = await showServed();
    await page.select(1, 3);
    page.press('Archive');
    await until(() => page.toast().startsWith('2 clients archived'));
    expect(names(page.root)).to.deep.equal(['Client 0', 'Client 2', 'Client 4']);
    expect(page.bar()).to.equal(null);
    await page.undo();
    await until(() => page.toast().includes('2 clients are as before'));
    await until(() => names(page.root).length === 5);
    // Rows leave and come back by themselves: the list was asked for once.
    expect(inputs(page, 'clients.list')).to.have.lengthOf(1);
    expect(inputs(page, 'clients.restore')).to.deep.equal([{ ids: ['cli_1', 'cli_3'] }]);
  });

  it('an undo leaves out whom someone else had archived before', async () => {
    const page = await showServed();
    await page.select(0, 1);
    page.server.touch('cli_1', { archivedAt: '2026-04-30T00:00:00.000Z' });
    page.press('Archive');
    await page.undo();
    await until(() => page.toast().includes('1 client is as before'));
    expect(inputs(page, 'clients.restore')).to.deep.equal([{ ids: ['cli_0'] }]);
  });

  it('says so above the bar, also where the list ends far above the end of the window', async () => {
    const page = await showServed();
    const { host } = page.root;
    (host as HTMLElement).style.blockSize = `${innerHeight / 2}px`;
    // The new size is measured in the next frame, and drawn in the one after.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await page.settle();
    await page.select(0, 1);
    await page.choose('Change status', 'Churned');
    await until(() => page.toast().startsWith('2 clients changed'));
    const toasts = page.toasts();
    const bar = () => find(page.bulk(), '.bar').getBoundingClientRect();
    expect(bar().bottom).to.be.below(innerHeight - 100);
    // Their place is measured after they are drawn.
    await until(() => find(shadow(toasts as HTMLElement), '.toast').getBoundingClientRect().bottom <= bar().top);
  });

  it('restores in the list of archived clients', async () => {
    const page = await showServed({
      show: { clients: numbered(3, { archivedAt: '2026-01-02T00:00:00.000Z' }), with: { state: 'archived' } },
    });
    await page.select(0);
    expect(page.said()).not.to.include('Archive');
    page.press('Restore');
    await until(() => page.toast().startsWith('1 client restored'));
    expect(names(page.root)).to.deep.equal(['Client 1', 'Client 2']);
  });

  it('changes status, owner and tags at once in rows that stay, and undoes each group with its own patch', async () => {
    const page = await showServed({
      show: { clients: [{ statusId: 'opt_2', ownerId: 'usr_1' }, { ownerId: 'usr_1' }, { ownerId: 'usr_1' }] },
    });
    await page.select(0, 1, 2);
    await page.choose('Change status', 'Churned');
    await until(() => page.toast().startsWith('3 clients changed'));
    expect(rowsOf(page.root).map((row) => textOf(row.parentNode ?? row, 'status'))).to.include('Churned');
    await page.undo();
    await until(() => page.toast().includes('3 clients are as before'));
    const [, ...undone] = inputs<Parameters<Api['clients']['updateMany']>[0]>(page, 'clients.updateMany');
    expect(undone).to.deep.equal([
      { clients: [{ id: 'cli_0', version: 2 }], patch: { statusId: 'opt_2' } },
      {
        clients: [
          { id: 'cli_1', version: 2 },
          { id: 'cli_2', version: 2 },
        ],
        patch: { statusId: 'opt_1' },
      },
    ]);
    await page.choose('Change owner', 'Nobody');
    await until(() => page.toast().includes('3 clients changed'));
    await page.choose('Add tags', 'Retainer');
    await until(() => page.fake.calls.filter(({ path }) => path === 'clients.updateMany').length === 5);
    await page.settle();
    expect(page.fake.records.get('client', 'cli_0')?.record.tagIds).to.deep.equal(['tag_1']);
  });

  it('[S3-109][S3-110] why clients are put on hold is asked once for all of them, and what is given up changes nothing', async () => {
    const page = await showServed({
      show: {
        vocabulary: {
          options: [{ id: 'cho_1', set: 'on_hold_reason', key: 'seasonal', label: 'Seasonal', isHidden: false }],
        },
      },
    });
    await page.select(0, 1, 2);
    const open = async () => {
      await page.choose('Change status', 'On hold', { saysWhy: true });
      await until(() => page.dialog()?.querySelector('[type=submit]')?.checkVisibility());
      return page.dialog() ?? page.root;
    };
    buttonNamed(await open(), 'Cancel').click();
    await until(() => !page.dialog()?.querySelector('[type=submit]')?.checkVisibility());
    expect(page.fake.calls.filter(({ path }) => path === 'clients.updateMany')).to.have.lengthOf(0);
    const dialog = await open();
    const setValue = (selector: string, value: string, event: string) => {
      Object.assign(find(dialog, selector), { value });
      find(dialog, selector).dispatchEvent(new Event(event));
    };
    setValue('clientele-select-field', 'cho_1', 'change');
    setValue('clientele-text-field', 'Until May', 'input');
    buttonNamed(dialog, 'Save').click();
    await until(() => page.toast().startsWith('3 clients changed'));
    const patch = { statusId: 'opt_2', statusReasonId: 'cho_1', statusReason: 'Until May' };
    const sent = inputs<Parameters<Api['clients']['updateMany']>[0]>(page, 'clients.updateMany');
    expect(sent.map((one) => [one.clients.length, one.patch])).to.deep.equal([[3, patch]]);
    expect(page.fake.records.get('client', 'cli_2')?.record).to.include(patch);
    await page.undo();
    await until(() => page.toast().includes('3 clients are as before'));
    expect(page.fake.records.get('client', 'cli_2')?.record).to.include({ statusId: 'opt_1' });
  });

  it('offers only tags for removal that one of the clients has', async () => {
    const page = await showServed();
    await page.select(0);
    const menu = page.menus().find((one) => Reflect.get(one, 'label') === 'Remove tags');
    expect([menu?.hasAttribute('disabled'), menu?.getAttribute('title')]).to.deep.equal([
      true,
      'None of these clients has a tag.',
    ]);
  });

  it('leaves whom someone else changed, names them, and tries again on request', async () => {
    const page = await showServed();
    const opened: string[] = [];
    page.directory.addEventListener('clientele-select', ({ clientId }) => opened.push(clientId));
    await page.select(0, 1, 2);
    page.server.touch('cli_1', { name: 'Renamed' });
    await page.choose('Change status', 'On hold');
    await until(() => page.said().includes('2 clients changed, 1 was changed by someone else.'));
    page.press('Show them');
    await page.settle();
    page.press('Open Renamed');
    expect(opened).to.deep.equal(['cli_1']);
    page.press('Try again');
    await until(() => page.toast().startsWith('3 clients changed'));
    expect(page.fake.records.get('client', 'cli_1')?.record).to.include({ name: 'Renamed', statusId: 'opt_2' });
  });

  it('an undo never overwrites a later change, and says so', async () => {
    const page = await showServed();
    await page.select(0, 1);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    page.server.touch('cli_0', { statusId: 'opt_3' });
    await page.undo();
    await until(() => page.said().includes('1 client is as before, 1 was changed by someone else.'));
    expect(page.fake.records.get('client', 'cli_0')?.record.statusId).to.equal('opt_3');
    expect(page.said()).not.to.include('Try again');
  });

  it('does not claim to have changed whom it found so already', async () => {
    const page = await showServed({ show: { clients: [{ statusId: 'opt_2' }, {}] } });
    await page.select(0, 1);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().startsWith('1 client changed, 1 was already up to date.'));
  });

  it('what was done though its answer was lost is not done twice, and can be undone', async () => {
    const page = await showServed({
      before: {
        updateMany: async (call) => {
          if (call > 1) return;
          const clients = [0, 1].map((index) => ({ id: `cli_${index}`, version: 1 }));
          await page.server.updateMany({ clients, patch: { statusId: 'opt_2' } });
          throw new ClienteleError('offline', 'gone', { retryable: true });
        },
      },
    });
    await page.select(0, 1);
    await page.choose('Change status', 'On hold');
    await until(() => page.said().includes('The connection was lost. 2 not processed.'));
    page.press('Continue');
    await until(() => page.toast().startsWith('2 clients changed.'));
    await page.undo();
    await until(() => page.toast().includes('2 clients are as before'));
    expect(page.fake.records.get('client', 'cli_1')?.record).to.include({ statusId: 'opt_1', version: 3 });
  });

  it('one client that is gone does not keep the others', async () => {
    const page = await showServed();
    await page.selectAll();
    page.server.forget('cli_3');
    page.press('Archive');
    await until(() => page.said().includes('4 clients archived, 1 no longer exists.'));
    expect(names(page.root)).to.deep.equal([]);
  });

  it('Ctrl+Z takes back what was done last, also when its message has gone, and but once', async () => {
    const page = await showServed();
    await page.select(0, 1);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    const toasts = shadow(page.toasts() as HTMLElement);
    buttonNamed(toasts, 'Close').click();
    await until(() => page.toast() === '');
    pressUndo(find(page.root, 'input[type=search]'));
    pressUndo(rowsOf(page.root)[0]);
    await until(() => page.toast().includes('2 clients are as before'));
    expect(page.fake.records.get('client', 'cli_0')?.record.statusId).to.equal('opt_1');
    pressUndo(rowsOf(page.root)[0]);
    await page.settle();
    expect(inputs(page, 'clients.updateMany')).to.have.lengthOf(2);
  });

  it('Ctrl+Z in a field belongs to what is typed there', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    const isTaken = pressUndo(find(page.root, 'input[type=search]'));
    expect([isTaken, page.toast().includes('Undo')]).to.deep.equal([false, true]);
  });

  it('Ctrl+Z does nothing behind the question whether so many are to be archived', async () => {
    const page = await showServed({ count: 60 });
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    await page.selectAll();
    page.press('Select all 60 clients that match');
    await until(() => page.said().includes('All 60'));
    page.press('Archive');
    await until(() => page.bulk().querySelector('clientele-dialog'));
    expect([pressUndo(page.button('Cancel')), pressUndo(rowsOf(page.root)[0])]).to.deep.equal([false, false]);
    page.press('Cancel');
    await page.settle();
    expect(pressUndo(rowsOf(page.root)[0])).to.equal(true);
  });

  it('Ctrl+Z in what lies above the list is not the list’s', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    buttonNamed(page.root, 'Columns').click();
    await until(() => page.root.querySelector('clientele-columns-panel')?.matches(':popover-open'));
    const panel = find(page.root, 'clientele-columns-panel');
    expect([
      pressUndo(shadow(panel).querySelector('button') ?? undefined),
      page.toast().includes('Undo'),
    ]).to.deep.equal([false, true]);
    expect(pressUndo(buttonNamed(page.root, 'Columns'))).to.equal(true);
  });

  it('the place of its messages is named with the key that leads there', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    const region = find(shadow(page.toasts() as HTMLElement), '[role=region]');
    expect(region.getAttribute('aria-label')).to.equal('Messages (F6)');
  });

  it('the focus goes to the search box when everything that a search shows was archived, and into sight after an undo of many', async () => {
    const page = await showServed({ count: 60 });
    const { root, directory } = page;
    await search(directory, 'Client 1');
    await page.selectAll();
    page.button('Archive').focus();
    page.button('Archive').click();
    await until(() => page.toast().includes('archived'));
    await until(() => root.activeElement?.id === 'search');
    await page.undo();
    await until(() => page.toast().includes('as before'));
    await until(() => rowsOf(root).length > 0);
    expect(await directory.focusRow('cli_1')).to.equal(true);
    expect(root.activeElement?.closest('.row')).to.not.equal(null);
  });

  it('after an undo of many above it, the focused client is still in sight', async () => {
    const page = await showServed({ count: 40 });
    const { root, directory } = page;
    await page.selectAll();
    // The one that stays.
    rowsOf(root)[0]?.querySelector<HTMLElement>('[part=checkbox]')?.click();
    await page.settle();
    await directory.focusRow('cli_39');
    rowsOf(root)
      .find(({ dataset }) => dataset['id'] === 'cli_39')
      ?.querySelector<HTMLElement>('[part=checkbox]')
      ?.click();
    await page.settle();
    page.press('Archive');
    await until(() => rowsOf(root).length === 2);
    expect(await directory.focusRow('cli_39')).to.equal(true);
    await page.undo();
    await until(() => page.toast().includes('as before'));
    await until(() => rowsOf(root).length > 2);
    await page.settle();
    await until(() => focusedId(root) === 'cli_39');
    const { top, bottom } = activeIn(root).getBoundingClientRect();
    const box = directory.getBoundingClientRect();
    expect(top >= box.top && bottom <= box.bottom, `${top}..${bottom} in ${box.top}..${box.bottom}`).to.equal(true);
  });

  it('a short run is told by its outcome alone: no progress, no count that goes down, no “Nothing selected”', async () => {
    const page = await showServed({ count: 40 });
    const { root } = page;
    await page.selectAll();
    await page.select(0);
    const said: string[] = [];
    const regions = [...root.querySelectorAll('[role=status]')];
    const observer = new MutationObserver(() => said.push(...regions.map(({ textContent }) => textContent.trim())));
    for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
    page.press('Archive');
    await until(() => page.toast().includes('archived'));
    await page.settle();
    expect(new Set(said.filter((text) => /Archiving|Nothing selected/.test(text)))).to.deep.equal(new Set());
    observer.disconnect();
  });

  it('another session can neither go on with it nor undo it', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    page.provider.client = { ...page.fake };
    await until(() => page.toast() === '');
    expect(page.bar()).to.equal(null);
  });

  it('another person who comes to act in the same session can not undo it', async () => {
    const page = await showServed();
    await page.select(0);
    await page.choose('Change status', 'On hold');
    await until(() => page.toast().includes('Undo'));
    const permissions = ['view_clients', 'edit_clients'] as const;
    const other = sessionInfo({ user: { id: 'usr_2', name: 'Bo' }, permissions: [...permissions] });
    page.fake.answer({ session: { get: async () => other } });
    page.fake.session.become('ready');
    await until(() => page.toast() === '');
    expect(pressUndo(rowsOf(page.root)[0])).to.equal(false);
    expect(inputs(page, 'clients.updateMany')).to.have.lengthOf(1);
  });
});

/** True when the key was taken. */
function pressUndo(target: Element | undefined) {
  const init = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
  return target?.dispatchEvent(new KeyboardEvent('keydown', init)) === false;
}
