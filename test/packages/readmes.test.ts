import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { MintSession } from '@clientele/contract';
import { allPackages, root } from '../supply-chain/packed.ts';
import { references, withReference } from './references.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what hosts read', () => {
  for (const [path, reference] of references())
    it(`the reference in ${path} is that of the sources: test/packages/write-references.ts writes it anew`, () => {
      assert.equal(withReference(read(path), reference), read(path));
    });

  it('every package has a README, a CHANGELOG with its version, and the licence', () => {
    for (const name of allPackages) {
      const folder = name === 'server' ? name : `packages/${name}`;
      const { version } = JSON.parse(read(`${folder}/package.json`)) as { version: string };
      assert.match(read(`${folder}/README.md`), new RegExp(`^# @clientele/${name}\n`));
      assert.match(read(`${folder}/CHANGELOG.md`), new RegExp(`^## ${version.replaceAll('.', '\\.')}$`, 'm'));
      assert.equal(read(`${folder}/LICENSE`), read('LICENSE'));
    }
  });

  it('the script has one address, in READMEs, pages of Storybook and examples', () => {
    const paths = globSync(
      ['README.md', 'packages/*/README.md', 'server/README.md', 'storybook/pages/*.mdx', 'examples/**/*.{md,html}'],
      { cwd: root, exclude: ['**/node_modules/**'] },
    );
    const addresses = paths.flatMap((path) =>
      [...read(path).matchAll(/src="([^"]*\/clientele\.js)"/g)].map(([, address]) => address),
    );
    // The examples take their line from `preload.html`.
    assert.ok(addresses.length >= 3, String(addresses));
    assert.deepEqual([...new Set(addresses)], ['/clientele/clientele.js']);
  });

  it('every field of a session is described', () => {
    const sessions = read('server/README.md');
    const fields = Object.keys(MintSession.shape).flatMap((name) =>
      name === 'actor' ? Object.keys(MintSession.shape.actor.shape).map((field) => `actor.${field}`) : [name],
    );
    assert.deepEqual(
      fields.filter((name) => !sessions.includes(`| \`${name}\``)),
      [],
    );
  });

  it('every line on the console is described', () => {
    const [, kinds = ''] =
      /export type SetupProblem =(.*?);\n\n/s.exec(read('packages/elements/src/setup/problems.ts')) ?? [];
    const named = [...kinds.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind);
    assert.ok(named.length > 6);
    const described = read('packages/elements/README.md');
    assert.deepEqual(
      named.filter((kind) => !described.includes(`| \`${kind}\``)),
      [],
    );
  });

  it('every relative link leads to a file', () => {
    const paths = globSync(
      ['*.md', '.github/*.md', 'packages/*/README.md', 'server/README.md', 'examples/*/README.md'],
      { cwd: root },
    );
    const broken = paths.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].flatMap(([, target = '']) =>
        globSync(join(dirname(path), target), { cwd: root }).length > 0 ? [] : `${path}: ${target}`,
      ),
    );
    assert.deepEqual(broken, []);
  });
});
