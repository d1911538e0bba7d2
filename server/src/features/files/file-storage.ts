import type { Readable } from 'node:stream';

/**
 * Where the bytes of files are kept: the port that an adapter implements. A key is 32 hexadecimal digits, made by the server, or the one
 * beside it of {@link previewKeyOf}; an adapter refuses any other, so that no key leads out of its folder or bucket.
 */
export interface FileStorage {
  /** Takes bytes as they come and keeps them: all of them, through to the disk, or none. Rejects with what the source threw. */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes, or those from `start` to `end`, both included. Rejects when there are none under the key. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Deletes what there is under a key, half-written bytes too. There may be nothing. */
  remove(key: string): Promise<void>;
  /** How many bytes there are under a key; undefined when there is nothing. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Every key under which there is something. */
  keys(): AsyncIterable<string>;
  /** Where that is, for people. Never a secret. */
  readonly place: string;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The storage did not do what it was asked for. What it said is the cause; its message is for the log. */
export class FileStorageError extends Error {
  readonly code: 'FILES_UNREACHABLE' | 'FILES_FULL';

  constructor(code: FileStorageError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'FileStorageError';
    this.code = code;
  }
}

const suffix = '.preview';

/** Where the small picture of an image is. */
export function previewKeyOf(key: string): string {
  return key + suffix;
}

/** The key of what a small picture is of; of anything else its own. */
export function withoutPreview(key: string): string {
  return key.endsWith(suffix) ? key.slice(0, -suffix.length) : key;
}

export function isStorageKey(key: string): boolean {
  return /^[0-9a-f]{32}$/.test(withoutPreview(key));
}

export function requireStorageKey(key: string): void {
  if (!isStorageKey(key)) throw new Error('This is no key of the file storage.');
}
