/** The calendar day, `2026-03-18`, that it is at an instant in a time zone (IANA name). */
export function dayIn(timezone: string, instant: Date): string {
  // Sweden writes dates as ISO 8601 does; the calendar and the digits are named so that nothing else is.
  return new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** Whole days from one calendar day to another; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The calendar day a number of days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
