import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { outputOf, root } from './bundler.ts';

// A page may load `clientele.js?v=2`: a file that imports `clientele.js` would load everything a second time.
it('no file of the script for pages without a bundler imports the script by its name', async () => {
  const chunks = await outputOf({
    root: fileURLToPath(new URL('packages/elements/', root)),
    configFile: fileURLToPath(new URL('packages/elements/vite.config.ts', root)),
    build: { write: false },
  });
  const names = chunks.map(({ fileName }) => fileName);
  assert.ok(names.includes('clientele.js') && names.length > 5, names.join(', '));
  for (const { fileName, imports = [] } of chunks) assert.ok(!imports.includes('clientele.js'), fileName);
});
