import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import type { SessionCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { previewOf } from './content-type.ts';
import { openFile, type OpenedFile } from './download.ts';
import { previewKeyOf, type FileStorage } from './file-storage.ts';
import { makePreview } from './make-preview.ts';
import { file } from './table.ts';

/** An image that the actor may open. Errors: `not-found` (also of what is no image), `forbidden`. */
export async function openPreview(ctx: SessionCtx, id: string): Promise<OpenedFile> {
  const opened = await openFile(ctx, id);
  if (previewOf(opened.mime) !== 'image') throw new DomainError('not-found', 'There is no preview of this file.');
  return opened;
}

/**
 * A small picture of an image, as WebP and without what the image says of place and time: made when it is asked for first, and kept
 * beside the image. Errors: see {@link makePreview}.
 */
export async function previewBytes(ctx: SessionCtx, storage: FileStorage, image: OpenedFile): Promise<Buffer> {
  const key = previewKeyOf(image.storageKey);
  if ((await storage.sizeOf(key)) !== undefined) return buffer(await storage.get(key));
  const making = underWay.get(key) ?? make(ctx, storage, image).finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

const underWay = new Map<string, Promise<Buffer>>();

async function make(ctx: SessionCtx, storage: FileStorage, { workspaceId, storageKey }: OpenedFile): Promise<Buffer> {
  const picture = await makePreview(() => storage.get(storageKey));
  const key = previewKeyOf(storageKey);
  try {
    await storage.put(key, Readable.from([picture]));
    const [row] = await ctx.db
      .select({ id: file.id })
      .from(file)
      .where(and(inWorkspace(file.workspaceId, workspaceId), eq(file.storageKey, storageKey)));
    // Whoever deleted the file meanwhile found nothing here to delete.
    if (!row) await storage.remove(key);
  } catch (error) {
    ctx.log.warn({ err: error }, 'a preview was not kept: it will be made anew');
    // Half of it would be in the way of the next.
    await storage.remove(key).catch(() => undefined);
  }
  return picture;
}
