/** The calendar day, `2026-03-18`, that it is at an instant in a time zone (IANA name). */
export function dayIn(timezone: string, instant: Date): string {
  let format = formats.get(timezone);
  if (!format) {
    // Sweden writes dates as ISO 8601 does; the calendar and the digits are named so that nothing else is.
    format = new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  return format.format(instant);
}

/** Making one takes as long as a thousand uses. */
const formats = new Map<string, Intl.DateTimeFormat>();
