// What a release would publish, after `pnpm build`. `node test/supply-chain/accept-published-files.ts` accepts a new list.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { allPackages, browserPackages, packAll, root } from './packed.ts';
import { publishedFiles } from './published-files.ts';

const { packed, remove } = packAll(allPackages);
after(remove);

/** Every built file with its hash, by package and path. `distOf` says where a package was built. */
function builtFiles(distOf: (name: string) => string): Map<string, string> {
  const files = browserPackages.flatMap((name) => {
    const dist = distOf(name);
    return globSync('**/*.{js,ts,json,html}', { cwd: dist })
      .sort()
      .map((path): [string, string] => [`${name}/${path}`, hashOf(join(dist, path))]);
  });
  return new Map(files);
}

function hashOf(path: string): string {
  return createHash('sha384').update(readFileSync(path)).digest('base64');
}

/** Builds the packages once more, elsewhere: other suites read what is there. */
function buildAgain(folder: string): void {
  const scripts = join(root, 'packages/elements/build');
  for (const name of browserPackages) {
    const dist = join(folder, name);
    const run = (...command: string[]) =>
      execFileSync('pnpm', ['exec', ...command], { cwd: join(root, 'packages', name), stdio: 'ignore' });
    if (name === 'elements') run('vite', 'build', '--config', 'vite.config.ts', '--outDir', join(dist, 'cdn'));
    run('node', join(scripts, 'modules.ts'), dist);
    if (name === 'elements' || name === 'ui') run('node', join(scripts, 'descriptions.ts'), dist);
  }
}

describe('what is published', () => {
  it('[M03] is exactly the accepted list of files', () => {
    assert.deepEqual(publishedFiles(packed), readFileSync(new URL('published-files.txt', import.meta.url), 'utf8'));
  });

  for (const { name, files } of packed)
    it(`[M03] ${name} holds built modules and their descriptions, and no source, test or secret`, () => {
      const strange = files.filter(
        (path) =>
          !/^(package\.json|LICENSE|README\.md|CHANGELOG\.md|dist\/.*(\.js|\.js\.map|\.d\.ts)|dist\/[\w.-]+\.json|dist\/cdn\/(integrity\.json|preload\.html)|migrations\/(sqlite|postgres)\/(\d{4}_\w+\.sql|meta\/_journal\.json))$/.test(
            path,
          ),
      );
      assert.deepEqual(strange, []);
      const forTests = files.filter(
        (path) =>
          /\.(test|stories)\.|test-page|sheet-page|story-frame/.test(path) ||
          // The server's kit for tests is an entry point of its own.
          (name !== 'server' && path.includes('testing/')),
      );
      assert.deepEqual(forTests, []);
      for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(files.includes(file), file);
      assert.ok(files.some((path) => path.endsWith('.js')) && files.some((path) => path.endsWith('.d.ts')));
    });

  it('[M04] is byte for byte the same when it is built again, and the published hashes are those of the files', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-built-again-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const first = builtFiles((name) => join(root, 'packages', name, 'dist'));
    buildAgain(folder);
    assert.deepEqual(
      builtFiles((name) => join(folder, name)),
      first,
    );
    assert.ok(first.size > 100);
    const cdn = 'elements/cdn/';
    const published = JSON.parse(
      readFileSync(join(root, 'packages/elements/dist/cdn/integrity.json'), 'utf8'),
    ) as unknown;
    const scripts = [...first].filter(([path]) => path.startsWith(cdn) && path.endsWith('.js'));
    assert.deepEqual(
      published,
      Object.fromEntries(scripts.map(([path, hash]) => [path.slice(cdn.length), `sha384-${hash}`])),
    );
  });
});
