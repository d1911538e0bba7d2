import { DatabaseRefused } from './database-refused.ts';
import { openSqliteFile } from './sqlite-file.ts';

/** Reads every page of a database file, and looks every row up in its indexes. Throws {@link DatabaseRefused} when one is not what it should be. */
export function checkIntegrity(path: string): void {
  const damage = findDamage(path);
  if (damage === undefined) return;
  throw new DatabaseRefused(
    `The database ${path} is damaged: ${damage}. Keep the file for analysis, and put a backup in its place with \`clientele-server restore\`.`,
  );
}

/** The first thing that is wrong with a file's pages, in SQLite's words on one line; undefined when nothing is. */
function findDamage(path: string): string | undefined {
  const file = openSqliteFile(path);
  try {
    // Not `quick_check`: it does not see that two pages of an index were exchanged, which lists in another order come from.
    const finding = String(file.prepare('pragma integrity_check(1)').pluck().get());
    return finding === 'ok' ? undefined : finding.replace(/\s+/g, ' ');
  } finally {
    file.close();
  }
}
