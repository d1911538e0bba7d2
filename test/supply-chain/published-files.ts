import type { Packed } from './packed.ts';

/** One line for each file of each package that a page loads. What the server consists of is nobody's address but its own. */
export function publishedFiles(packed: readonly Packed[]): string {
  return packed
    .filter(({ name }) => name !== 'server')
    .flatMap(({ name, files }) => files.map((path) => `${name}/${path}\n`))
    .join('');
}
