/** The first of the names that is a time zone, else the browser's own. */
export function timezoneOf(...names: (string | undefined)[]): string {
  return names.find(isTimezone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function isTimezone(name: string | undefined): name is string {
  if (!name) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
