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
  /** `3 days ago`, from now. */
  relative(isoInstant: string): string;
  list(items: readonly string[]): string;
}

/** Intl objects are costly to make and cheap to use, so each is made once, when it is first needed. */
export function createFormat(locale: string, timeZone: string): Format {
  const currencies = new Map<string, { format: Intl.NumberFormat; unit: number }>();
  const number = once(() => new Intl.NumberFormat(locale));
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }));
  const dateTime = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale));

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
    relative: (isoInstant) => relative().format(...distance(Date.parse(isoInstant) - Date.now())),
    list: (items) => list().format(items),
  };
}

const rightToLeft = /[\u0590-\u08ff\u200e\u200f\u061c]/;

/** Beside right-to-left text the sign of `US$` would change sides: the symbol is isolated (U+2068, U+2069). */
function isolatedSymbol(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'currency' ? `\u2068${value}\u2069` : value)).join('');
}

/** The largest unit of which there is at least one, and how many: months and years at their mean length. */
function distance(milliseconds: number): [value: number, unit: Intl.RelativeTimeFormatUnit] {
  const seconds = milliseconds / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return [Math.trunc(seconds / length), unit];
  }
  return [0, 'second'];
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
