// What a release would publish, after `pnpm build`. `node test/supply-chain/accept-published-files.ts` accepts a new list.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { allPackages, browserPackages, packAll, root } from './packed.ts';
import { publishedFiles } from './published-files.ts';

const { packed, remove } = packAll(allPackages);
after(remove);

/** Every built file with its hash. */
function builtFiles(): Map<string, string> {
  const paths = globSync(`packages/{${browserPackages.join(',')}}/dist/**/*.{js,ts,json}`, { cwd: root }).sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha384')
        .update(readFileSync(join(root, path)))
        .digest('base64'),
    ]),
  );
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

  it('[M04] is byte for byte the same when it is built again, and the published hashes are those of the files', () => {
    const first = builtFiles();
    execFileSync('pnpm', ['--recursive', '--filter', './packages/*', 'build'], { cwd: root, stdio: 'ignore' });
    const changed = [...builtFiles()].filter(([path, hash]) => first.get(path) !== hash).map(([path]) => path);
    assert.deepEqual(changed, []);
    assert.equal(builtFiles().size, first.size);
    assert.ok(first.size > 100);
    const cdn = 'packages/elements/dist/cdn';
    const published = JSON.parse(readFileSync(join(root, cdn, 'integrity.json'), 'utf8')) as Record<string, string>;
    const scripts = [...first].filter(([path]) => path.startsWith(cdn) && path.endsWith('.js'));
    assert.deepEqual(
      published,
      Object.fromEntries(scripts.map(([path, hash]) => [path.slice(cdn.length + 1), `sha384-${hash}`])),
    );
  });
});
