import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../core/system-clock.ts';
import { openForServing } from '../db/open-for-serving.ts';
import { purgeExpired } from '../features/access/index.ts';
import { purgeEvents } from '../features/activity/index.ts';
import { createLog } from '../http/create-log.ts';
import { serve } from '../http/serve.ts';
import { doctorMeanwhile } from './doctor-meanwhile.ts';
import { registerConfiguredKey } from './register-configured-key.ts';

const purgeEveryMs = 10 * 60 * 1000;

/** Migrates, listens, and says where when the first request can be answered. */
export async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const database = await openForServing(config.databaseUrl, () => doctorMeanwhile(log));
  await registerConfiguredKey(database, config);
  let shuttingDown = false;
  const app = createApp({ database, log, trustedProxies: config.trustedProxies, isShuttingDown: () => shuttingDown });
  const onShutdown = () => {
    shuttingDown = true;
    app.closeStreams();
  };
  const server = await serve(app, { port: config.port, database, onShutdown });
  setInterval(() => {
    Promise.all([purgeExpired(database, systemClock()), purgeEvents(database, systemClock())]).catch((error: unknown) =>
      log.warn({ err: error }, 'what is too old was not purged'),
    );
  }, purgeEveryMs).unref();
  console.log(`Clientele server is ready at http://localhost:${server.port}`);
}
