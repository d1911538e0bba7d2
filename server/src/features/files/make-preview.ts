import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../../core/errors.ts';
import { exitCodes, type Shape } from './preview-limits.ts';

/**
 * A small picture of an image, as WebP. Made in a process of its own, which knows no secret of this one and is ended when it takes too
 * long: what comes from strangers is unpacked by C code. Two are made at once; others wait. Errors: `payload-too-large` (too many
 * pixels), `unsupported-media-type` (no image that can be read), `overloaded`.
 */
export async function makePreview(
  image: () => Promise<Readable>,
  { mostMs = 10_000, shape = 'whole' }: { mostMs?: number; shape?: Shape } = {},
): Promise<Buffer> {
  if (waiting.length >= mostWaiting)
    throw new DomainError('overloaded', 'Many previews are being made. Try again in a moment.', { retryAfter: 2 });
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await run(await image(), mostMs, shape);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

let free = 2;
const waiting: (() => void)[] = [];
const mostWaiting = 200;

async function run(image: Readable, mostMs: number, shape: Shape): Promise<Buffer> {
  const { SystemRoot } = process.env;
  const maker = spawn(process.execPath, [makerFile, shape], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: SystemRoot === undefined ? {} : { SystemRoot },
    timeout: mostMs,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const ended = new Promise<number | null>((resolve, reject) => maker.once('error', reject).once('close', resolve));
  const sent = pipeline(image, maker.stdin).catch((error: unknown) => error);
  const [picture, code, failure] = await Promise.all([buffer(maker.stdout), ended, sent]);
  // Without a code it was ended: by the limit of its time, or by what is in the image.
  if (code === null || (code === exitCodes.unreadable && failure === undefined))
    throw new DomainError('unsupported-media-type', 'This image cannot be read.');
  if (failure !== undefined) throw failure;
  if (code === exitCodes.tooSmall) throw new DomainError('unsupported-media-type', 'This image is too small.');
  if (code === exitCodes.tooLarge) throw new DomainError('payload-too-large', 'This image has too many pixels.');
  if (code !== 0) throw new Error(`The process that makes previews ended with ${code}.`);
  return picture;
}

/** Beside this file, in the sources and in what is built of them. */
const makerFile = fileURLToPath(new URL(`./preview-process${extname(import.meta.url)}`, import.meta.url));
