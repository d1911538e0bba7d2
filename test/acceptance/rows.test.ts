// Test titles name the acceptance rows that they prove: `[S0-90] …`. rows.tsv says what each row asks for.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rows = new Set(
  readFileSync(new URL('rows.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]),
);

it('every acceptance row that a test title names exists', () => {
  const tests = globSync(['packages/**/*.test.ts', 'server/src/**/*.test.ts', 'test/**/*.{test,e2e}.ts'], {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  });
  const unknown = tests.flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/\[(S\d-\d{2,3})\]/g)]
      .filter(([, id]) => !rows.has(id ?? ''))
      .map(([, id]) => `${id} in ${file}`),
  );
  assert.ok(tests.length > 10);
  assert.deepEqual(unknown, []);
});
