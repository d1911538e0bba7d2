import { ClienteleError } from '@clientele/client';
import type { Task } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { SectionPage } from './section-page.ts';
import { TasksSection } from './tasks-section.ts';

function task(id: string, fields: Partial<Task> = {}): Task {
  return {
    id: `tsk_${id}`,
    version: 1,
    clientId: 'cli_1',
    kind: 'task',
    title: `Task ${id}`,
    description: null,
    status: 'todo',
    priority: 'normal',
    assignee: null,
    startsAt: null,
    dueAt: null,
    isOverdue: false,
    createdAt: '2026-03-01T09:00:00.000Z',
    completedAt: null,
    ...fields,
  };
}

type Patch = Partial<Omit<Task, 'assignee'>> & { assigneeId?: string | null };

/** A server that keeps tasks as the real one does. */
function taskServer(initial: Task[] = []) {
  const tasks = new Map(initial.map((one) => [one.id, one]));
  const removed = new Set<string>();
  const find = (id: string) => {
    const found = tasks.get(id);
    if (!found) throw new ClienteleError('not-found', 'There is no such task.');
    return found;
  };
  const isOpen = ({ status }: Task) => status === 'todo' || status === 'in_progress';
  const withPatch = (before: Task, patch: object): Task => {
    const { assigneeId, ...fields } = patch as Patch;
    const after = { ...before, ...fields };
    if (assigneeId !== undefined) after.assignee = assigneeId ? { id: assigneeId, name: 'Mia Wolf' } : null;
    after.completedAt = after.status === 'done' ? '2026-03-18T12:00:00.000Z' : null;
    after.isOverdue &&= isOpen(after);
    return after;
  };
  return {
    tasks,
    async list({
      state = 'open',
      cursor = '0',
      limit = 50,
    }: {
      state?: string | undefined;
      cursor?: string | undefined;
      limit?: number | undefined;
    }) {
      const kept = [...tasks.values()].filter(({ id }) => !removed.has(id));
      const all = kept.filter((one) => isOpen(one) === (state === 'open'));
      const end = Number(cursor) + limit;
      return {
        items: all.slice(Number(cursor), end).map((one) => ({ ...one, client: { id: 'cli_1', name: 'Acme' } })),
        nextCursor: end < all.length ? String(end) : null,
        counts: { open: kept.filter(isOpen).length, overdue: kept.filter((one) => one.isOverdue).length },
      };
    },
    async create({ task: fields }: { task: object }) {
      const made = withPatch(task(`new${tasks.size}`), fields);
      tasks.set(made.id, made);
      return made;
    },
    async update({ id, version, patch }: { id: string; version: number; patch: object }) {
      const before = find(id);
      if (before.version !== version) throw new ClienteleError('conflict', 'Someone was quicker.', { current: before });
      const after = { ...withPatch(before, patch), version: version + 1 };
      tasks.set(id, after);
      return after;
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

async function open(initial: Task[] = [], more: Partial<Parameters<typeof SectionPage.open>[2]> = {}) {
  const server = taskServer(initial);
  const page = await SectionPage.open(TasksSection, 'clientele-tasks-section', {
    answers: { tasks: server },
    permissions: ['edit_tasks'],
    ...more,
  });
  return { page, server };
}

const openList = 'Open tasks, the next due first';
const closedList = 'Closed tasks, the latest first';

describe('the tasks of a client', () => {
  afterEach(unmountAll);

  it('[S1-105] lists what is open with its day, its state and its person, and marks what is overdue', async () => {
    const { page } = await open([
      task('a', { dueAt: '2026-03-10T11:00:00.000Z', isOverdue: true, priority: 'high' }),
      task('b', { status: 'in_progress', assignee: { id: 'usr_2', name: 'Mia Wolf' }, description: 'With details' }),
      task('c', {
        kind: 'appointment',
        startsAt: '2026-04-01T08:00:00.000Z',
        dueAt: '2026-04-01T09:00:00.000Z',
      }),
    ]);
    await page.untilSaid('Task c');
    expect(page.rows(openList).map((row) => row.replaceAll('\u202f', ' '))).to.deep.equal([
      'Task a Due Mar 10, 2026 Overdue High priority',
      'Task b With details In progress MWMia Wolf',
      'Task c Apr 1, 2026, 10:00 AM to Apr 1, 2026, 11:00 AM',
    ]);
    expect(page.has('1 overdue')).to.equal(true);
  });

  it('[S1-27] a line and Enter add a task, and the line is ready for the next', async () => {
    const { page } = await open();
    await page.untilSaid('No open tasks');
    for (const title of ['Call', 'Write']) {
      await page.type('Add a task', title);
      page.input('Add a task').form?.requestSubmit();
      await page.untilSaid(title);
    }
    expect(page.rows(openList)).to.deep.equal(['Call', 'Write']);
    expect([page.input('Add a task').value, page.focused, page.changes]).to.deep.equal(['', 'Add a task', 2]);
  });

  it('what was typed stays when adding fails, and a card number is refused before it is sent', async () => {
    const { page, server } = await open();
    await page.untilSaid('No open tasks');
    await page.type('Add a task', 'Card 4111111111111111');
    await page.press('Add');
    expect(page.has('This looks like a payment card number.')).to.equal(true);
    expect(page.calls('tasks.create')).to.have.lengthOf(0);
    page.clientele.answer({
      tasks: {
        ...server,
        create: async () => {
          throw new ClienteleError('offline', 'x');
        },
      },
    });
    await page.type('Add a task', 'Call');
    await page.press('Add');
    await page.untilSaid('What you typed is still here.');
    expect(page.input('Add a task').value).to.equal('Call');
  });

  it('[S1-107] one press completes a task; it leaves the list with an undo, and the focus goes to the next one', async () => {
    const { page } = await open([task('a'), task('b')]);
    await page.untilSaid('Task b');
    page.find('checkbox', 'Done: Task a').click();
    await page.untilSaid('Task a is done');
    expect(page.rows(openList)).to.deep.equal(['Task b']);
    expect(page.focused).to.equal('Done: Task b');
    await page.press('Undo');
    await page.until(() => page.rows(openList).length === 2);
  });

  it('[S1-107] the menu of a task sets its status, and closed ones can be opened again', async () => {
    const { page, server } = await open([task('a'), task('b', { status: 'done' })]);
    await page.untilSaid('Task a');
    await page.choose('Actions for Task a', 'Mark as in progress');
    await page.untilSaid('Task a is in progress');
    await page.until(() => page.rows(openList)[0] === 'Task a In progress');
    await page.choose('Actions for Task a', 'Cancel task');
    await page.untilSaid('Task a was cancelled');
    page.find('radio', 'Closed').click();
    await page.until(() => page.named('list', closedList).length > 0);
    expect(page.rows(closedList)).to.have.lengthOf(2);
    await page.choose('Actions for Task b', 'Open again');
    await page.untilSaid('Task b is open again');
    expect(server.tasks.get('tsk_b')?.status).to.equal('todo');
  });

  it('a status is set although someone else changed the task meanwhile, and comes back when it is refused', async () => {
    const { page, server } = await open([task('a'), task('b')]);
    await page.untilSaid('Task a');
    await server.update({ id: 'tsk_a', version: 1, patch: { title: 'Renamed' } });
    page.find('checkbox', 'Done: Task a').click();
    await page.until(() => server.tasks.get('tsk_a')?.status === 'done');
    expect(server.tasks.get('tsk_a')?.title).to.equal('Renamed');
    page.clientele.answer({
      tasks: {
        ...server,
        update: async () => {
          throw new ClienteleError('forbidden', 'x');
        },
      },
    });
    page.find('checkbox', 'Done: Task b').click();
    await page.untilSaid('The status of Task b was not changed.');
    expect(page.rows(openList)).to.deep.equal(['Task b']);
    expect((page.find('checkbox', 'Done: Task b') as HTMLInputElement).checked).to.equal(false);
  });

  it('[S1-108] [S1-109] the dialog edits everything, and sends only what was changed', async () => {
    const { page } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.press('Task a');
    await page.until(() => page.focused === 'Title');
    await page.type('Title', 'Renewed');
    await page.type('Description', 'Ask for the contract');
    await page.type('Due', '2026-04-02');
    page.input('Assignee').click();
    await page.until(() => page.named('option', 'Mia Wolf').length > 0);
    page.find('option', 'Mia Wolf').click();
    await page.press('Save');
    await page.untilSaid('Renewed');
    expect(page.calls('tasks.update')).to.deep.equal([
      {
        id: 'tsk_a',
        version: 1,
        patch: {
          title: 'Renewed',
          description: 'Ask for the contract',
          dueAt: '2026-04-02T10:00:00.000Z',
          assigneeId: 'usr_2',
        },
      },
    ]);
    await page.until(() => page.named('dialog', '').length === 0);
  });

  it('a closed dialog keeps what was typed, and says so when it is opened again', async () => {
    const { page } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.press('Task a');
    await page.type('Title', 'Half a ti');
    await page.press('Cancel');
    await page.press('Task a');
    await page.untilSaid('You had not saved these changes.');
    expect(page.input('Title').value).to.equal('Half a ti');
    await page.press('Discard them');
    await page.until(() => page.input('Title').value === 'Task a');
  });

  it('what somebody else changed beside it is kept, and a task is saved at once', async () => {
    const { page, server } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.press('Task a');
    await page.type('Title', 'Mine');
    await server.update({ id: 'tsk_a', version: 1, patch: { priority: 'high' } });
    await page.press('Save');
    await page.until(() => page.rows(openList)[0] === 'Mine High priority');
    expect(page.calls('tasks.update').at(-1)).to.deep.equal({ id: 'tsk_a', version: 2, patch: { title: 'Mine' } });
  });

  it('what both changed is shown side by side, and nothing is saved before it is chosen', async () => {
    const { page, server } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.press('Task a');
    await page.type('Title', 'Mine');
    await page.type('Description', 'My words');
    await server.update({ id: 'tsk_a', version: 1, patch: { title: 'Theirs', description: 'Their words' } });
    await page.press('Save');
    await page.untilSaid('Someone else changed this in the meantime.');
    await page.until(() => page.focused === 'Keep mine');
    for (const text of ['Mine', 'Theirs', 'My words', 'Their words']) expect(page.has(text)).to.equal(true);
    const sent = page.calls('tasks.update').length;
    await page.press('Save');
    expect(page.calls('tasks.update')).to.have.lengthOf(sent);
    await page.press('Keep mine', 0);
    await page.press('Take theirs');
    expect([page.input('Title').value, page.has('Someone else changed this')]).to.deep.equal(['Mine', false]);
    await page.press('Save');
    await page.until(() => page.rows(openList)[0] === 'Mine Their words');
    expect(page.calls('tasks.update').at(-1)).to.deep.equal({ id: 'tsk_a', version: 2, patch: { title: 'Mine' } });
  });

  it('what was typed before somebody else saved the task is met with theirs when it is opened again', async () => {
    const { page, server } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.press('Task a');
    await page.type('Title', 'Mine');
    await page.press('Cancel');
    await server.update({ id: 'tsk_a', version: 1, patch: { title: 'Theirs', priority: 'high' } });
    await page.section.refresh();
    await page.press('Theirs');
    await page.untilSaid('Someone else changed this in the meantime.');
    await page.press('Keep mine');
    await page.press('Save');
    await page.until(() => page.rows(openList)[0] === 'Mine High priority');
    expect(page.calls('tasks.update')).to.deep.equal([{ id: 'tsk_a', version: 2, patch: { title: 'Mine' } }]);
  });

  it('an appointment has a beginning, on the clock of the workspace', async () => {
    const { page } = await open();
    await page.untilSaid('No open tasks');
    await page.press('New appointment');
    await page.until(() => page.focused === 'Title');
    await page.type('Title', 'Review');
    await page.press('Save');
    await page.untilSaid('This is required.');
    expect(page.calls('tasks.create')).to.have.lengthOf(0);
    await page.type('Begins', '2026-07-01T09:00');
    await page.press('Save');
    await page.untilSaid('Jul 1, 2026');
    expect(page.calls('tasks.create')[0]).to.have.nested.property('task.startsAt', '2026-07-01T07:00:00.000Z');
  });

  it('leads to one task wherever it stands: on a later page, or among the closed ones', async () => {
    const many = Array.from({ length: 120 }, (_, index) => task(`n${index}`));
    const { page } = await open([...many, task('done', { status: 'done' })]);
    await page.untilSaid('Task n0');
    const focusedId = () => (page.section.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
    expect(await page.section.reveal('tsk_n110')).to.equal(true);
    expect(focusedId()).to.equal('tsk_n110');
    expect(await page.section.reveal('tsk_done')).to.equal(true);
    expect(focusedId()).to.equal('tsk_done');
    expect(await page.section.reveal('tsk_gone')).to.equal(false);
    await page.until(() => page.named('list', openList).length > 0);
  });

  it('[S1-110] a task is removed with an undo', async () => {
    const { page } = await open([task('a')]);
    await page.untilSaid('Task a');
    await page.choose('Actions for Task a', 'Remove');
    await page.untilSaid('Task a was removed');
    expect(page.has('No open tasks')).to.equal(true);
    expect(page.focused).to.equal('Add a task');
    await page.press('Undo');
    await page.until(() => page.named('list', openList).length > 0);
  });

  it('is live, and may be read only', async () => {
    const { page, server } = await open([task('a')], { permissions: [] });
    await page.untilSaid('Task a');
    expect((page.find('checkbox', 'Done: Task a') as HTMLInputElement).disabled).to.equal(true);
    expect(page.all('clientele-menu, form.line')).to.have.lengthOf(0);
    const made = await server.create({ task: { title: 'From elsewhere' } });
    const change = { kind: 'task', id: made.id, clientId: 'cli_1', version: 1 } as const;
    await page.clientele.tell({ type: 'changes', changes: [change] });
    await page.untilSaid('From elsewhere');
  });

  it('loads further tasks on request, and says when loading failed', async () => {
    const { page, server } = await open(
      Array.from({ length: 55 }, (_, index) => task(String(index))),
      {
        answers: {
          tasks: {
            list: async () => {
              throw new ClienteleError('server-error', 'x', { requestId: 'req_5' });
            },
          },
        },
      },
    );
    await page.untilSaid('req_5');
    page.clientele.answer({ tasks: server });
    await page.press('Retry');
    await page.until(() => page.named('button', 'Show more tasks').length > 0);
    await page.press('Show more tasks');
    await page.until(() => page.rows(openList).length === 55);
  });

  it('has no serious accessibility findings, in light and dark', async () => {
    const { page } = await open([
      task('a', { dueAt: '2026-03-10T11:00:00.000Z', isOverdue: true, priority: 'high', description: 'Details' }),
      task('b', { status: 'in_progress', assignee: { id: 'usr_2', name: 'Mia Wolf' } }),
    ]);
    await page.untilSaid('Task b');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
    await page.press('New appointment');
    expect(await seriousFindings(page.provider)).to.deep.equal([]);
  });
});
