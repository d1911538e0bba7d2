import type { RequestListener } from 'node:http';
import type { Database } from '../db/connect.ts';
import { listen, type RunningServer } from './listen.ts';

interface ServeOptions {
  port: number;
  host?: string;
  /** Closed after the last request. */
  database: Database;
  /** Called first when the process is asked to end: the moment to answer 503 on `/readyz`. The database is closed after it. */
  onShutdown?: () => void | Promise<void>;
  /** How long requests in flight may still take. */
  graceMs?: number;
}

/**
 * Listens until the process gets SIGTERM or SIGINT. Then: requests in flight finish, the database is closed, and the process
 * ends with 0. A second signal ends it at once.
 */
export async function serve(app: RequestListener, options: ServeOptions): Promise<RunningServer> {
  const server = await listen(app, options);
  let asked = false;
  const shutDown = async () => {
    if (asked) process.exit(1);
    asked = true;
    await Promise.all([options.onShutdown?.(), server.close(options.graceMs)]);
    await options.database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void shutDown());
  return server;
}
