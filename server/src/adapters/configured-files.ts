import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { dialectOf, sqlitePath } from '../db/dialect.ts';
import type { FileStorage } from '../features/files/index.ts';

/** Where the settings say that files are: a bucket, a folder, or the folder beside the database. */
export async function configuredFiles({
  files,
  databaseUrl,
}: Pick<Config, 'files' | 'databaseUrl'>): Promise<FileStorage> {
  if (files.s3) return (await import('./s3-files.ts')).createS3Files(files.s3);
  const { createDiskFiles } = await import('./disk-files.ts');
  return createDiskFiles(files.folder ?? join(folderOf(databaseUrl), 'files'));
}

/** A database on a server has no folder: as with the SQLite file, it counts from where the command runs. */
function folderOf(databaseUrl: string): string {
  return dialectOf(databaseUrl) === 'sqlite' ? dirname(sqlitePath(databaseUrl)) : 'data';
}
