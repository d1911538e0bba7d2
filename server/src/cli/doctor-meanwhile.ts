import { execFile } from 'node:child_process';
import type { Logger } from 'pino';

/**
 * Lets the doctor look at a database that is too large to be read through before the first request, in a process of its own,
 * and puts what it finds into the log as an alarm.
 */
export function doctorMeanwhile(log: Logger): void {
  const [, command] = process.argv;
  if (command === undefined) return;
  const doctor = execFile(process.execPath, [command, 'doctor'], { windowsHide: true }, (failure, findings) => {
    if (failure) log.fatal({ findings }, 'the doctor found a fault');
    else log.info('the doctor found no fault');
  });
  // It never holds up the end of the server.
  doctor.unref();
}
