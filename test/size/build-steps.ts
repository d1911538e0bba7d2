import { root } from './bundler.ts';

// By address, since they are no published entry points: what is measured here goes through the product's own build.
const folder = new URL('packages/elements/build/', root);

export const { coreChunk } = (await import(new URL('core-chunk.ts', folder).href)) as {
  coreChunk: (name: string) => object;
};

export const { templateWhitespace } = (await import(new URL('template-whitespace.ts', folder).href)) as {
  templateWhitespace: () => object;
};
