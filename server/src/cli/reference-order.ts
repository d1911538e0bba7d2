/** Tables in an order in which each comes after those that its rows refer to. */
export function inReferenceOrder(tables: readonly string[], refersTo: (table: string) => readonly string[]): string[] {
  const ordered = new Set<string>();
  const visit = (table: string, path: readonly string[]): void => {
    if (ordered.has(table)) return;
    if (path.includes(table))
      throw new Error(`The tables ${[...path, table].join(' → ')} refer to each other in a circle.`);
    for (const other of refersTo(table)) if (other !== table) visit(other, [...path, table]);
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
