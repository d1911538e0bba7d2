import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { connect } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { purgeExpired } from '../features/access/index.ts';
import { createLog } from '../http/create-log.ts';
import { serve } from '../http/serve.ts';
import { registerConfiguredKey } from './register-configured-key.ts';

const purgeEveryMs = 10 * 60 * 1000;

/** Migrates, listens, and says where when the first request can be answered. */
export async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  await migrate(config.databaseUrl);
  const database = await connect(config.databaseUrl);
  await registerConfiguredKey(database, config);
  let shuttingDown = false;
  const app = createApp({ database, log, trustedProxies: config.trustedProxies, isShuttingDown: () => shuttingDown });
  const server = await serve(app, { port: config.port, database, onShutdown: () => (shuttingDown = true) });
  setInterval(() => {
    purgeExpired(database, new Date()).catch((error: unknown) =>
      log.warn({ err: error }, 'expired sessions were not purged'),
    );
  }, purgeEveryMs).unref();
  console.log(`Clientele server is ready at http://localhost:${server.port}`);
}
