import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { mostPictureBytes, pictureTypes, type UploadedPicture } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { writeAudit } from '../activity/index.ts';
import { lockClients } from '../clients/index.ts';
import { picture } from '../contacts/table.ts';
import type { FileStorage } from './file-storage.ts';
import { authorizeForClient } from './load.ts';
import { makePreview } from './make-preview.ts';
import { releaseObject, reserveObject } from './stored-objects.ts';
import { storedObject } from './table.ts';

/**
 * Takes a JPG or PNG image and keeps the middle of it, or all of a wide logo, written anew: a picture that a client or one of its
 * contacts can be given.
 * Errors: see `UploadPicture` of the contract.
 */
export async function uploadPicture(
  ctx: Ctx,
  storage: FileStorage,
  { clientId }: { clientId: string },
  { bytes, declaredSize = 0 }: { bytes: AsyncIterable<Uint8Array>; declaredSize: number | undefined },
): Promise<UploadedPicture> {
  await authorizeForClient(ctx, clientId, 'edit_clients');
  if (declaredSize > mostPictureBytes) throw tooLarge();
  const image = await imageIn(bytes);
  const square = await makePreview(async () => Readable.from([image]), { shape: 'square' });
  const key = randomBytes(16).toString('hex');
  await reserveObject(ctx, key, square.length, square.length);
  let isKept = false;
  try {
    await storage.put(key, Readable.from([square]));
    const made = await transact(ctx, async (ctx) => {
      // The client may have been erased, or given away, meanwhile.
      await lockClients(ctx, [clientId]);
      await authorizeForClient(ctx, clientId, 'edit_clients');
      const { workspaceId } = ctx.actor;
      const now = ctx.now();
      const at = now.toISOString();
      const id = newId('picture', now);
      const size = square.length;
      const unused = { contactId: null, unusedSince: at, createdAt: at };
      await ctx.db.insert(picture).values({ id, workspaceId, clientId, storageKey: key, size, ...unused });
      await ctx.db
        .update(storedObject)
        .set({ storedAt: at })
        .where(and(eq(storedObject.workspaceId, workspaceId), eq(storedObject.key, key)));
      await writeAudit(ctx, { action: 'pictures.upload', entity: 'picture', entityId: id });
      return { id };
    });
    isKept = true;
    return made;
  } finally {
    if (!isKept) await releaseObject(ctx, storage, key);
  }
}

/** All of it: sharp wants it whole, and it is small. By its first bytes, whatever it is called. */
async function imageIn(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > mostPictureBytes) throw tooLarge();
    pieces.push(piece);
  }
  const image = Buffer.concat(pieces);
  const found = await fileTypeFromBuffer(image.subarray(0, 4100));
  if (!pictureTypes.includes(found?.mime ?? ''))
    throw new DomainError('unsupported-media-type', 'Only JPG and PNG images are taken.');
  return image;
}

function tooLarge(): DomainError {
  return new DomainError('payload-too-large', `A picture may have ${mostPictureBytes} bytes.`);
}
