import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { outputOf, root } from './bundler.ts';

// Node cannot read decorators, so the modules are transformed first, as they are for publishing.
it('every module of the browser packages can be imported where there is no page', async (t) => {
  const cwd = fileURLToPath(root);
  const modules = globSync('packages/{client,ui,elements}/src/**/*.ts', { cwd }).filter(
    (path) => !/\.(test|stories)\.ts$|[\\/]testing[\\/]/.test(path),
  );
  assert.ok(modules.length > 100, 'The modules were not found.');
  const outDir = mkdtempSync(join(tmpdir(), 'clientele-import-'));
  t.after(() => rmSync(outDir, { recursive: true }));
  const chunks = await outputOf({
    root: cwd,
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(modules.map((path) => [path.replaceAll(/[\\/]|\.ts$/g, '_'), join(cwd, path)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
      },
    },
  });
  const entries = chunks.filter(({ isEntry }) => isEntry);
  assert.equal(entries.length, modules.length);
  assert.equal(typeof document, 'undefined');
  for (const { fileName } of entries) await import(pathToFileURL(join(outDir, fileName)).href);
});
