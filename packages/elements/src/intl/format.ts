import { currencyDigits } from '@clientele/contract/rules';

/** Numbers, dates and lists as people of a locale write them. */
export interface Format {
  /** An amount in minor units: `money(123450, 'EUR')` is `€1,234.50` in English. */
  money(minor: number, currency: string): string;
  number(value: number): string;
  /** A calendar day, `2026-03-18`, which is the same day in every time zone. */
  day(isoDay: string): string;
  /** The day on which an instant falls in the scope's time zone. */
  date(isoInstant: string): string;
  dateTime(isoInstant: string): string;
  /** The hour and minute of an instant in the scope's time zone. */
  time(isoInstant: string): string;
  /**
   * `3 days ago`, from `now` in milliseconds since 1970: within a day in minutes and hours, otherwise in the days, weeks, months and years of the calendar, in the
   * scope's time zone. "Yesterday" is the day before today, however few hours ago.
   */
  relative(isoInstant: string, now: number): string;
  /** `A, B, and C` */
  list(items: readonly string[]): string;
  /** `A, B, C`, where neither "and" nor "or" is meant. */
  series(items: readonly string[]): string;
}

/** Intl objects are costly to make and cheap to use, so each is made once, when it is first needed; `zone` is asked for then, too. */
export function createFormat(locale: string, zone: () => string): Format {
  const currencies = new Map<string, { format: Intl.NumberFormat; unit: number }>();
  const number = once(() => new Intl.NumberFormat(locale));
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone() }));
  const dateTime = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone() }),
  );
  const time = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone() }));
  const numbers = once(
    () =>
      new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        timeZone: zone(),
      }),
  );
  let today = { instant: NaN, day: calendarDay('1/1/1970') };
  /** All rows of a list are compared with the same instant. */
  const dayOf: DayOf = (instant, isNow) => {
    if (isNow && instant === today.instant) return today.day;
    const day = calendarDay(numbers().format(instant));
    if (isNow) today = { instant, day };
    return day;
  };
  const weekStart = once(() => firstDayOfWeek(locale));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale));
  const series = once(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));

  function currencyFormat(currency: string) {
    let known = currencies.get(currency);
    if (!known) {
      const digits = currencyDigits(currency);
      const options = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      currencies.set(currency, (known = { format: new Intl.NumberFormat(locale, options), unit: 10 ** digits }));
    }
    return known;
  }

  return {
    money(minor, currency) {
      const { format, unit } = currencyFormat(currency);
      const text = format.format(minor / unit);
      return rightToLeft.test(text) ? isolatedSymbol(format.formatToParts(minor / unit)) : text;
    },
    number: (value) => number().format(value),
    day: (isoDay) => day().format(new Date(`${isoDay}T00:00:00Z`)),
    date: (isoInstant) => date().format(new Date(isoInstant)),
    dateTime: (isoInstant) => dateTime().format(new Date(isoInstant)),
    time: (isoInstant) => time().format(new Date(isoInstant)),
    relative: (isoInstant, now) => relative().format(...distance(Date.parse(isoInstant), now, dayOf, weekStart)),
    list: (items) => list().format(items),
    series: (items) => series().format(items),
  };
}

const rightToLeft = /[\u0590-\u08ff\u200e\u200f\u061c]/;

/** Beside right-to-left text the sign of `US$` would change sides: the symbol is isolated (U+2068, U+2069). */
function isolatedSymbol(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'currency' ? `\u2068${value}\u2069` : value)).join('');
}

type Distance = [value: number, unit: Intl.RelativeTimeFormatUnit];

/** A day in the time zone of the format: days since 1970, months since the year 0. */
interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

type DayOf = (instant: number, isNow: boolean) => CalendarDay;

/** From `to`, in milliseconds since 1970; what is earlier is negative. */
function distance(from: number, to: number, dayOf: DayOf, weekStart: () => number): Distance {
  const minutes = Math.trunc((from - to) / 60_000);
  if (Math.abs(minutes) < 60) return minutes === 0 ? [0, 'second'] : [minutes, 'minute'];
  const there = dayOf(from, false);
  const here = dayOf(to, true);
  const days = there.day - here.day;
  if (days === 0) return [Math.trunc(minutes / 60), 'hour'];
  if (Math.abs(days) < 7) return [days, 'day'];
  const months = there.month - here.month;
  if (Math.abs(days) < 28 || months === 0)
    return [weekOf(there.day, weekStart()) - weekOf(here.day, weekStart()), 'week'];
  return Math.abs(months) < 12 ? [months, 'month'] : [there.year - here.year, 'year'];
}

/** Of `month/day/year`, as en-US writes it. */
function calendarDay(text: string): CalendarDay {
  const [month = 1, day = 1, year = 1970] = text.split('/').map(Number);
  return { year, month: year * 12 + month, day: Date.UTC(year, month - 1, day) / 86_400_000 };
}

/** 1 January 1970 was a Thursday, which is 4. */
function weekOf(day: number, weekStart: number) {
  return Math.floor((day + 4 - weekStart) / 7);
}

/** 1 is Monday and 7 Sunday; Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): number {
  // Not in TypeScript's library yet: https://tc39.es/proposal-intl-locale-info/
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return known.getWeekInfo?.().firstDay ?? 1;
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
