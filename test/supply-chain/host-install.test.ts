// The React example as somebody's own project, outside of this repository, on the packages as they would be published.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { outputOf } from '../size/bundler.ts';
import { hostProject } from './host-install.ts';
import { packAll, root } from './packed.ts';

const example = 'examples/react';
const { packed, remove } = packAll();
const host = hostProject(
  packed,
  ['react', 'react-dom', '@types/react', '@types/react-dom', 'vite'].map((name) => ({ name, from: example })),
);
cpSync(join(root, example, 'src'), join(host.folder, 'src'), { recursive: true });
for (const name of ['index.html', 'package.json']) cpSync(join(root, example, name), join(host.folder, name));
after(() => {
  host.remove();
  remove();
});

function typeErrors(): string {
  const compilerOptions = {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    jsx: 'react-jsx',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: ['vite/client'],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    // A declaration that is not found would otherwise silently become `any`.
    skipLibCheck: false,
  };
  writeFileSync(join(host.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  const { stdout } = spawnSync('tsc', ['--project', host.folder, '--pretty', 'false'], { encoding: 'utf8' });
  // Other people's declarations are theirs.
  return stdout
    .split('\n')
    .filter((line) => /^(\S*src\/|\S*store\/)/.test(line))
    .join('\n');
}

describe('a host with the published packages alone', () => {
  it('every entry point that package.json names is there', () => {
    for (const { name } of packed) {
      const place = join(host.folder, 'store', name);
      const { exports } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { exports: Exports };
      const targets = Object.values(exports).flatMap((entry) =>
        typeof entry === 'string' ? entry : Object.values(entry),
      );
      assert.ok(targets.length > 0);
      for (const target of targets)
        assert.ok(
          target.includes('*')
            ? globSync(target.replace('*', '**/*'), { cwd: place }).length > 0
            : existsSync(join(place, target)),
          target,
        );
    }
  });

  it('its TSX type-checks, also through the declarations, and what is wrong in it is refused', () => {
    assert.equal(typeErrors(), '');
    mkdirSync(join(host.folder, 'src'), { recursive: true });
    const wrong = join(host.folder, 'src/wrong.tsx');
    writeFileSync(
      wrong,
      `export const one = <clientele-directory selection="five" />;
       export const two = <clientele-provider theme={7} />;
       export const three = <clientele-directory onclientele-select={(event) => event.clientid} />;
       export const four = <clientele-detail-sheet drawerWidth={5} />;
       export const five = <clientele-directory columns={Symbol()} whenReady={async () => {}} />;`,
    );
    const errors = typeErrors()
      .split('\n')
      .filter((line) => line.startsWith('src/wrong.tsx') || line.includes('/wrong.tsx'));
    assert.deepEqual(
      [...new Set(errors.map((line) => Number(/\((\d),/.exec(line)?.[1])))].sort((one, other) => one - other),
      [1, 2, 3, 4, 5],
    );
  });

  it('its bundler builds it, with one copy of Lit', async () => {
    const chunks = await outputOf({ root: host.folder, build: { write: false, modulePreload: { polyfill: false } } });
    const code = chunks.map((chunk) => chunk.code ?? '').join('\n');
    assert.ok(code.includes('clientele-directory'));
    assert.equal(code.match(/litHtmlVersions/g)?.length, 1);
    assert.ok(chunks.length > 5, 'The lazy parts are no files of their own.');
  });
});

type Exports = Record<string, string | Record<string, string>>;
