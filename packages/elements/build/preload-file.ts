import type { Plugin } from 'vite';
import { hashOf } from './integrity-file.ts';

/** Chunks of the script, as far as they matter here. */
interface Chunk {
  type: 'chunk';
  fileName: string;
  moduleIds: string[];
  imports: string[];
  code: string;
}

/**
 * Adds `preload.html`: the lines for the head of a page that has all of these elements, so that everything they need is asked for in
 * one round. Without them a browser learns of each file from the one before. An element is known by its module: files of texts
 * may have its name.
 */
export function preloadFile(elements: Readonly<Record<string, RegExp>>): Plugin {
  return {
    name: 'preload-file',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file as Chunk]] : [])),
      );
      const entry = [...chunks.values()].find(({ fileName }) => fileName === 'clientele.js');
      if (!entry) return this.error('There is no clientele.js.');
      const wanted = new Set<Chunk>();
      const add = (chunk: Chunk | undefined) => {
        if (!chunk || wanted.has(chunk)) return;
        chunk.imports.forEach((name) => add(chunks.get(name)));
        wanted.add(chunk);
      };
      for (const [name, module] of Object.entries(elements)) {
        const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
        if (!chunk) return this.error(`There is no file for ${name}.`);
        add(chunk);
      }
      const lines = [...wanted].map(
        ({ fileName, code }) =>
          `<link rel="modulepreload" href="/clientele/${fileName}" integrity="${hashOf(code)}" />`,
      );
      const script = `<script type="module" src="/clientele/clientele.js" integrity="${hashOf(entry.code)}"></script>`;
      this.emitFile({ type: 'asset', fileName: 'preload.html', source: `${[...lines, script].join('\n')}\n` });
    },
  };
}
