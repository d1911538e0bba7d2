import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { outputOf, root, type Chunk } from './bundler.ts';

const entry = 'virtual:entry';

/**
 * Bytes, after gzip, of all that a page loads at once when it imports these modules: minified, every dependency included,
 * without what is loaded only when it is needed.
 */
export async function bundleSize(modules: readonly string[]): Promise<number> {
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
      rolldownOptions: { output: { minify: true } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id: string) => (id.endsWith(entry) ? `\0${entry}` : null),
        load: (id: string) => (id === `\0${entry}` ? source.join('\n') : null),
      },
    ],
  });
  return loadedAtOnce(output).reduce((sum, { code = '' }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function loadedAtOnce(output: Chunk[]): Chunk[] {
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports?.forEach((name) => visit(byName.get(name)));
  };
  visit(output.find(({ isEntry }) => isEntry));
  return [...loaded];
}
