import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { coreChunk } from './build/core-chunk.ts';
import { integrityFile } from './build/integrity-file.ts';
import { preloadFile } from './build/preload-file.ts';
import { runtimeWithin } from './build/runtime-within.ts';
import { templateWhitespace } from './build/template-whitespace.ts';
import { unclobberedLit } from './build/unclobbered-lit.ts';

/** What a page with a list of clients has. A profile is opened later. */
const firstElements = {
  directory: /[\\/]directory[\\/]directory\.ts$/,
  'detail-sheet': /[\\/]detail-sheet[\\/]detail-sheet\.ts$/,
};
const elements = {
  ...firstElements,
  /** What sheet and profile draw of a client. */
  record: /[\\/]detail-sheet[\\/]client-view\.ts$/,
  profile: /[\\/]profile[\\/]profile\.ts$/,
  'enrichment-panel': /[\\/]enrichment-panel[\\/]enrichment-panel\.ts$/,
  /** It brings the others when it is there. */
  workspace: /[\\/]workspace[\\/]workspace\.ts$/,
};
/** Texts are called by language and namespace, `de-directory`: several have the name of an element. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  const [, language] = /[\\/]locales[\\/](\w+)[\\/]\w+\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return `${language ? `${language}-` : ''}[name]-[hash].js`;
}

/** What they share of a client is in the files of the sheet and of the panel: most pages that have one of them have another. */
const showingClients = ['detail-sheet', 'record', 'profile', 'enrichment-panel', 'workspace'];

const outDir = fileURLToPath(new URL('dist/cdn', import.meta.url));

/**
 * The script for pages without a bundler: everything, registered. Beside it the file with all that it needs at once, and those that
 * come later: parts of the sheet, languages other than English.
 */
export default defineConfig({
  build: {
    outDir,
    target: 'es2023',
    modulePreload: false,
    reportCompressedSize: false,
    lib: {
      entry: fileURLToPath(new URL('src/cdn.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'clientele.js',
    },
    rolldownOptions: {
      output: {
        chunkFileNames,
        minify: true,
        codeSplitting: coreChunk('clientele', elements, {
          'detail-sheet': showingClients,
          record: showingClients,
          'enrichment-panel': showingClients,
        }),
      },
    },
  },
  plugins: [
    templateWhitespace(),
    ownTrustedTypesPolicy(),
    unclobberedLit(),
    runtimeWithin(),
    integrityFile(),
    preloadFile(firstElements),
  ],
});

/**
 * A page that allows the policy `lit-html` once, for its own Lit, would refuse this file's copy of it. Its policy is called
 * `clientele`, which the page allows by name. https://w3c.github.io/trusted-types/dist/spec/#trusted-types-csp-directive
 */
function ownTrustedTypesPolicy(): Plugin {
  const created = 'createPolicy("lit-html"';
  let renamed = false;
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/[\\/]lit-html\.js$/.test(id)) return null;
      if (!code.includes(created)) this.error('Lit no longer creates its policy as expected: adapt this plugin.');
      renamed = true;
      return { code: code.replace(created, 'createPolicy("clientele"'), map: null };
    },
    buildEnd(error) {
      if (!error && !renamed) this.error('Lit was not found: its policy has kept its name.');
    },
  };
}
