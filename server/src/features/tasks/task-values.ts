import type { FieldIssue, TaskPatch } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { activeMembers } from '../access/index.ts';
import type { TaskRow } from './load.ts';

/** What people set of a task. */
const editableFields = [
  'kind',
  'title',
  'description',
  'status',
  'priority',
  'assigneeId',
  'startsAt',
  'dueAt',
] as const;

export type TaskDetails = Pick<TaskRow, (typeof editableFields)[number]>;

/** What a new task is unless it says otherwise. */
export const usualTask: Omit<TaskDetails, 'title'> = {
  kind: 'task',
  description: null,
  status: 'todo',
  priority: 'normal',
  assigneeId: null,
  startsAt: null,
  dueAt: null,
};

/** Of a patch what it changes. */
export function changedDetails(before: TaskDetails, patch: z.output<typeof TaskPatch>): Partial<TaskDetails> {
  return Object.fromEntries(
    editableFields
      .filter((field) => patch[field] !== undefined && patch[field] !== before[field])
      .map((field) => [field, patch[field]]),
  );
}

/**
 * Refuses an appointment without its time, an end before the beginning, and an assignee chosen now who is no active member; `prefix`
 * stands before the names of the fields. Who was assigned before stays. Errors: `validation`.
 */
export async function checkTask(
  ctx: Ctx,
  { after, before, prefix }: { after: TaskDetails; before: TaskDetails | null; prefix: string },
): Promise<void> {
  const { kind, startsAt, dueAt, assigneeId } = after;
  const issues: FieldIssue[] = [];
  if (kind === 'appointment' && startsAt === null)
    issues.push({ field: `${prefix}startsAt`, problem: 'required', message: 'An appointment begins at some time.' });
  if (startsAt !== null && dueAt !== null && dueAt < startsAt)
    issues.push({ field: `${prefix}dueAt`, problem: 'invalid', message: 'The end is before the beginning.' });
  if (assigneeId !== null && assigneeId !== before?.assigneeId && !(await activeMembers(ctx, [assigneeId])).size)
    issues.push({
      field: `${prefix}assigneeId`,
      problem: 'invalid',
      message: 'Choose an active member of this workspace.',
    });
  const [first, ...rest] = issues;
  if (first) throw invalid([first, ...rest]);
}

/** What follows from status and dates: when it was closed, and its place in lists. `closedAt` is when it was closed before. */
export function placeInLists(
  { status, startsAt, dueAt }: TaskDetails,
  closedAt: string | null,
  at: string,
): { closedAt: string | null; listKey: string } {
  if (isClosed(status)) return { closedAt: closedAt ?? at, listKey: closedAt ?? at };
  return { closedAt: null, listKey: dueDay({ startsAt, dueAt }) ?? noDay };
}

/** The instant whose day a task is due on: of an appointment without an end its beginning. */
export function dueDay({ startsAt, dueAt }: Pick<TaskDetails, 'startsAt' | 'dueAt'>): string | null {
  return dueAt ?? startsAt;
}

export function isClosed(status: TaskDetails['status']): boolean {
  return status === 'done' || status === 'cancelled';
}

/** Sorts behind every instant. */
const noDay = '~';

/**
 * What differs between two states of a task, for the audit: of a new one the fields that have a value. Of the texts it says that they
 * changed and not their words, which are about a client and shall go with it when that is erased.
 */
export function differences(
  before: TaskRow | null,
  after: TaskRow,
): Partial<Record<keyof TaskDetails, { before: unknown; after: unknown }>> {
  return Object.fromEntries(
    editableFields
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }] as const)
      .filter(([, change]) => change.before !== change.after)
      .map(([field, change]) =>
        field === 'title' || field === 'description' ? [field, { before: null, after: null }] : [field, change],
      ),
  );
}
