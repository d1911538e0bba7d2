/**
 * Where a key leads in a list of rows: an index, or undefined when the key moves nothing. A page keeps one row in sight.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/#keyboardinteraction-settingfocusandnavigatinginsideagrid
 */
export function rowTarget(key: string, from: number, count: number, rowsPerPage: number): number | undefined {
  if (count === 0) return undefined;
  const page = Math.max(1, rowsPerPage - 1);
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(target, count - 1));
}
