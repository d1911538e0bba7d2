/**
 * The first of the names that is a time zone, else the browser's own. Found out when it is first needed: it takes a browser up to a
 * tenth of a second to look at its time zones for the first time.
 */
export function timezoneOf(...names: (string | undefined)[]): () => string {
  let timezone: string | undefined;
  return () => (timezone ??= names.find(isTimezone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function isTimezone(name: string | undefined): name is string {
  if (!name) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
