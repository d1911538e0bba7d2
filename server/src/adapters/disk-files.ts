import { createReadStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { isStorageKey, requireStorageKey, type FileStorage } from '../features/files/file-storage.ts';

/**
 * Files in a folder, for nobody but its owner to read: 0700 and 0600, whatever the umask. A file appears under its name when it is
 * whole and on the disk. The folder is made with the first file.
 */
export function createDiskFiles(folder: string): FileStorage {
  const root = resolve(folder);

  // Spread over 256 folders: some file systems are slow with a hundred thousand names in one.
  function pathOf(key: string): { home: string; path: string; draft: string } {
    requireStorageKey(key);
    const home = join(root, key.slice(0, 2));
    return { home, path: join(home, key), draft: join(home, `${key}.part`) };
  }

  return {
    place: root,

    async put(key, bytes) {
      const { home, path, draft } = pathOf(key);
      await mkdir(home, { recursive: true, mode: 0o700 });
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          for await (const piece of bytes) await file.writeFile(piece);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
        await syncFolder(home);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },

    async get(key, range) {
      const stream = createReadStream(pathOf(key).path, range);
      await once(stream, 'open');
      return stream;
    },

    async remove(key) {
      const { path, draft } = pathOf(key);
      await Promise.all([rm(path, { force: true }), rm(draft, { force: true })]);
    },

    async sizeOf(key) {
      try {
        return (await stat(pathOf(key).path)).size;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async *keys() {
      for (const home of await entriesOf(root)) {
        if (!home.isDirectory() || !/^[0-9a-f]{2}$/.test(home.name)) continue;
        for (const { name } of await entriesOf(join(root, home.name))) {
          const key = name.endsWith('.part') ? name.slice(0, -'.part'.length) : name;
          if (isStorageKey(key)) yield key;
        }
      }
    },
  };
}

/** A rename is on the disk when its folder is. https://man7.org/linux/man-pages/man2/fsync.2.html */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
