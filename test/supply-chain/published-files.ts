import type { Packed } from './packed.ts';

/** One line for each file of each package. */
export function publishedFiles(packed: readonly Packed[]): string {
  return packed.flatMap(({ name, files }) => files.map((path) => `${name}/${path}\n`)).join('');
}
