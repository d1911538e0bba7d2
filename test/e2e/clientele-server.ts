import { emptyTestDatabase } from '@clientele/server/testing';
import { freePort } from '../run/postgres.ts';
import { serverBin } from '../torture/harness/server-bin.ts';
import { runChild, startChild } from './child.ts';

export interface ClienteleServer {
  url: string;
  workspaceId: string;
  /** A secret key for the pages of one origin. */
  newKey(origin: string): Promise<string>;
  stop(): Promise<void>;
}

/** The server as an operator starts it, by its command, on a database of its own with some made-up clients. */
export async function startClienteleServer(): Promise<ClienteleServer> {
  const database = await emptyTestDatabase();
  const port = String(await freePort());
  const env = { PORT: port, DATABASE_URL: database.url, LOG_LEVEL: 'error' };
  const workspaceId = await runChild([serverBin(), 'seed', '--clients', '60'], env);
  const server = await startChild([serverBin(), 'start'], env, 'Clientele server is ready');
  return {
    url: `http://localhost:${port}`,
    workspaceId,
    newKey: (origin) => runChild([serverBin(), 'create-key', '--workspace', workspaceId, '--origin', origin], env),
    async stop() {
      await server.stop();
      await database.remove();
    },
  };
}
