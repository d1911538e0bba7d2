import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';

/** Gives a finished draft its name, all at once; false, and the draft is gone, when there is a file of that name. */
export function placeFile(draft: string, path: string): boolean {
  try {
    // Unlike a rename, a link replaces nothing.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // The file system has no hard links.
    if (existsSync(path)) return false;
    renameSync(draft, path);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}
