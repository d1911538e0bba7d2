import { asc, gt } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { withoutPreview, type FileStorage } from './file-storage.ts';
import { picture } from '../contacts/table.ts';
import { file, storedObject } from './table.ts';

/** What does not fit between the files and the storage. */
export interface FileCheck {
  /** Pictures among them. */
  readonly files: number;
  /** Ids of files whose bytes are not there, or not all of them. */
  readonly incomplete: readonly string[];
  /** Keys of bytes of which the database knows nothing: no purge deletes them. */
  readonly unknown: readonly string[];
}

/** Compares every file and every picture with its bytes, by their number; the hash is kept for those who compare it. */
export async function checkFiles(db: Db, storage: FileStorage): Promise<FileCheck> {
  const incomplete: string[] = [];
  let files = 0;
  for (const table of [file, picture]) {
    let after = '';
    for (;;) {
      const rows = await db
        .select({ id: table.id, key: table.storageKey, size: table.size })
        .from(table)
        .where(gt(table.id, after))
        .orderBy(asc(table.id))
        .limit(500);
      for (const { id, key, size } of rows) if ((await storage.sizeOf(key)) !== size) incomplete.push(id);
      files += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < 500) break;
      after = last.id;
    }
  }
  // Those of an upload under way are on record before their first byte: the storage is asked first.
  const stored: string[] = [];
  for await (const key of storage.keys()) stored.push(withoutPreview(key));
  const known = new Set((await db.select({ key: storedObject.key }).from(storedObject)).map(({ key }) => key));
  return { files, incomplete, unknown: stored.filter((key) => !known.has(key)) };
}
