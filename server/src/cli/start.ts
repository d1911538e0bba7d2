import type { Config } from '../config.ts';
import { openClientele } from '../create-clientele.ts';
import { databaseName } from '../db/dialect.ts';
import { createLog } from '../http/create-log.ts';
import { localUrl } from '../http/local-url.ts';
import { runDoctorInBackground } from './run-doctor-in-background.ts';

/** Migrates, listens, and says where when the first request can be answered. */
export async function start(config: Config): Promise<void> {
  const clientele = await openClientele(config, {
    onUnchecked: () => runDoctorInBackground(createLog(config.logLevel)),
  });
  const server = await clientele.serve(clientele, { port: config.port, host: config.host });
  console.log(`Database: ${databaseName(config.databaseUrl)}`);
  console.log(`Clientele server is ready at ${localUrl(config.host, server.port)}`);
}
