import { LRUCache } from 'lru-cache';

/** The first instant of a calendar day in a time zone, and that of the next day: `[start, end)`. */
export function dayBounds(day: string, timezone: string): DayBounds {
  const asked = `${day} ${timezone}`;
  const found = known.get(asked);
  if (found) return found;
  const bounds = findBounds(day, timezone);
  known.set(asked, bounds);
  return bounds;
}

interface DayBounds {
  readonly start: string;
  readonly end: string;
}

/** A day is asked for with each page of its list, and looking it up takes longer than reading the page. */
const known = new LRUCache<string, DayBounds>({ max: 1000 });

function findBounds(day: string, timezone: string): DayBounds {
  const within = day < firstDay ? firstDay : day > lastDay ? lastDay : day;
  const next = new Date(Date.parse(within) + 24 * hour).toISOString().slice(0, 10);
  return { start: startOf(within, timezone), end: startOf(next, timezone) };
}

/** Years that both databases and JavaScript write with four digits. */
const firstDay = '0001-01-02';
const lastDay = '9999-12-29';

const hour = 3_600_000;

/**
 * Searched rather than computed from an offset: a day may begin at one o'clock (the clock is put forward at midnight), and a
 * zone may have left a day out. Local days only grow, so the first instant that has the day or a later one is its start.
 */
function startOf(day: string, timezone: string): string {
  let before = Date.parse(day) - 30 * hour;
  let from = Date.parse(day) + 30 * hour;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (localDay(middle, timezone) >= day) from = middle;
    else before = middle;
  }
  return new Date(from).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localDay(instant: number, timezone: string): string {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timezone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
