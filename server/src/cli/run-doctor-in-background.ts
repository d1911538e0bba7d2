import { execFile } from 'node:child_process';
import type { Logger } from 'pino';

/**
 * Runs the doctor in a process of its own, for a database that is too large to be checked before the first request, and logs a
 * fault as fatal.
 */
export function runDoctorInBackground(log: Logger): void {
  const [, command] = process.argv;
  if (command === undefined) return;
  const doctor = execFile(process.execPath, [command, 'doctor'], { windowsHide: true }, (failure, findings) => {
    if (failure) log.fatal({ findings }, 'the doctor found a fault');
    else log.info('the doctor found no fault');
  });
  // The server ends without waiting for it.
  doctor.unref();
}
