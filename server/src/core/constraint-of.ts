/** A rule of a table that a write broke. */
export interface BrokenConstraint {
  /** A primary key is `unique`. */
  readonly rule: 'unique' | 'foreign-key' | 'not-null' | 'check';
  /** The columns of the rule, as the schema names them. None for a check, and on SQLite for a foreign key. */
  readonly columns: readonly string[];
}

/**
 * Which rule of the schema an error of a write is about; undefined for any other error. Understands both drivers, also inside
 * Drizzle's wrapper. On PostgreSQL the transaction is over with it: refuse, do not go on.
 */
export function constraintOf(error: unknown): BrokenConstraint | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const rule = rules[code];
    if (rule) return { rule, columns: code.startsWith('SQLITE') ? sqliteColumns(cause) : postgresColumns(cause) };
  }
  return undefined;
}

/** https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html (class 23) */
const rules: Readonly<Record<string, BrokenConstraint['rule']>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23505': 'unique',
  '23503': 'foreign-key',
  '23502': 'not-null',
  '23514': 'check',
};

/** `UNIQUE constraint failed: document.workspaceId, document.number` */
function sqliteColumns({ message }: Error): string[] {
  const [, list = ''] = /constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)$/.exec(message) ?? [];
  return list.split(', ').flatMap((name) => name.split('.')[1] ?? []);
}

/** One column by its name, several in the detail: `Key ("workspaceId", number)=(wsp_1, R-1) already exists.` */
function postgresColumns(error: Error): string[] {
  if ('column' in error && typeof error.column === 'string') return [error.column];
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
  const [, list = ''] = /^[^(]*\(([^)]*)\)=\(/.exec(detail) ?? [];
  return list === '' ? [] : list.split(', ').map((name) => name.replaceAll('"', ''));
}
