import type pg from 'pg';

/**
 * Reads on connections of their own. When the signal fires, the statement is cancelled over a connection of `canceller`; the
 * promise settles when PostgreSQL has let go of it.
 * https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-SIGNAL
 */
export function createPostgresReaders(pool: pg.Pool, canceller: pg.Pool) {
  return async (query: pg.QueryConfig, values: unknown[] | undefined, signal: AbortSignal): Promise<pg.QueryResult> => {
    const connection = await pool.connect();
    let cancelling: Promise<unknown> = Promise.resolve();
    let again: NodeJS.Timeout | undefined;
    const cancel = () => {
      const asked = canceller.query('select pg_cancel_backend($1)', [processOf(connection)]);
      cancelling = Promise.all([cancelling, asked.catch(() => undefined)]);
      // A request that comes before its statement does nothing.
      again ??= setInterval(cancel, againAfterMs);
    };
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', cancel);
      return await connection.query(query, values);
    } finally {
      signal.removeEventListener('abort', cancel);
      clearInterval(again);
      // Otherwise it could hit the next statement of this connection.
      await cancelling;
      connection.release();
    }
  };
}

const againAfterMs = 250;

/** The driver keeps it, and its types do not know it. */
function processOf(connection: pg.PoolClient): number {
  return (connection as pg.PoolClient & { readonly processID: number }).processID;
}
