import pg from 'pg';
import { DatabaseRefused } from './database-refused.ts';
import { databaseName } from './dialect.ts';

/** Opens one connection. Throws {@link DatabaseRefused} when there is none to be had. */
export async function connectClient(databaseUrl: string): Promise<pg.Client> {
  return explainingConnection(databaseUrl, async () => {
    const connection = new pg.Client({ connectionString: databaseUrl });
    await connection.connect();
    return connection;
  });
}

/** Puts into one line, without the password, why a first connection did not come about. */
export async function explainingConnection<Result>(
  databaseUrl: string,
  connect: () => Promise<Result>,
): Promise<Result> {
  try {
    return await connect();
  } catch (error) {
    if (error instanceof DatabaseRefused) throw error;
    throw new DatabaseRefused(`${databaseName(databaseUrl)}: ${reasonOf(error)}`);
  }
}

/** SQLSTATEs, and the codes of Node's network: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function reasonOf(error: unknown): string {
  // Several refused connections, one per address of a name, come as one error without a message.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  if (code.startsWith('28')) return 'PostgreSQL refuses the user or the password. Check them in DATABASE_URL.';
  if (code === '3D000') return 'PostgreSQL has no database of that name. Create it, or check DATABASE_URL.';
  if (/^E[A-Z_]+$/.test(code) && !code.startsWith('ERR_'))
    return `PostgreSQL does not answer there (${code}). Check DATABASE_URL, and that PostgreSQL runs.`;
  if (code === 'ERR_INVALID_URL')
    return 'DATABASE_URL cannot be read. Escape the special characters of the password as %XX.';
  const message = first instanceof Error ? first.message : String(first);
  return `No connection: ${message.replace(/\s+/g, ' ')}. Check DATABASE_URL.`;
}
