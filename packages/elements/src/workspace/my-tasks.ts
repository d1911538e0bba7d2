import type { Api } from '@clientele/contract';
import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { deferred } from '../deferred.ts';
import { ClienteleSelectEvent } from '../events/directory-events.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { shownList } from '../record/list-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { TaskActions } from '../record/task-actions.ts';
import { TaskDialog, type TaskSubject } from '../record/task-dialog.ts';
import { isOpen, taskRow } from '../record/task-row.ts';
import { taskStyles } from '../record/task.css.ts';
import type { Scope } from '../scope.ts';
import { myTasksStyles } from './my-tasks.css.ts';
import { groupOf, taskGroups, todayOf, type TaskGroup } from './task-groups.ts';

type TaskOfClient = Awaited<ReturnType<Api['tasks']['list']>>['items'][number];

interface OwnTaskQuery {
  /** Null: those of everyone. */
  assigneeId: string | null;
  /** Not asked for: another day makes other tasks overdue. */
  today: string;
}

interface TaskCounts {
  open: number;
  overdue: number;
}

const tasksAcrossClients: PagedList<TaskOfClient, OwnTaskQuery, TaskCounts> = {
  kind: 'task',
  pageSize: 50,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, { assigneeId }, { cursor, limit }, signal) =>
    api.tasks.list(
      { limit, ...(assigneeId !== null && { assigneeId }), ...(cursor !== undefined && { cursor }) },
      { signal },
    ),
  idOf: ({ id }) => id,
  put: (records, { client: _client, ...task }, by) => records.put('task', task, { whole: true, by }),
  latest: (records, task) => ({ ...(records.get('task', task.id)?.record ?? task), client: task.client }),
  belongs: ({ status, assignee }, { assigneeId }) =>
    isOpen(status) && (assigneeId === null || assignee?.id === assigneeId),
  isAffected: ({ kind }) => kind === 'task',
  isOther: (before, after) => before.assigneeId !== after.assigneeId,
};

/** A person wants to see the tasks of everyone, or only their own. */
export class WhoseEvent extends Event {
  readonly everyone: boolean;

  constructor(everyone: boolean) {
    super('whose', { bubbles: true });
    this.everyone = everyone;
  }
}

/**
 * What a person has to do across clients, by when it is due. Arrow keys move from task to task, Space completes one, Enter opens it. A
 * client opens in the sheet beside it. Dispatches `whose`, and `tasks-change` when something was done to a task.
 */
export class MyTasks extends ScopedElements(LitElement, {
  'clientele-menu': ClienteleMenu,
  'clientele-segment': ClienteleSegment,
  'clientele-task-dialog': TaskDialog,
}) {
  static readonly namespaces = [commonMessages, recordMessages, tasksMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    avatarStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    taskStyles,
    myTasksStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** False while another view is. */
  @property({ type: Boolean }) shown = false;
  /** The tasks of everyone, and not only one's own. */
  @property({ type: Boolean, reflect: true }) everyone = false;

  /** What the dialog is about; null while it is closed. */
  @state() private subject: TaskSubject | null = null;
  #answered = deferred();
  #list = new PagedController(this, this, tasksAcrossClients);
  #actions = new TaskActions(this, {
    onChange: () => this.#afterChange(),
    onEdit: (task) => (this.subject = { task }),
    fallback: () => this.renderRoot.querySelector<HTMLElement>('h2'),
  });

  /** Loads what is shown again. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** Resolves when the tasks are shown; rejects with a ClienteleError when they could not be had. */
  async whenReady(): Promise<void> {
    await this.#answered.promise;
    if (this.#list.error) throw this.#list.error;
  }

  override willUpdate() {
    const { scope, shown, everyone } = this;
    const userId = scope.session?.user.id;
    if (!shown || !userId) this.#list.pause();
    else this.#list.ask({ assigneeId: everyone ? null : userId, today: todayOf(scope) });
  }

  override updated() {
    const { status } = this.#list;
    if (status === 'ready' || status === 'error') this.#answered.resolve();
  }

  override render() {
    const { scope, everyone } = this;
    const { counts } = this.#list;
    const { mine, overdue } = scope.messages(tasksMessages);
    return html`<div class="my-tasks" @keydown=${this.#onKeydown}>
        <div class="head">
          <h2 tabindex="-1">${everyone ? mine.everyone : mine.heading}</h2>
          ${counts?.overdue ? badge(overdue(scope.locale, counts.overdue), 'danger') : nothing}
          <clientele-segment
            .label=${mine.whose}
            .value=${everyone ? 'everyone' : 'me'}
            .options=${[
              { value: 'me', label: mine.of.me },
              { value: 'everyone', label: mine.of.everyone },
            ]}
            @change=${(event: Event) => this.dispatchEvent(new WhoseEvent((event.target as ClienteleSegment).value === 'everyone'))}
          ></clientele-segment>
        </div>
        ${this.#tasks(scope)}
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

  #tasks(scope: Scope) {
    const words = scope.messages(tasksMessages);
    const { heading, none, noneHint, noneOfEveryone, groups: names } = words.mine;
    const shown = this.#list.rows.filter((task) => !this.#actions.hides(task));
    const groups = Map.groupBy(shown, (task) => groupOf(task, scope));
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: shown.length === 0,
      none: () => emptyState({ icon: anyIcon('task'), heading: none, text: this.everyone ? noneOfEveryone : noneHint }),
      draw: (isBusy) =>
        html`<div class="groups" role="group" aria-label=${heading} aria-busy=${isBusy}>
          ${repeat(
            taskGroups.filter((group) => groups.has(group)),
            (group) => group,
            (group) =>
              html`<section class="group group-${group}">
                <h3 id=${group}>${names[group]}</h3>
                ${this.#group(scope, group, groups.get(group) ?? [])}
              </section>`,
          )}
        </div>`,
    });
  }

  #group(scope: Scope, group: TaskGroup, tasks: readonly TaskOfClient[]) {
    const canEdit = scope.can('edit_tasks');
    return html`<ul class="plain-list" aria-labelledby=${group}>
      ${repeat(
        tasks,
        ({ id }) => id,
        (task) =>
          taskRow(task, {
            scope,
            canEdit,
            of: this.#clientOf(scope, task),
            onPress: (event) => this.#actions.press(event, scope, task),
            onOpen: () => (this.subject = { task }),
            onAct: (event) => this.#actions.act(event, scope, task),
          }),
      )}
    </ul>`;
  }

  #clientOf(scope: Scope, { client }: TaskOfClient) {
    // What was renamed beside it has its new name.
    const name = scope.client.records.get('client', client.id)?.record.name ?? client.name;
    return html`<button
      class="client"
      type="button"
      aria-haspopup="dialog"
      aria-label=${scope.messages(tasksMessages).mine.openClient(name)}
      @click=${() => this.#openClient(client.id)}
    >
      <bdi>${name}</bdi>
    </button>`;
  }

  #openClient(clientId: string) {
    if (this.dispatchEvent(new ClienteleSelectEvent(clientId))) this.scope.requests.open(clientId, this);
  }

  /** Menus, fields and the dialog keep their own keys. */
  #onKeydown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey ||
      !target.matches('.check, .title, .client, h2')
    )
      return;
    if (event.key === 'Enter' && target.matches('.check')) {
      event.preventDefault();
      target.closest('li')?.querySelector<HTMLElement>('button.title')?.click();
      return;
    }
    const stops = [...this.renderRoot.querySelectorAll('.task')].flatMap(
      (row) => row.querySelector<HTMLElement>('.check:enabled') ?? row.querySelector<HTMLElement>('.client') ?? [],
    );
    const row = target.closest('li');
    const at = stops.findIndex((stop) => row?.contains(stop));
    const next = nextIn(stops.length, at, event.key);
    if (next === null) return;
    event.preventDefault();
    stops[next]?.focus();
  };

  async #afterChange() {
    this.dispatchEvent(new Event('tasks-change', { bubbles: true }));
    await this.#list.refresh();
  }
}

/** Null where the key leads nowhere. */
function nextIn(count: number, at: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
