import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { S3mini, S3ServiceError, type UploadPart } from 's3mini';
import { FileStorageError, isStorageKey, requireStorageKey, type FileStorage } from '../features/files/file-storage.ts';

export interface S3Settings {
  /** Of the bucket: `https://s3.eu-central-1.amazonaws.com/bucket`, and below it a folder where one is wanted. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** S3 takes no smaller part, except the last: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const partBytes = 8 * 1024 * 1024;

/**
 * Files in a bucket of S3, or of what speaks its protocol. Of a file that is coming no more than one part of 8 MB is in memory; the
 * object is there when the last part is.
 */
export function createS3Files({ url, ...access }: S3Settings): FileStorage {
  const { origin, pathname } = new URL(url);
  const [, bucket = '', ...folders] = pathname.replace(/\/$/, '').split('/');
  const folder = folders.map((name) => `${name}/`).join('');
  const s3 = new S3mini({ ...access, endpoint: `${origin}/${bucket}`, fetch: patientFetch });

  function nameOf(key: string): string {
    requireStorageKey(key);
    return folder + key;
  }

  async function putInParts(name: string, parts: AsyncIterator<Buffer>, first: Buffer): Promise<void> {
    const uploadId = await asked(s3.getMultipartUploadId(name));
    try {
      const done: UploadPart[] = [];
      for (let part: Buffer | undefined = first; part;) {
        done.push(await asked(s3.uploadPart(name, uploadId, part, done.length + 1)));
        const next: IteratorResult<Buffer> = await parts.next();
        part = next.done ? undefined : next.value;
      }
      await asked(s3.completeMultipartUpload(name, uploadId, done));
    } catch (error) {
      // What cannot be given up now is for the bucket's own rule for unfinished uploads.
      await s3.abortMultipartUpload(name, uploadId).catch(() => undefined);
      throw error;
    }
  }

  return {
    place: `${origin}/${bucket}/${folder}`,

    async put(key, bytes) {
      const parts = inParts(bytes);
      const first = await parts.next();
      const begin = first.done ? Buffer.alloc(0) : first.value;
      if (begin.length < partBytes) await asked(s3.putObject(nameOf(key), begin));
      else await putInParts(nameOf(key), parts, begin);
    },

    async get(key, range) {
      const name = nameOf(key);
      const answer = await asked(
        // Its end is the first byte that is not wanted.
        range ? s3.getObjectRaw(name, false, range.start, range.end + 1) : s3.getObjectRaw(name),
      );
      if (!answer.ok || !answer.body) throw new Error(`The storage has no bytes under ${name}: ${answer.status}.`);
      return Readable.fromWeb(answer.body as WebStream<Uint8Array>);
    },

    async remove(key) {
      await asked(s3.deleteObject(nameOf(key)));
    },

    async sizeOf(key) {
      const name = nameOf(key);
      return (await asked(s3.objectExists(name))) ? asked(s3.getContentLength(name)) : undefined;
    },

    async *keys() {
      let next: string | undefined;
      do {
        const page = await asked(s3.listObjectsPaged('/', folder, 1000, next));
        for (const { Key } of page?.objects ?? []) {
          const key = Key.slice(folder.length);
          if (isStorageKey(key)) yield key;
        }
        next = page?.nextContinuationToken;
      } while (next !== undefined);
    },
  };
}

/** Bytes that are read take as long as their reader does; everything else has a minute. */
const patientFetch: typeof fetch = (address, init) =>
  fetch(address, init?.method === 'GET' ? init : { ...init, signal: AbortSignal.timeout(60_000) });

/** Pieces of one part each; the last is smaller, or there is none. */
async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (let piece of bytes) {
    while (length + piece.length >= partBytes) {
      const missing = partBytes - length;
      yield Buffer.concat([...pieces, piece.subarray(0, missing)], partBytes);
      piece = piece.subarray(missing);
      pieces = [];
      length = 0;
    }
    pieces.push(piece);
    length += piece.length;
  }
  if (length > 0) yield Buffer.concat(pieces, length);
}

/** What goes wrong between here and the bucket is not the caller's fault. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
async function asked<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    const isFull =
      error instanceof S3ServiceError &&
      (error.status === 507 || /QuotaExceeded|StorageFull|NoSpace/i.test(error.serviceCode ?? ''));
    throw new FileStorageError(
      isFull ? 'FILES_FULL' : 'FILES_UNREACHABLE',
      'The bucket of files did not do what it was asked for.',
      error,
    );
  }
}
