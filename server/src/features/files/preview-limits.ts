/** Of the image, in all: 50 megapixels. */
export const mostPixels = 50_000_000;

/** Of the small picture, in pixels. */
export const longestSide = 512;

export const exitCodes = { tooLarge: 3, unreadable: 4 } as const;
