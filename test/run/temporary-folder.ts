import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole run writes at the same time is a quarter of this. */
const neededBytes = 4 * 2 ** 30;

/** A new folder for all that a run writes: in memory, where every sync is free, if this machine has the room. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'clientele-run-'));
  // Other users have to get in: PostgreSQL, which does not run as root, and servers that are started without rights.
  chmodSync(folder, 0o755);
  return folder;
}

function hasRoom(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= neededBytes && !isNoexec(place);
  } catch {
    return false;
  }
}

/** Packages that tests install there bring native modules, which could not be loaded. */
function isNoexec(place: string): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  return mounts.some((line) => line.split(' ')[1] === place && /\bnoexec\b/.test(line));
}
