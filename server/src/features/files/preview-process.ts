// Runs in a process of its own: makes one small picture of the image that comes in, and ends. Its exit code says why there is none.
import { buffer } from 'node:stream/consumers';
import sharp, { type Sharp } from 'sharp';
import {
  exitCodes,
  leastLogoSide,
  longestSide,
  mostPixels,
  squareSide,
  widestPhoto,
  type Shape,
} from './preview-limits.ts';

// What is not named here cannot be read: libvips knows forty more formats, some of which run programs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);

const [, , asked] = process.argv;
const shape: Shape = asked === 'square' || asked === 'logo' ? asked : 'whole';

try {
  const image = await buffer(process.stdin);
  // By the header alone, before anything is unpacked.
  const { width, height, autoOrient, hasAlpha } = await sharp(image, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) process.exitCode = exitCodes.tooLarge;
  else if (shape === 'logo' && Math.max(width, height) < leastLogoSide) process.exitCode = exitCodes.tooSmall;
  else {
    const small = sized(upright(image), autoOrient.width / autoOrient.height, hasAlpha ? '#fff0' : '#fff');
    process.stdout.write(await small.webp({ quality: 80 }).toBuffer());
  }
} catch {
  process.exitCode = exitCodes.unreadable;
}

/** Turned as its camera was held. Nothing else of what is written in the image beside its dots is kept: not where it was taken, nor when. */
function upright(image: Buffer): Sharp {
  return sharp(image, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).autoOrient();
}

/** `ratio`: of its width to its height; `ground`: the colour around what does not fill a square. */
function sized(image: Sharp, ratio: number, ground: string): Sharp {
  if (shape === 'whole')
    return image.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const isFilling = shape === 'logo' ? Math.abs(ratio - 1) < 0.05 : ratio <= widestPhoto;
  if (isFilling) return image.resize({ width: squareSide, height: squareSide, fit: 'cover' });
  // As large as it can be in the circle in which a square is shown.
  const width = Math.floor(squareSide / Math.hypot(1, 1 / ratio));
  const height = Math.max(1, Math.floor(width / ratio));
  const [left, top] = [Math.floor((squareSide - width) / 2), Math.floor((squareSide - height) / 2)];
  const around = { left, right: squareSide - width - left, top, bottom: squareSide - height - top };
  return image.resize({ width, height, fit: 'fill' }).extend({ ...around, background: ground });
}
