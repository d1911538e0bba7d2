import { ClienteleError } from '@clientele/client';
import type { Permission, Task } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import type { ClienteleDetailSheet } from '../detail-sheet/detail-sheet.ts';
import { until } from '../directory/test-page.ts';
import { SectionChangeEvent } from '../record/record-section.ts';
import { deep } from '../story-stage/hand.ts';
import { vocabulary } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { named, seen, showWorkspace } from './test-page.ts';

type Listed = Task & { client: { id: string; name: string } };

const day = 86_400_000;
/** In whole days from now, at noon: the page shows the day on which the test runs. */
const inDays = (days: number) => `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T12:00:00.000Z`;

function task(id: string, fields: Partial<Listed> = {}): Listed {
  return {
    id: `tsk_${id}`,
    version: 1,
    clientId: 'cli_0',
    kind: 'task',
    title: `Task ${id}`,
    description: null,
    status: 'todo',
    priority: 'normal',
    assignee: { id: 'usr_1', name: 'Ada' },
    startsAt: null,
    dueAt: null,
    isOverdue: false,
    createdAt: '2026-03-01T09:00:00.000Z',
    completedAt: null,
    client: { id: 'cli_0', name: 'Ann Lee' },
    ...fields,
  };
}

/** A server that keeps tasks of several clients. */
function server(...initial: Listed[]) {
  const tasks = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = tasks.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such task.');
    const { client: _client, ...own } = found;
    return own;
  };
  const set = (id: string, fields: Partial<Listed>) => {
    const before = tasks.get(id) ?? task(id);
    tasks.set(id, { ...before, ...fields, version: before.version + 1 });
  };
  return {
    tasks,
    set,
    async list({ assigneeId, limit = 50 }: { assigneeId?: string | undefined; limit?: number | undefined }) {
      const open = [...tasks.values()].filter(
        ({ id, status, assignee }) =>
          !removed.has(id) &&
          (status === 'todo' || status === 'in_progress') &&
          (assigneeId === undefined || assignee?.id === assigneeId),
      );
      const counts = { open: open.length, overdue: open.filter(({ isOverdue }) => isOverdue).length };
      return { items: open.slice(0, limit), nextCursor: null, counts };
    },
    async update({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.version !== version) throw new ClienteleError('conflict', 'Someone was quicker.', { current: before });
      set(id, { ...(patch as Partial<Listed>), isOverdue: false });
      return find(id);
    },
    async remove({ id }: { id: string }) {
      removed.add(id);
      return { id };
    },
    async restore({ id }: { id: string }) {
      removed.delete(id);
      return find(id);
    },
  };
}

describe('the tasks of a person in <clientele-workspace>', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function show(kept: ReturnType<typeof server>, options: Parameters<typeof showWorkspace>[0] = {}) {
    const permissions: Permission[] = ['view_clients', 'edit_clients', 'edit_tasks'];
    const page = await showWorkspace({
      permissions: { permissions },
      with: { view: 'tasks' },
      ...options,
      answers: {
        tasks: kept,
        workspace: { vocabulary: async () => vocabulary() },
        ...options.answers,
      },
    });
    const { workspace, provider } = page;
    const parts = <Found extends HTMLElement>(selector: string) =>
      (workspace.shadowRoot ? deep(workspace.shadowRoot, selector) : []).filter((one): one is Found =>
        one.checkVisibility(),
      );
    const groups = () =>
      parts('section.group').map((group) => [
        readable(group.querySelector('h3') ?? group),
        [...group.querySelectorAll('.title')].map((title) => title.textContent),
      ]);
    const titles = () => parts('.task .title').map((title) => title.textContent);
    const check = (title: string) => {
      const found = parts<HTMLInputElement>('.check').find((one) => one.ariaLabel === `Done: ${title}`);
      if (!found) throw new Error(`There is no task ${title}.`);
      return found;
    };
    const focused = () => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    const press = (key: string) =>
      focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    const toasts = () => {
      const host = toastsOf(provider);
      return host ? readable(host) : '';
    };
    const place = (name: RegExp) => parts('.place').find((one) => name.test(readable(one).trim()));
    return { ...page, parts, groups, titles, check, focused, press, toasts, place };
  }

  it('[S1-105] stand across clients by when they are due, each with its client, and say how many are overdue', async () => {
    const kept = server(
      task('late', { dueAt: inDays(-20), isOverdue: true }),
      task('now', { dueAt: new Date().toISOString(), client: { id: 'cli_1', name: 'Blue Harbor' } }),
      task('far', { dueAt: inDays(30) }),
      task('free'),
      task('hers', { assignee: { id: 'usr_2', name: 'Mia' } }),
    );
    const { groups, place, parts } = await show(kept);
    await until(() => groups().length > 0);
    expect(groups()).to.deep.equal([
      ['Overdue', ['Task late']],
      ['Today', ['Task now']],
      ['Later', ['Task far']],
      ['No date', ['Task free']],
    ]);
    expect(parts('.client').map((one) => one.ariaLabel)).to.include('Open client Blue Harbor');
    await until(() => place(/My tasks 1/));
    expect(place(/My tasks/)?.textContent).to.contain('1 overdue');
    expect(place(/My tasks/)?.getAttribute('aria-current')).to.equal('page');
  });

  it('how many are overdue is asked for again when a section of a client has changed a task, and nothing else', async () => {
    const { fake, place, workspace } = await show(server(task('a', { isOverdue: true, dueAt: inDays(-3) })));
    await until(() => place(/My tasks 1/));
    const counted = () =>
      fake.calls.filter(({ path, input }) => path === 'tasks.list' && (input as { limit?: number }).limit === 1).length;
    const before = counted();
    const views = workspace.shadowRoot?.querySelector('.views');
    views?.dispatchEvent(new SectionChangeEvent('note'));
    views?.dispatchEvent(new SectionChangeEvent('task'));
    expect(counted()).to.equal(before + 1);
  });

  it('[S1-107] one is ticked with Space and leaves with an undo; the count in the row of views follows', async () => {
    const kept = server(task('a', { isOverdue: true, dueAt: inDays(-3) }), task('b'));
    const { titles, check, toasts, place, workspace, focused } = await show(kept);
    await until(() => titles().length === 2 && place(/My tasks 1/));
    check('Task a').focus();
    check('Task a').click();
    await until(() => toasts().includes('Task a is done') && titles().length === 1);
    await until(() => place(/My tasks$/));
    expect(focused()?.ariaLabel).to.equal('Done: Task b');
    const undo = workspace.getRootNode() as Document;
    const button = deep(undo.body, 'button').find((one) => one.textContent.trim() === 'Undo');
    (button as HTMLElement | undefined)?.click();
    await until(() => titles().length === 2 && kept.tasks.get('tsk_a')?.status === 'todo');
  });

  it('by keyboard: arrows go from task to task, Home and End to the ends, Enter opens one', async () => {
    const { titles, check, press, focused, parts } = await show(
      server(task('a', { dueAt: inDays(-3) }), task('b'), task('c')),
    );
    await until(() => titles().length === 3);
    check('Task a').focus();
    for (const [key, title] of [
      ['ArrowDown', 'b'],
      ['ArrowDown', 'c'],
      ['ArrowDown', 'c'],
      ['ArrowUp', 'b'],
      ['Home', 'a'],
      ['End', 'c'],
    ] as const) {
      press(key);
      expect(focused()?.ariaLabel, key).to.equal(`Done: Task ${title}`);
    }
    press('Enter');
    await until(() => parts('dialog[open]').length > 0);
  });

  it('[S1-108] [S1-109] one is edited in its dialog', async () => {
    const kept = server(task('a'));
    const { titles, parts, workspace } = await show(kept);
    await until(() => titles().length === 1);
    named(workspace, 'Task a').click();
    await until(() => parts('dialog[open]').length > 0);
    const field = parts<HTMLInputElement>('input').find((one) => one.labels?.[0]?.textContent.includes('Title'));
    if (!field) throw new Error('There is no title.');
    field.value = 'Renewed';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    named(workspace, 'Save').click();
    await until(() => titles()[0] === 'Renewed');
    expect(kept.tasks.get('tsk_a')?.title).to.equal('Renewed');
  });

  it('[S1-110] one is removed, and the empty list says what will be there', async () => {
    const { titles, parts, workspace, toasts } = await show(server(task('a')));
    await until(() => titles().length === 1);
    named(workspace, 'Actions for Task a').click();
    await until(() => parts('[role=menuitem]').length > 0);
    parts('[role=menuitem]')
      .find((one) => readable(one).trim() === 'Remove')
      ?.click();
    await until(() => parts('.empty-state-heading').some((one) => one.textContent === 'Nothing to do'));
    await until(() => toasts().includes('Task a was removed'));
  });

  it('a status that somebody else has set meanwhile stays theirs, and it is said', async () => {
    const kept = server(task('a'), task('b'));
    const { titles, check, toasts } = await show(kept);
    await until(() => titles().length === 2);
    kept.set('tsk_a', { status: 'cancelled' });
    check('Task a').click();
    await until(() => toasts().includes('Somebody else has just cancelled Task a.'));
    await until(() => titles().length === 1);
    expect(kept.tasks.get('tsk_a')?.status).to.equal('cancelled');
  });

  it('those of everyone are one press away, in the address, and found again by it', async () => {
    const kept = server(task('a'), task('hers', { assignee: { id: 'usr_2', name: 'Mia' } }));
    const { titles, parts, workspace } = await show(kept, { urlSync: 'hash' });
    await until(() => titles().length === 1);
    expect(location.hash).to.equal('#/tasks');
    parts<HTMLInputElement>('[type=radio]')
      .find((one) => one.labels?.[0]?.textContent.includes('Everyone'))
      ?.click();
    await until(() => titles().length === 2);
    expect(location.hash).to.equal('#/tasks/everyone');
    history.back();
    await until(() => titles().length === 1 && workspace.view === 'tasks');
    unmountAll();
    history.replaceState(null, '', '#/tasks/everyone');
    const again = await show(kept, { urlSync: 'hash', with: {} });
    await until(() => again.titles().length === 2);
  });

  it('the client of a task opens in the sheet beside the list', async () => {
    const { titles, workspace } = await show(
      server(task('a', { clientId: 'cli_1', client: { id: 'cli_1', name: 'Blue Harbor' } })),
    );
    await until(() => titles().length === 1 && workspace.shadowRoot?.querySelector('clientele-detail-sheet'));
    named(workspace, 'Open client Blue Harbor').click();
    await until(() => seen<ClienteleDetailSheet>(workspace, 'clientele-detail-sheet')?.clientId === 'cli_1');
    expect(workspace.view).to.equal('tasks');
  });

  it('what others change appears by itself, also in the count while another view is shown', async () => {
    const kept = server(task('a'));
    const { titles, fake, place, workspace } = await show(kept);
    await until(() => titles().length === 1);
    kept.set('tsk_b', { ...task('b', { isOverdue: true, dueAt: inDays(-3) }) });
    await fake.tell({ type: 'changes', changes: [{ kind: 'task', id: 'tsk_b', version: 2, clientId: 'cli_0' }] });
    await until(() => titles().length === 2 && place(/My tasks 1/));
    await workspace.show('clients');
    kept.set('tsk_b', { isOverdue: false, dueAt: null });
    await fake.tell({ type: 'changes', changes: [{ kind: 'task', id: 'tsk_b', version: 3, clientId: 'cli_0' }] });
    await until(() => place(/My tasks$/));
  });

  it('who may not edit tasks reads them, and moves along their clients', async () => {
    const { titles, parts, press, focused } = await show(server(task('a'), task('b')), {
      permissions: { permissions: ['view_clients'] },
    });
    await until(() => titles().length === 2);
    expect(parts<HTMLInputElement>('.check').every((one) => one.disabled)).to.equal(true);
    parts('.client')[0]?.focus();
    press('ArrowDown');
    expect(focused()).to.equal(parts('.client')[1]);
  });

  it('in a narrow place tasks are cards, and nothing is cut off; without any accessibility finding', async () => {
    const { titles, parts, workspace } = await show(
      server(task('a', { title: 'A'.repeat(120), client: { id: 'cli_0', name: 'B'.repeat(80) } })),
      { width: '340px' },
    );
    await until(() => titles().length === 1);
    await until(() => getComputedStyle(parts('.task')[0] ?? workspace).borderInlineStartWidth === '1px');
    const view = parts('clientele-my-tasks')[0];
    expect(view && view.scrollWidth <= view.clientWidth).to.equal(true);
    expect(await seriousFindings(workspace)).to.deep.equal([]);
  });
});
