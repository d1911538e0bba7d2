import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { clearable, Instant, name } from './primitives.ts';
import { mutation, query } from './procedure.ts';
import { Member } from './workspace.ts';

export const taskKinds = ['task', 'appointment'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** The first two are open, the others closed; any may follow any, so that a task can be done at once and opened again. */
export const taskStatuses = ['todo', 'in_progress', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskPriorities = ['low', 'normal', 'high'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** How many characters the texts of a task may have, in UTF-16 units. */
export const taskLengths = { title: 200, description: 10_000 } as const;

/** Something that is to be done for a client. */
export const Task = z.strictObject({
  id: idOf('task'),
  /** Grows by one with every change; an update names the version that it started from. */
  version: z.int(),
  clientId: idOf('client'),
  kind: z.enum(taskKinds),
  title: z.string(),
  /** Lines separated by `\n`. */
  description: z.string().nullable(),
  status: z.enum(taskStatuses),
  priority: z.enum(taskPriorities),
  assignee: Member.nullable(),
  /** An appointment has one. */
  startsAt: Instant.nullable(),
  /** Of an appointment the end. Never before `startsAt`. */
  dueAt: Instant.nullable(),
  /** True when it is open and the day on which it was due, or without `dueAt` began, has passed in the workspace's time zone. */
  isOverdue: z.boolean(),
  createdAt: Instant,
  /** When it was done; null while it is not. */
  completedAt: Instant.nullable(),
});
export type Task = z.infer<typeof Task>;

const details = {
  title: name(taskLengths.title),
  kind: z.enum(taskKinds),
  description: clearable(taskLengths.description),
  status: z.enum(taskStatuses),
  priority: z.enum(taskPriorities),
  /** An active member of the workspace. */
  assigneeId: idOf('user').nullable(),
  startsAt: Instant.nullable(),
  dueAt: Instant.nullable(),
};

/** A new task. Only the title is required: it is a task that is to be done, of normal priority, for nobody in particular. */
export const NewTask = z.strictObject({ ...z.strictObject(details).partial().shape, title: details.title });
export type NewTask = z.input<typeof NewTask>;

/** The fields to change; absent ones stay, null clears. */
export const TaskPatch = z.strictObject(details).partial();
export type TaskPatch = z.input<typeof TaskPatch>;

export const tasks = {
  /**
   * Tasks of a client, of a person across clients, or of the workspace. Open ones by when they are due, those without a day last;
   * closed ones by when they were closed, and `all` by when they were made, the latest first. Across clients those of archived ones
   * are left out. `counts` is of all tasks of the client and the person, whatever `state` asks for.
   * Errors: `not-found` (the client), `validation` (`cursor`).
   */
  list: query({
    input: z.strictObject({
      clientId: idOf('client').optional(),
      assigneeId: idOf('user').optional(),
      state: z.enum(['open', 'closed', 'all']).default('open'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      items: z.array(Task.extend({ client: z.strictObject({ id: idOf('client'), name: z.string() }) })),
      nextCursor: z.string().nullable(),
      counts: z.strictObject({ open: z.int(), overdue: z.int() }),
    }),
    access: { need: 'view_clients' },
  }),

  /** Errors: `validation`, `not-found` (the client), `idempotency-mismatch`. */
  create: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientId: idOf('client'), task: NewTask }),
    output: Task,
    access: { need: 'edit_tasks' },
  }),

  /** Errors: `validation`, `version-required`, `conflict` (with `current`), `not-found`. */
  update: mutation({
    input: z.strictObject({ id: idOf('task'), version: z.int(), patch: TaskPatch }),
    output: Task,
    access: { need: 'edit_tasks' },
  }),

  /** Takes a task away until it is restored. One that is away already stays so. Errors: `not-found`. */
  remove: mutation({
    input: z.strictObject({ id: idOf('task') }),
    output: z.strictObject({ id: idOf('task') }),
    access: { need: 'edit_tasks' },
  }),

  /** Undoes {@link tasks.remove}. Errors: `not-found` (also when its time is over: see `CLIENTELE_REMOVED_DAYS`). */
  restore: mutation({
    input: z.strictObject({ id: idOf('task') }),
    output: Task,
    access: { need: 'edit_tasks' },
  }),
};
