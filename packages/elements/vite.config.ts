import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const outDir = fileURLToPath(new URL('dist/cdn', import.meta.url));

/** The file for pages without a bundler: everything in it, registered; languages other than English beside it. */
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
    rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js', minify: true } },
  },
  plugins: [independentLanguages(), ownTrustedTypesPolicy(), sizes()],
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

/**
 * Gives every language its own copy of the plural rules (0.2 kB). Shared, they would make a second file of the one script, or a
 * language import the script by name: then `clientele.js?v=2` in a page would load it twice.
 */
function independentLanguages(): Plugin {
  return {
    name: 'independent-languages',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const language = /[\\/]locales[\\/](\w+)[\\/]\w+\.ts$/.exec(importer)?.[1];
      if (!source.endsWith('/plural.ts') || !language || language === 'en') return null;
      return `${fileURLToPath(new URL('src/locales/plural.ts', import.meta.url))}?${language}`;
    },
  };
}

function sizes(): Plugin {
  return {
    name: 'sizes',
    closeBundle() {
      for (const file of readdirSync(outDir)) {
        const bytes = readFileSync(`${outDir}/${file}`);
        console.log(`dist/cdn/${file}  ${kB(bytes.length)} kB, ${kB(gzipSync(bytes).length)} kB gzip`);
      }
    },
  };
}

function kB(bytes: number) {
  return (bytes / 1000).toFixed(1);
}
