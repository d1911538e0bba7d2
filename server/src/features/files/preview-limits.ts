/** Of the image, in all: 50 megapixels. */
export const mostPixels = 50_000_000;

/** Of the small picture, in pixels. */
export const longestSide = 512;

/**
 * `whole`: all of the image. `square`: its middle, as faces are shown, or all of what is wider than a photo: a name as a logo. `logo`: a
 * square of all of it, and none of what is too small.
 */
export type Shape = 'whole' | 'square' | 'logo';

/** Of a square, in pixels: `pictureSide` of the contract, which the process that makes it does not load. */
export const squareSide = 160;

/** The ratio of width to height above which an image is no photo. */
export const widestPhoto = 1.8;

/** Of an image that a logo is made from, in pixels: enlarged from less it would be a blur. */
export const leastLogoSide = 48;

export const exitCodes = { tooLarge: 3, unreadable: 4, tooSmall: 5 } as const;
