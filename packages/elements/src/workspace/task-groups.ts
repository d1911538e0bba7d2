import type { Task } from '@clientele/contract';
import { firstDayOfWeek } from '../intl/format.ts';
import { clockTime } from '../intl/zoned-time.ts';

/** In their order: open tasks come by when they are due, those without a day last. */
export const taskGroups = ['overdue', 'today', 'week', 'later', 'none'] as const;
export type TaskGroup = (typeof taskGroups)[number];

interface Calendar {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** IANA name: days are those of the workspace. */
  readonly timezone: string;
  /** Says on which day a week begins. */
  readonly locale: string;
}

/** `YYYY-MM-DD` */
export function todayOf({ now, timezone }: Pick<Calendar, 'now' | 'timezone'>): string {
  return clockTime(new Date(now).toISOString(), timezone).slice(0, 10);
}

/** Where an open task stands by its day: the one on which it is due, or of an appointment without an end the one on which it begins. */
export function groupOf({ dueAt, startsAt }: Pick<Task, 'dueAt' | 'startsAt'>, calendar: Calendar): TaskGroup {
  const instant = dueAt ?? startsAt;
  if (instant === null) return 'none';
  const day = clockTime(instant, calendar.timezone).slice(0, 10);
  const today = todayOf(calendar);
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= lastDayOfWeek(today, firstDayOfWeek(calendar.locale)) ? 'week' : 'later';
}

/** `firstDay`: 1 is Monday and 7 Sunday. */
function lastDayOfWeek(today: string, firstDay: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  const passed = (date.getUTCDay() - firstDay + 7) % 7;
  date.setUTCDate(date.getUTCDate() + 6 - passed);
  return date.toISOString().slice(0, 10);
}
