import type { Task } from '@clientele/contract';
import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badge } from '@clientele/ui/badge/badge';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { fieldStyles } from '@clientele/ui/field/field.css';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { revealRow } from '../record/reveal-row.ts';
import { TaskActions } from '../record/task-actions.ts';
import { TaskDialog, type TaskSubject } from '../record/task-dialog.ts';
import { isOpen, taskRow } from '../record/task-row.ts';
import { taskStyles } from '../record/task.css.ts';
import type { Scope } from '../scope.ts';
import { tasksStyles } from './tasks-section.css.ts';
import { NewTaskLine } from './new-task-line.ts';
import { sectionStyles } from './section.css.ts';

interface TaskQuery {
  clientId: string;
  state: 'open' | 'closed';
}

interface TaskCounts {
  open: number;
  overdue: number;
}

const taskList: PagedList<Task, TaskQuery, TaskCounts> = {
  kind: 'task',
  pageSize: 50,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, query, { cursor, limit }, signal) =>
    api.tasks.list({ ...query, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, task, by) => records.put('task', task, { whole: true, by }),
  latest: (records, task) => records.get('task', task.id)?.record ?? task,
  belongs: ({ status }, query) => isOpen(status) === (query.state === 'open'),
  isAffected: ({ kind, clientId }, query) => kind === 'task' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId || before.state !== after.state,
};

/** What is to be done for a client, and what was done: a line to add, a press to complete, a dialog for all the rest. */
export class TasksSection extends ScopedElements(RecordSection, {
  'clientele-menu': ClienteleMenu,
  'clientele-segment': ClienteleSegment,
  'clientele-task-dialog': TaskDialog,
}) {
  static readonly namespaces = [commonMessages, recordMessages, tasksMessages];
  static override styles = [...sectionStyles, avatarStyles, fieldStyles, taskStyles, tasksStyles];

  @state() private showsState: TaskQuery['state'] = 'open';
  /** What the dialog is about; null while it is closed. */
  @state() private subject: TaskSubject | null = null;
  #list = new PagedController(this, this, taskList);
  #newTask = new NewTaskLine(this, () => this.#afterChange());
  #actions = new TaskActions(this, {
    onChange: () => this.#afterChange(),
    onEdit: (task) => (this.subject = { task }),
    fallback: () => this.#newTask.field,
  });

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override create(kind: string) {
    if (this.client) this.subject = { clientId: this.client.id, kind: kind === 'appointment' ? kind : 'task' };
  }

  /** One that is closed stands in the other list. */
  override async reveal(id: string): Promise<boolean> {
    for (const state of ['open', 'closed'] as const) {
      this.showsState = state;
      await this.updateComplete;
      if (await this.#list.reach(id)) return revealRow(this, id);
    }
    this.showsState = 'open';
    return false;
  }

  override willUpdate() {
    const { client, shown, showsState } = this;
    if (!shown || !client) this.#list.pause();
    else this.#list.ask({ clientId: client.id, state: showsState });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const canEdit = scope.can('edit_tasks', client);
    const words = scope.messages(tasksMessages);
    const { counts } = this.#list;
    return html`<div class="tasks">
        <div class="bar">
          <clientele-segment
            .label=${words.show}
            .value=${this.showsState}
            .options=${[
              {
                value: 'open',
                label: words.open,
                ...(counts && { count: scope.format.number(counts.open) }),
              },
              { value: 'closed', label: words.closed },
            ]}
            @change=${(event: Event) =>
              (this.showsState = (event.target as ClienteleSegment).value as TaskQuery['state'])}
          ></clientele-segment>
          ${counts?.overdue ? badge(words.overdue(scope.locale, counts.overdue), 'danger') : nothing}
          ${
            canEdit
              ? html`<button
                  class="button appointment"
                  part="button"
                  type="button"
                  @click=${() => (this.subject = { clientId: client.id, kind: 'appointment' })}
                >
                  ${anyIcon('calendar')}<span>${words.addAppointment}</span>
                </button>`
              : nothing
          }
        </div>
        ${canEdit && this.showsState === 'open' ? this.#newTask.render(scope, client.id) : nothing}
        ${this.#tasks(scope, canEdit)}
      </div>
      <clientele-task-dialog
        .scope=${scope}
        .subject=${this.subject}
        @closed=${() => (this.subject = null)}
        @saved=${() => {
          this.subject = null;
          void this.#afterChange();
        }}
      ></clientele-task-dialog>`;
  }

  #tasks(scope: Scope, canEdit: boolean) {
    const words = scope.messages(tasksMessages);
    const shown = this.#list.rows.filter((task) => !this.#actions.hides(task));
    const isOpenList = this.showsState === 'open';
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: shown.length === 0,
      none: () =>
        isOpenList
          ? emptyState({
              icon: anyIcon('task'),
              heading: words.none,
              text: canEdit ? words.noneHint : words.noneReadonly,
            })
          : emptyState({ icon: anyIcon('task'), heading: words.noneClosed }),
      draw: (isBusy) =>
        html`<ul class="plain-list" aria-label=${isOpenList ? words.openList : words.closedList} aria-busy=${isBusy}>
          ${repeat(
            shown,
            ({ id }) => id,
            (task) =>
              taskRow(task, {
                scope,
                canEdit,
                onPress: (event) => this.#actions.press(event, scope, task),
                onOpen: () => (this.subject = { task }),
                onAct: (event) => this.#actions.act(event, scope, task),
              }),
          )}
        </ul>`,
    });
  }

  async #afterChange() {
    this.tellChange('task');
    await this.#list.refresh();
  }
}
