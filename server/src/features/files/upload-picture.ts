import { mostPictureBytes, type UploadedPicture } from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { writeAudit } from '../activity/index.ts';
import { lockClients } from '../clients/index.ts';
import type { FileStorage } from './file-storage.ts';
import { insertPicture, keepBytes } from './keep-picture.ts';
import { authorizeForClient } from './load.ts';
import { pictureFrom } from './picture-from.ts';
import { releaseObject } from './stored-objects.ts';

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
  const square = await pictureFrom(await imageIn(bytes), { shape: 'square' });
  const kept = await keepBytes(ctx, storage, square);
  let isTaken = false;
  try {
    const made = await transact(ctx, async (ctx) => {
      // The client may have been erased, or given away, meanwhile.
      await lockClients(ctx, [clientId]);
      await authorizeForClient(ctx, clientId, 'edit_clients');
      const id = await insertPicture(ctx, kept, { clientId });
      await writeAudit(ctx, { action: 'pictures.upload', entity: 'picture', entityId: id });
      return { id };
    });
    isTaken = true;
    return made;
  } finally {
    if (!isTaken) await releaseObject(ctx, storage, kept.key);
  }
}

/** All of it: sharp wants it whole, and it is small. */
async function imageIn(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > mostPictureBytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(): DomainError {
  return new DomainError('payload-too-large', `A picture may have ${mostPictureBytes} bytes.`);
}
