import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { create as contentDisposition } from 'content-disposition';
import type { Logger } from 'pino';
import { combineRanges, parse as parseRange } from 'range-parser';
import type { ByteRange, FileStorage, OpenedFile } from '../../features/files/index.ts';

/**
 * Answers the bytes of a file, or the one part that was asked for, as a download in which no browser runs anything, whatever is in it.
 * Never kept by a cache: the next who asks is authorised anew.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  storage: FileStorage,
  { id, name, mime, size, storageKey }: OpenedFile,
  log: Logger,
): Promise<void> {
  const range = rangeOf(request, size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`);
    response.writeHead(416, { 'Content-Length': 0 }).end();
    return;
  }
  const bytes = size === 0 ? undefined : await storage.get(storageKey, range);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  describe(response, { name, mime, size: end - start + 1 });
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range ? 206 : 200);
  if (!bytes) {
    response.end();
    return;
  }
  try {
    await pipeline(bytes, response);
  } catch (error) {
    // A caller that has gone has what it wanted; one that is still there learns of it by a file that breaks off.
    if (!isGone(error)) log.error({ err: error, file: id }, 'the bytes of a file broke off');
    response.destroy();
  }
}

/**
 * Answers the small picture of an image in the same way. The caller's own browser may keep it, and asks each time whether it is still
 * good: who is not authorised any more gets no 304.
 */
export async function sendPreview(
  request: IncomingMessage,
  response: ServerResponse,
  { sha256 }: OpenedFile,
  picture: () => Promise<Buffer>,
): Promise<void> {
  const etag = `"preview-${sha256}"`;
  if (request.headers['if-none-match'] === etag) {
    keepUntilAsked(response, etag);
    response.writeHead(304).end();
    return;
  }
  const bytes = await picture();
  keepUntilAsked(response, etag);
  describe(response, { name: 'preview.webp', mime: 'image/webp', size: bytes.length });
  response.writeHead(200).end(bytes);
}

function keepUntilAsked(response: ServerResponse, etag: string): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('ETag', etag);
}

function describe(response: ServerResponse, { name, mime, size }: { name: string; mime: string; size: number }): void {
  response.setHeader('Content-Type', mime);
  response.setHeader('Content-Length', size);
  response.setHeader('Content-Disposition', contentDisposition(name, { type: 'attachment' }));
  response.setHeader('Content-Security-Policy', "sandbox;default-src 'none';frame-ancestors 'none'");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/**
 * The one part that was asked for; undefined for the whole, also where the header cannot be read, as the standard has it. Several parts
 * at once are not given: a thousand overlapping ones cost more than the file. https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
function rangeOf({ headers }: IncomingMessage, size: number): ByteRange | 'unsatisfiable' | undefined {
  if (headers.range === undefined) return undefined;
  const { code, type, ranges } = parseRange(size, headers.range);
  const isMalformed = (code & 1) !== 0;
  if (type !== 'bytes' || isMalformed) return undefined;
  const [first, ...others] = combineRanges(ranges);
  if (!first || others.length > 0) return 'unsatisfiable';
  return { start: first.start, end: first.end };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
