import type { Task, TaskKind, TaskPriority, TaskStatus } from '@clientele/contract';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { ClienteleDateField } from '@clientele/ui/date-field/date-field';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clockTime, instantOf } from '../intl/zoned-time.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { dialogForm, dialogFormStyles, focusField } from './dialog-form.ts';
import { Drafts } from './drafts.ts';
import { RecordForm } from './record-form.ts';
import { recordStyles } from './record.css.ts';
import type { Scope } from '../scope.ts';

/** As a person edits it: days and times are those on a clock of the scope's time zone. */
interface TaskValues {
  title: string;
  kind: TaskKind;
  status: TaskStatus;
  priority: TaskPriority;
  assigneeId: string;
  startsAt: string;
  dueAt: string;
  description: string;
}

/** What the dialog is about: a task that there is, or a new one. */
export type TaskSubject = { task: Task } | { clientId: string; kind: TaskKind; title?: string };

const drafts = new Drafts<TaskValues>();

/** All of a task, to be edited. `closed` when it is not to be saved after all, `saved` when it was. */
export class TaskDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
  'clientele-select-field': ClienteleSelectField,
  'clientele-date-field': ClienteleDateField,
  'clientele-combobox': ClienteleCombobox,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) subject: TaskSubject | null = null;

  #form = new RecordForm<'task', TaskValues>(this, drafts, { kind: 'task', first: 'title' });

  override willUpdate(changed: PropertyValues<this>) {
    const { subject, scope } = this;
    if (!changed.has('subject') || !subject) return;
    this.#form.open(scope, 'task' in subject ? subject.task : `new ${subject.clientId}`, valuesOf(subject, scope));
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('subject') && this.subject) void focusField(this);
  }

  override render() {
    const { scope, subject } = this;
    const words = scope.messages(tasksMessages);
    const isAppointment = subject !== null && this.#form.values.kind === 'appointment';
    const heading =
      subject && 'task' in subject
        ? isAppointment
          ? words.editAppointment
          : words.editTask
        : isAppointment
          ? words.newAppointment
          : words.newTask;
    return dialogForm({
      scope,
      isOpen: subject !== null,
      heading,
      form: this.#form,
      words,
      inWords: (field, value) => this.#inWords(field, String(value)),
      body: subject ? this.#fields(subject, isAppointment) : nothing,
      onSubmit: () => void this.#save(),
      onClose: this.#form.close,
    });
  }

  #fields(subject: TaskSubject, isAppointment: boolean) {
    const { fields, kinds, status, priorities, nobody, noMember, clear } = this.scope.messages(tasksMessages);
    const { values } = this.#form;
    const problem = (field: keyof TaskValues) => this.#form.problemOf(field);
    const assignee = 'task' in subject ? subject.task.assignee : null;
    const date = (field: 'startsAt' | 'dueAt', label: string) =>
      html`<clientele-date-field
        .label=${label}
        .value=${isAppointment ? values[field] : values[field].slice(0, 10)}
        .error=${problem(field)}
        .clearLabel=${clear}
        .required=${isAppointment && field === 'startsAt'}
        ?with-time=${isAppointment}
        @change=${(event: Event) => this.#set(field, (event.target as ClienteleDateField).value)}
      ></clientele-date-field>`;
    return html`<clientele-text-field
        class="wide"
        .label=${fields.title}
        .value=${values.title}
        .error=${problem('title')}
        .maxlength=${200}
        required
        @input=${(event: Event) => this.#set('title', (event.target as ClienteleTextField).value)}
      ></clientele-text-field>
      ${this.#select('kind', fields.kind, kinds)} ${this.#select('status', fields.status, status)}
      ${isAppointment ? date('startsAt', fields.starts) : nothing}
      ${date('dueAt', isAppointment ? fields.ends : fields.due)}
      <clientele-combobox
        .label=${fields.assignee}
        .value=${values.assigneeId}
        .valueLabel=${assignee?.name ?? ''}
        .placeholder=${nobody}
        .options=${(this.scope.vocabulary?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        .noMatchText=${noMember}
        .error=${problem('assigneeId')}
        @change=${(event: Event) => this.#set('assigneeId', (event.target as ClienteleCombobox).value)}
      ></clientele-combobox>
      ${this.#select('priority', fields.priority, priorities)}
      <clientele-text-field
        class="wide"
        multiline
        .label=${fields.description}
        .value=${values.description}
        .error=${problem('description')}
        @input=${(event: Event) => this.#set('description', (event.target as ClienteleTextField).value)}
      ></clientele-text-field>`;
  }

  #select(field: 'kind' | 'status' | 'priority', label: string, names: Readonly<Record<string, string>>) {
    return html`<clientele-select-field
      .label=${label}
      .value=${this.#form.values[field]}
      .options=${Object.entries(names).map(([value, text]) => ({ value, label: text }))}
      .error=${this.#form.problemOf(field)}
      @change=${(event: Event) => this.#set(field, (event.target as ClienteleSelectField).value)}
    ></clientele-select-field>`;
  }

  // A field gives a value of its own type.
  #set(field: keyof TaskValues, value: string) {
    this.#form.set({ [field]: value });
  }

  async #save() {
    const { subject, scope } = this;
    if (!subject) return;
    const { values } = this.#form;
    const { tasks } = scope.client.api;
    const { clientId } = 'task' in subject ? subject.task : subject;
    if (!values.title.trim()) this.#form.refuse('title', 'required');
    if (values.kind === 'appointment' && !values.startsAt) this.#form.refuse('startsAt', 'required');
    const sent = (changes: Partial<TaskValues>) => sentOf(changes, scope.timezone);
    await this.#form.save(scope, {
      create: (idempotencyKey) =>
        tasks.create({ idempotencyKey, clientId, task: { ...sent(values), title: values.title } }),
      update: (edited, changes) => tasks.update({ ...edited, patch: sent(changes) }),
      valuesOf: (task) => valuesOf({ task }, scope),
    });
  }

  #inWords(field: keyof TaskValues, value: string): { label: string; text: string } {
    const { scope } = this;
    const { fields, kinds, status, priorities, nobody } = scope.messages(tasksMessages);
    const isAppointment = this.#form.values.kind === 'appointment';
    const onCalendar = (clock: string) => {
      if (!clock) return '';
      const instant = instantOfDay(clock, scope.timezone);
      return isAppointment ? scope.format.dateTime(instant) : scope.format.date(instant);
    };
    const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      kind: kinds,
      status,
      priority: priorities,
    };
    switch (field) {
      case 'assigneeId':
        return { label: fields.assignee, text: value ? this.#nameOf(value) : nobody };
      case 'startsAt':
        return { label: fields.starts, text: onCalendar(value) };
      case 'dueAt':
        return { label: isAppointment ? fields.ends : fields.due, text: onCalendar(value) };
      default:
        return { label: fields[field], text: names[field]?.[value] ?? value };
    }
  }

  #nameOf(userId: string): string {
    return this.scope.vocabulary?.members.find(({ id }) => id === userId)?.name ?? userId;
  }
}

function valuesOf(subject: TaskSubject, { timezone }: Scope): TaskValues {
  const task: Partial<Task> & { kind: TaskKind } = 'task' in subject ? subject.task : subject;
  const onClock = (instant: string | null | undefined) => (instant ? clockTime(instant, timezone) : '');
  return {
    title: task.title ?? '',
    kind: task.kind,
    status: task.status ?? 'todo',
    priority: task.priority ?? 'normal',
    assigneeId: task.assignee?.id ?? '',
    startsAt: onClock(task.startsAt),
    dueAt: onClock(task.dueAt),
    description: task.description ?? '',
  };
}

/** What is sent of the values: an empty one is none. */
function sentOf(values: Partial<TaskValues>, timezone: string) {
  const { startsAt, dueAt, assigneeId, description, ...others } = values;
  return {
    ...others,
    ...(startsAt !== undefined && { startsAt: startsAt ? instantOfDay(startsAt, timezone) : null }),
    ...(dueAt !== undefined && { dueAt: dueAt ? instantOfDay(dueAt, timezone) : null }),
    ...(assigneeId !== undefined && { assigneeId: assigneeId || null }),
    ...(description !== undefined && { description: description.trim() || null }),
  };
}

/** A day without a time is its noon, which falls on the same day nearly everywhere. */
function instantOfDay(clock: string, timezone: string): string {
  return instantOf(clock.length > 10 ? clock : `${clock}T12:00`, timezone);
}
