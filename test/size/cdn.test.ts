import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { outputOf, root, type Chunk } from './bundler.ts';

const files = new Map<string, Chunk & { source?: string }>(
  (
    await outputOf({
      root: fileURLToPath(new URL('packages/elements/', root)),
      configFile: fileURLToPath(new URL('packages/elements/vite.config.ts', root)),
      build: { write: false },
    })
  ).map((file) => [file.fileName, file]),
);
const lines = files.get('preload.html')?.source ?? '';
const named = [...lines.matchAll(/(?:href|src)="\/clientele\/([^"]+)"/g)].map(([, name = '']) => name);

// A page may load `clientele.js?v=2`: a file that imports `clientele.js` would load everything a second time.
it('no file of the script for pages without a bundler imports the script by its name', () => {
  const names = [...files.keys()];
  assert.ok(names.includes('clientele.js') && names.length > 5, names.join(', '));
  for (const { fileName, imports = [] } of files.values()) assert.ok(!imports.includes('clientele.js'), fileName);
});

it('preload.html names every file that a page with all elements loads, so that they come in one round: four', () => {
  assert.equal(named.length, 4, named.join(', '));
  assert.equal(named.at(-1), 'clientele.js');
  for (const name of named)
    for (const other of files.get(name)?.imports ?? []) assert.ok(named.includes(other), `${name} imports ${other}`);
  for (const element of ['directory', 'detail-sheet'])
    assert.ok(
      named.some((name) => files.get(name)?.moduleIds?.some((id) => id.endsWith(`/${element}/${element}.ts`))),
      element,
    );
});

// The core has what directory and profile share, too: menus, lists by pages, the segmented choice. By itself it would be a fifth file, and
// in the directory's it would cost a page with a profile alone the whole directory; hence 40 where the first budget was 30. Each file is
// compressed alone, which costs a page with directory and sheet 4 kB more than one file, and spares a page with one of them 10 to 30.
const budgets = { 'before the first element': 40.5, 'all of an untouched page': 82 };

it('what a page without a bundler loads, after gzip, is within its budgets', (t) => {
  const sizeOf = (names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(files.get(name)?.code ?? '', { level: 9 }).length, 0) / 1000;
  const sizes = {
    'before the first element': sizeOf(named.filter((name) => name.startsWith('clientele'))),
    'all of an untouched page': sizeOf(named),
  };
  for (const [name, size] of Object.entries(sizes) as [keyof typeof budgets, number][]) {
    t.diagnostic(`${name}: ${size.toFixed(1)} of ${budgets[name]} kB`);
    assert.ok(size > 1 && size <= budgets[name], `${name}: ${size.toFixed(1)} kB; the budget is ${budgets[name]} kB.`);
  }
});
