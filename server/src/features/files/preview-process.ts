// Runs in a process of its own: makes one small picture of the image that comes in, and ends. Its exit code says why there is none.
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { exitCodes, longestSide, mostPixels, squareSide, type Shape } from './preview-limits.ts';

// What is not named here cannot be read: libvips knows forty more formats, some of which run programs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);

const shape: Shape = process.argv[2] === 'square' ? 'square' : 'whole';

try {
  const image = await buffer(process.stdin);
  // By the header alone, before anything is unpacked.
  const { width, height } = await sharp(image, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) process.exitCode = exitCodes.tooLarge;
  else process.stdout.write(await smallPictureOf(image));
} catch {
  process.exitCode = exitCodes.unreadable;
}

/** Turned as its camera was held. Nothing else of what is written in the image beside its dots is kept: not where it was taken, nor when. */
function smallPictureOf(image: Buffer): Promise<Buffer> {
  return sharp(image, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(
      shape === 'square'
        ? { width: squareSide, height: squareSide, fit: 'cover' }
        : { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true },
    )
    .webp({ quality: 80 })
    .toBuffer();
}
