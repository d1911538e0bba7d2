import { randomBytes, createHash } from 'node:crypto';
import { FileRecord, type UploadFile } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { earlierAnswer, once } from '../../core/idempotency.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { lockClients } from '../clients/index.ts';
import { contentTypeOf, headBytes } from './content-type.ts';
import type { FileStorage } from './file-storage.ts';
import { authorizeForClient, presentFile } from './load.ts';
import { releaseObject, reserveObject } from './stored-objects.ts';
import { file, storedObject } from './table.ts';

type Input = z.output<typeof UploadFile>;

export interface Upload {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the caller says of them. Absent: it did not say. */
  readonly declaredType: string | undefined;
  readonly declaredSize: number | undefined;
  /** The most bytes of one file. */
  readonly mostBytes: number;
}

/**
 * Takes a file as it comes, without ever holding all of it, and adds it to a client. Nothing is left of an upload that ends before
 * its last byte; a retry with the same key answers what the first one did. Errors: see {@link UploadFile}.
 */
export async function upload(ctx: Ctx, storage: FileStorage, input: Input, upload: Upload): Promise<FileRecord> {
  await authorizeForClient(ctx, input.clientId, 'upload_files');
  const asked = { ...input, size: upload.declaredSize ?? null };
  const answered = await earlierAnswer(ctx, procedure, asked);
  if (answered !== undefined) return FileRecord.parse(answered);

  if ((upload.declaredSize ?? 0) > upload.mostBytes) throw tooLarge(upload.mostBytes);
  const key = randomBytes(16).toString('hex');
  const room = await reserveObject(ctx, key, upload.declaredSize, upload.mostBytes);
  let isKept = false;
  try {
    const received = await receive(storage, key, input.name, upload, room);
    const verb = async (ctx: Ctx) => {
      const made = await transact(ctx, (ctx) => insert(ctx, input, key, received));
      isKept = true;
      return made;
    };
    // Of two retries at the same time, one finds the answer of the other.
    const answer = await once(ctx, procedure, asked, { verb, checked: (made) => made, output: FileRecord });
    return FileRecord.parse(answer);
  } catch (error) {
    // Whether a commit that failed for another reason took place is for the purge to find out.
    if (error instanceof DomainError) isKept = false;
    throw error;
  } finally {
    if (!isKept) await releaseObject(ctx, storage, key);
  }
}

const procedure = 'files.upload';

interface Received {
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
}

/** Judges the content by its first bytes before any is stored, and counts and hashes them on their way. */
async function receive(
  storage: FileStorage,
  key: string,
  name: string,
  { bytes, declaredType, mostBytes }: Upload,
  room: number,
): Promise<Received> {
  const source = bytes[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const { done, value } = await source.next();
    if (done) break;
    begun.push(value);
    length += value.length;
    if (length > room) throw room < mostBytes ? noRoom() : tooLarge(mostBytes);
  }
  const mime = await contentTypeOf(Buffer.concat(begun).subarray(0, headBytes), name, declaredType);

  const hash = createHash('sha256');
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (const piece of begun.splice(0)) yield count(piece);
    for (;;) {
      const { done, value } = await source.next();
      if (done) return;
      yield count(value);
    }
  }
  function count(piece: Uint8Array): Uint8Array {
    size += piece.length;
    if (size > room) throw room < mostBytes ? noRoom() : tooLarge(mostBytes);
    hash.update(piece);
    return piece;
  }
  await storage.put(key, counted());
  return { mime, size, sha256: hash.digest('hex') };
}

async function insert(ctx: WriteCtx, input: Input, key: string, { mime, size, sha256 }: Received): Promise<FileRecord> {
  // The client may have been erased, or given away, while the bytes came.
  await lockClients(ctx, [input.clientId]);
  await authorizeForClient(ctx, input.clientId, 'upload_files');
  const { workspaceId, userId, userName } = ctx.actor;
  const now = ctx.now();
  const at = now.toISOString();
  const { clientId, name, direction } = input;
  const [row] = await ctx.db
    .insert(file)
    .values({
      id: newId('file', now),
      workspaceId,
      clientId,
      version: 1,
      name,
      mime,
      size,
      sha256,
      storageKey: key,
      direction,
      uploadedByKind: 'staff',
      uploadedById: userId,
      removedAt: null,
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  if (!row) throw new Error('The insert returned no row.');
  await ctx.db
    .update(storedObject)
    .set({ size, storedAt: at })
    .where(and(eq(storedObject.workspaceId, workspaceId), eq(storedObject.key, key)));
  await record(ctx, {
    kind: 'file',
    id: row.id,
    clientId,
    version: row.version,
    type: 'file.added',
    name: row.name,
    data: { fileId: row.id, direction },
    action: procedure,
    diff: {
      name: { before: null, after: name },
      direction: { before: null, after: direction },
      size: { before: null, after: size },
      sha256: { before: null, after: sha256 },
    },
  });
  return presentFile({ file: row, uploader: userName });
}

function tooLarge(mostBytes: number): DomainError {
  return new DomainError('payload-too-large', `A file may have ${mostBytes} bytes.`);
}

function noRoom(): DomainError {
  return new DomainError(
    'payload-too-large',
    'This workspace has no room for this file. Remove some, or ask the operator for more.',
  );
}
