import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from 'node:fs';
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
    return bavail * bsize >= neededBytes;
  } catch {
    return false;
  }
}
