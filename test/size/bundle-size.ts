import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { outputOf, root, type Chunk } from './bundler.ts';
import { coreChunk, templateWhitespace } from './build-steps.ts';

const entry = 'virtual:entry';

export interface BundleSize {
  /** Bytes, after gzip, of all that a page loads at once: minified, every dependency included. */
  atOnce: number;
  /** The files that come when they are needed, each with the bytes of its own. */
  later: { name: string; bytes: number }[];
}

/** What a page loads that imports these modules. */
export async function bundleSize(modules: readonly string[]): Promise<BundleSize> {
  const source = modules.map(
    (path, index) => `export * as part${index} from ${JSON.stringify(fileURLToPath(new URL(path, root)))};`,
  );
  const output = await outputOf({
    root: fileURLToPath(root),
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { chunkFileNames: '[name].js', minify: true, codeSplitting: coreChunk('core') } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id: string) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id: string) => (id === `\0${entry}` ? source.join('\n') : null),
      },
      templateWhitespace(),
    ],
  });
  const first = loadedAtOnce(output);
  return {
    atOnce: [...first].reduce((sum, chunk) => sum + bytes(chunk), 0),
    later: output
      .filter((chunk) => !first.has(chunk))
      .map((chunk) => ({ name: chunk.fileName.replace('.js', ''), bytes: bytes(chunk) })),
  };
}

function loadedAtOnce(output: Chunk[]): Set<Chunk> {
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports?.forEach((name) => visit(byName.get(name)));
  };
  visit(output.find(({ isEntry }) => isEntry));
  return loaded;
}

function bytes({ code = '' }: Chunk) {
  return gzipSync(code, { level: 9 }).length;
}
