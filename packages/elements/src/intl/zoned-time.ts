/** What clocks of a time zone show at an instant, `YYYY-MM-DDTHH:MM`: the value of an input for date and time. */
export function clockTime(instant: string, timeZone: string): string {
  return new Date(onClock(Date.parse(instant), timeZone)).toISOString().slice(0, 16);
}

/**
 * The instant at which clocks of a time zone show a time, `YYYY-MM-DDTHH:MM`. Of a time that there is twice the first one; of a time that
 * is skipped, as many minutes after the gap.
 */
export function instantOf(clock: string, timeZone: string): string {
  const wanted = Date.parse(`${clock}Z`);
  // The offset a day before, then the one after: between them it changes at most once.
  const [before, after] = [-86_400_000, 86_400_000].map((away) => onClock(wanted + away, timeZone) - wanted - away);
  const [early, late] = [wanted - (before ?? 0), wanted - (after ?? 0)];
  const isEarly = onClock(early, timeZone) === wanted || onClock(late, timeZone) !== wanted;
  return new Date(isEarly ? early : late).toISOString();
}

/** As if the clock were in UTC. */
function onClock(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

const formats = new Map<string, Intl.DateTimeFormat>();
