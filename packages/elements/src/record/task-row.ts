import type { Task, TaskStatus } from '@clientele/contract';
import { avatar } from '@clientele/ui/avatar/avatar';
import { badge } from '@clientele/ui/badge/badge';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { tasksMessages } from '../locales/tasks.ts';
import type { Scope } from '../scope.ts';

interface TaskRow {
  scope: Scope;
  canEdit: boolean;
  /** Before its facts: in lists across clients, the client. */
  of?: unknown;
  /** Done, or to be done again. */
  onPress(event: Event): void;
  onOpen(): void;
  /** A status, `edit` or `remove`. */
  onAct(event: MenuSelectEvent): void;
}

/** A task in the list: what is to be done, what is known of it, who does it, and what can be done with it. */
export function taskRow(task: Task, { scope, canEdit, of, onPress, onOpen, onAct }: TaskRow) {
  const words = scope.messages(tasksMessages);
  const { title, status, assignee } = task;
  return html`<li class="task task-${status}" part="row" data-id=${task.id}>
    <input
      class="check takes-focus"
      type="checkbox"
      aria-label=${words.complete(title)}
      .checked=${live(status === 'done')}
      ?disabled=${!canEdit}
      @change=${onPress}
    />
    <div class="what">
      ${
        canEdit
          ? html`<button class="title" type="button" dir="auto" @click=${onOpen}>${title}</button>`
          : html`<span class="title" dir="auto">${title}</span>`
      }
      ${task.description ? html`<p class="description muted" dir="auto">${task.description}</p>` : nothing}
      <p class="facts">${of ?? nothing}${facts(task, scope)}</p>
    </div>
    ${
      assignee
        ? html`<span class="assignee" title=${assignee.name}
            >${avatar(assignee.name)}<bdi class="assignee-name">${assignee.name}</bdi></span
          >`
        : nothing
    }
    ${
      canEdit
        ? html`<clientele-menu
            class="menu"
            variant="icon"
            .label=${words.menu(title)}
            .items=${actionsOf(task, words.actions)}
            @clientele-menu-select=${onAct}
          ></clientele-menu>`
        : nothing
    }
  </li>`;
}

function actionsOf(
  { status }: Task,
  words: Record<'edit' | 'start' | 'stop' | 'cancel' | 'reopen' | 'remove', string>,
) {
  const items: MenuItem[] = [{ value: 'edit', label: words.edit, icon: 'edit' }];
  if (status === 'todo') items.push({ value: 'in_progress', label: words.start });
  if (status === 'in_progress') items.push({ value: 'todo', label: words.stop });
  if (isOpen(status)) items.push({ value: 'cancelled', label: words.cancel });
  else items.push({ value: 'todo', label: words.reopen });
  return [...items, { value: 'remove', label: words.remove, icon: 'trash', danger: true, separated: true } as const];
}

/** What is known of a task beside its title, in one line. */
function facts({ kind, status, priority, startsAt, dueAt, isOverdue, completedAt }: Task, scope: Scope) {
  const words = scope.messages(tasksMessages);
  const { format } = scope;
  const isAppointment = kind === 'appointment' && startsAt !== null;
  const start = startsAt ? format.dateTime(startsAt) : '';
  return html`${
    isAppointment
      ? html`<span class="fact"
          >${anyIcon('calendar')}${dueAt ? words.from(start, format.dateTime(dueAt)) : start}</span
        >`
      : dueAt && isOpen(status)
        ? html`<span class="fact ${isOverdue ? 'late' : ''}">${words.due(format.date(dueAt))}</span>`
        : nothing
  }${isOverdue ? badge(words.isOverdue, 'danger') : nothing}${
    status === 'in_progress' ? badge(words.status.in_progress, 'accent') : nothing
  }${status === 'cancelled' ? badge(words.status.cancelled) : nothing}${
    completedAt && status === 'done'
      ? html`<span class="fact">${words.completed(format.date(completedAt))}</span>`
      : nothing
  }${priority === 'normal' ? nothing : html`<span class="fact">${anyIcon(priority === 'high' ? 'arrow-up' : 'arrow-down')}${words[priority]}</span>`}`;
}

export function isOpen(status: TaskStatus): boolean {
  return status === 'todo' || status === 'in_progress';
}
