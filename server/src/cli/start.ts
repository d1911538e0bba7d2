import type { Config } from '../config.ts';
import { openClientele } from '../create-clientele.ts';
import { createLog } from '../http/create-log.ts';
import { doctorMeanwhile } from './doctor-meanwhile.ts';

/** Migrates, listens, and says where when the first request can be answered. */
export async function start(config: Config): Promise<void> {
  const clientele = await openClientele(config, () => doctorMeanwhile(createLog(config.logLevel)));
  const server = await clientele.serve(clientele, { port: config.port });
  console.log(`Clientele server is ready at http://localhost:${server.port}`);
}
