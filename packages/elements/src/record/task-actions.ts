import type { Task, TaskStatus } from '@clientele/contract';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { LitElement } from 'lit';
import { tasksMessages } from '../locales/tasks.ts';
import type { Scope } from '../scope.ts';
import { changeWithUndo } from './change-at-once.ts';
import { focusBeside, Removals } from './removals.ts';
import { isOpen } from './task-row.ts';

interface TaskActionOptions {
  /** The server has taken a change, or refused one. */
  onChange(): Promise<void>;
  onEdit(task: Task): void;
  /** Where the focus goes when the last row has left. */
  fallback(): HTMLElement | null;
}

/** What is done with a task in a list, each with Undo: another status, and removing it. */
export class TaskActions {
  #host: LitElement;
  #options: TaskActionOptions;
  #removals: Removals;

  constructor(host: LitElement, options: TaskActionOptions) {
    this.#host = host;
    this.#options = options;
    this.#removals = new Removals(host, () => options.onChange());
  }

  /** Whether it is removed, or about to be. */
  hides({ id }: Task): boolean {
    return this.#removals.has(id);
  }

  press(event: Event, scope: Scope, task: Task) {
    void this.#setStatus(event, scope, task, task.status === 'done' ? 'todo' : 'done');
  }

  act(event: MenuSelectEvent, scope: Scope, task: Task) {
    if (event.value === 'edit') this.#options.onEdit(task);
    else if (event.value === 'remove') void this.#remove(event, scope, task);
    else void this.#setStatus(event, scope, task, event.value as TaskStatus);
  }

  /** A task that leaves the list takes the focus to the next one. */
  async #setStatus(event: Event, scope: Scope, task: Task, status: TaskStatus) {
    const leave = () => void this.#saveStatus(scope, task, status);
    if (isOpen(status) === isOpen(task.status)) leave();
    else await focusBeside(this.#host, rowOf(event), leave, this.#options.fallback);
  }

  async #saveStatus(scope: Scope, task: Task, status: TaskStatus) {
    const words = scope.messages(tasksMessages);
    await changeWithUndo(scope, 'task', task, {
      choice: { status },
      former: { status: task.status },
      shown: (choice) => ({ isOverdue: isOpen(choice.status) && task.isOverdue }),
      send: (version, patch) => scope.client.api.tasks.update({ id: task.id, version, patch }),
      onChange: () => this.#options.onChange(),
      nameOf: ({ title }) => title,
      words: {
        is: (saved) => words.is[saved.status],
        taken: (theirs) => words.statusTaken[theirs.status],
        failed: words.statusFailed,
      },
    });
  }

  async #remove(event: Event, scope: Scope, { id, title }: Task) {
    const { tasks } = scope.client.api;
    await focusBeside(
      this.#host,
      rowOf(event),
      () =>
        void this.#removals.remove(scope, {
          id,
          name: title,
          words: scope.messages(tasksMessages),
          remove: () => tasks.remove({ id }),
          restore: async () => scope.client.records.put('task', await tasks.restore({ id }), { whole: true }),
        }),
      this.#options.fallback,
    );
  }
}

function rowOf({ currentTarget }: Event): Element | null {
  return (currentTarget as Element).closest('li');
}
