import { Readable } from 'node:stream';
import { pictureTypes } from '@clientele/contract';
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../core/errors.ts';
import { makePreview } from './make-preview.ts';
import type { Shape } from './preview-limits.ts';

/** What websites have their logos in beside {@link pictureTypes}, and the process that reads images can read. */
const logoTypes: readonly string[] = [...pictureTypes, 'image/webp', 'image/gif'];

/**
 * The picture that is kept of an image, in WebP: judged by its first bytes, whatever it is called, and written anew without what it
 * says of place and time. Errors: `unsupported-media-type` (also of a logo that is too small), `payload-too-large` (too many pixels),
 * `overloaded`.
 */
export async function pictureFrom(
  image: Buffer,
  { shape, mostMs }: { shape: Exclude<Shape, 'whole'>; mostMs?: number },
): Promise<Buffer> {
  const found = await fileTypeFromBuffer(image.subarray(0, 4100));
  const taken = shape === 'logo' ? logoTypes : pictureTypes;
  if (!taken.includes(found?.mime ?? ''))
    throw new DomainError('unsupported-media-type', 'Only JPG and PNG images are taken.');
  return makePreview(async () => Readable.from([image]), { shape, ...(mostMs !== undefined && { mostMs }) });
}
