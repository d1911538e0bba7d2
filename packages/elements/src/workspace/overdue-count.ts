import type { Task } from '@clientele/contract';
import type { LitElement } from 'lit';
import { PagedController } from '../controllers/paged-controller.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { todayOf } from './task-groups.ts';

/** How many open tasks of the person who acts are overdue, kept up to date; 0 until that is known. */
export class OverdueCount {
  #list: PagedController<Task, { assigneeId: string; today: string }, { overdue: number }>;

  constructor(host: LitElement, scope: ScopeController) {
    this.#list = new PagedController(host, scope, {
      kind: 'task',
      pageSize: 1,
      largestPage: 1,
      whenChanged: 'reload',
      load: async ({ api }, { assigneeId }, _page, signal) => {
        // The fewest that it gives: only the count is needed.
        const { counts } = await api.tasks.list({ assigneeId, limit: 1 }, { signal });
        return { items: [], nextCursor: null, counts };
      },
      idOf: ({ id }) => id,
      put: () => {},
      latest: (_records, task) => task,
      belongs: () => true,
      isAffected: ({ kind }) => kind === 'task',
    });
  }

  get value(): number {
    return this.#list.counts?.overdue ?? 0;
  }

  /** Asks when it is another person, or another day. */
  ask(assigneeId: string, clock: { now: number; timezone: string }): void {
    this.#list.ask({ assigneeId, today: todayOf(clock) });
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }
}
