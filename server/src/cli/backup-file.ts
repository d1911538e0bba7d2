// A backup is one gzipped file of JSON lines: a header, then per table a line that describes it and a line per row, then an end
// line with a checksum of all before it. Values are written as SQLite holds them, so that either database can take them.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import type { Dialect } from '../db/dialect.ts';
import type { AppliedMigration } from '../db/pending-migrations.ts';
import { UsageError } from './usage-error.ts';

export interface BackupHeader {
  format: 'clientele-backup';
  formatVersion: 1;
  /** The instant of which it shows the database. */
  createdAt: string;
  database: Dialect;
  /** What had been applied to the database, the oldest first. */
  migrations: AppliedMigration[];
}

export interface BackupTable {
  table: string;
  columns: string[];
  /** The last number that the table's sequence gave out, where it has one. */
  sequence?: number;
}

/**
 * Tables that no backup holds. Sessions: one that was revoked after the backup would be valid again. Events: their numbers belong to the database that was replaced. Answers to idempotent calls: they are for
 * retries within minutes. Jobs: a message that was sent since the backup would be sent again. The row numbers of people in SQLite's
 * search index, which the inserts of a restore make anew.
 */
export const leftOut: ReadonlySet<string> = new Set(['event', 'session', 'idempotencyKey', 'job', 'contactSearchRow']);

export type BackupValue = string | number | null;
export type BackupRow = readonly BackupValue[];
export type BackupEntry = { header: BackupHeader } | { table: BackupTable } | { rows: BackupRow[] };

/** How many rows of each table a backup holds. */
export type RowCounts = Record<string, number>;

interface End {
  end: RowCounts;
  sha256: string;
}

/** Writes a new file, flushed to the disk and readable by its owner alone. */
export async function writeBackup(path: string, entries: AsyncIterable<BackupEntry>): Promise<void> {
  await pipeline(
    Readable.from(textOf(entries), { objectMode: false }),
    createGzip(),
    createWriteStream(path, { flags: 'wx', flush: true, mode: 0o600 }),
  );
}

/** Reads a file from its beginning; rejects with a {@link UsageError} at the latest at its end when it is not whole. */
export async function* readBackup(path: string): AsyncGenerator<BackupEntry, RowCounts> {
  const digest = createHash('sha256');
  const counts: RowCounts = {};
  let table: string | undefined;
  const rows: BackupRow[] = [];
  try {
    for await (const line of linesOf(unzipped(path))) {
      const entry: BackupRow | BackupTable | BackupHeader | End = JSON.parse(line);
      if (isRow(entry)) {
        if (table === undefined) throw new Error('A row stands before every table.');
        counts[table] = (counts[table] ?? 0) + 1;
        rows.push(entry);
      }
      if (rows.length > 0 && (rows.length === rowsAtOnce || !isRow(entry))) yield { rows: rows.splice(0) };
      if ('end' in entry) {
        if (entry.sha256 !== digest.digest('hex') || JSON.stringify(entry.end) !== JSON.stringify(counts)) break;
        return counts;
      }
      digest.update(line).update('\n');
      if ('format' in entry) yield { header: known(entry) };
      if ('columns' in entry) {
        table = entry.table;
        counts[table] = 0;
        yield { table: entry };
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read as a backup: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
  throw new UsageError(`${path} is not a whole backup: it was cut off or changed. Use another one.`);
}

/** A pipe does not pass on that its source has failed. */
function unzipped(path: string): AsyncIterable<Buffer> {
  const unzip = createGunzip();
  createReadStream(path)
    .once('error', (error) => unzip.destroy(error))
    .pipe(unzip);
  return unzip;
}

const rowsAtOnce = 500;

function isRow(entry: object): entry is BackupRow {
  return Array.isArray(entry);
}

function known(header: BackupHeader): BackupHeader {
  if (header.format === 'clientele-backup' && header.formatVersion === 1) return header;
  throw new UsageError('This backup was made by a newer version of Clientele. Restore it with that version.');
}

async function* textOf(entries: AsyncIterable<BackupEntry>): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const counts: RowCounts = {};
  let table = '';
  for await (const entry of entries) {
    if ('table' in entry) counts[(table = entry.table.table)] = 0;
    if ('rows' in entry) counts[table] = (counts[table] ?? 0) + entry.rows.length;
    const lines = 'rows' in entry ? entry.rows : ['table' in entry ? entry.table : entry.header];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    digest.update(text);
    yield text;
  }
  const end: End = { end: counts, sha256: digest.digest('hex') };
  yield `${JSON.stringify(end)}\n`;
}

/** Node's `readline` would also break lines at U+2028, which JSON leaves as it is. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
