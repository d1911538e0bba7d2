import type { Build } from './builds.ts';
import { isLong } from './is-long.ts';
import type { Suite } from './suite.ts';

/**
 * Every suite, in two lanes that run side by side: the server's work, and the browser's. What depends on the database runs on
 * both.
 */
export const lanes = (): readonly (readonly Suite[])[] => [
  [
    ...['types', 'lint', 'format:check', 'architecture', 'knip'].map(check),
    nodeTests('acceptance', 'test/acceptance/**/*.test.ts'),
    nodeTests('contract', 'packages/contract/src/**/*.test.ts', { processes: 'one' }),
    nodeTests('client', 'packages/client/src/**/*.test.ts', { processes: 'one' }),
    nodeTests('supply-chain', 'test/supply-chain/**/*.test.ts test/run/*.test.ts', { needs: ['packages', 'server'] }),
    nodeTests('packages', 'test/packages/**/*.test.ts', { needs: ['packages', 'server'] }),
    ...onBoth(nodeTests('server', 'server/src/**/*.test.ts', { needs: ['server'], processes: 'one' })),
    // On the sources: it changes the contract's grants, of which the built server holds a copy of its own.
    ...onBoth(nodeTests('roles', 'test/roles/**/*.test.ts', { processes: 2 })),
    ...onBoth(nodeTests('attack', 'test/attack/*.test.ts', { needs: ['server'], processes: 2 })),
    ...onBoth(nodeTests('torture', 'test/torture/*.test.ts', { needs: ['server'], processes: 2 })),
    nodeTests('size', 'test/size/**/*.test.ts'),
    ...(isLong() ? onBoth(millionRows) : []),
  ],
  [
    { name: 'elements', command: 'pnpm --silent --filter @clientele/test elements', counts: 'tests' },
    nodeTests('e2e-sqlite', 'test/e2e/*.e2e.ts', { needs: ['packages', 'server'], processes: 2 }),
    // What the elements do with a page does not depend on the database: these are the tests in which much is stored.
    {
      ...nodeTests('e2e-postgres', 'test/e2e/{main-job,bulk,live,profile-job,portal,portal-account,get-paid}.e2e.ts', {
        needs: ['packages', 'server'],
      }),
      onPostgres: true,
    },
    nodeTests('stories', 'test/stories/*.test.ts', { needs: ['storybook'] }),
  ],
];

/** Only in the long run: a million clients are made, and every question of the directory is answered. */
const millionRows: Suite = {
  name: 'million-rows',
  command: 'node --conditions=built test/bench/search.ts 1000000',
  counts: 'exit',
  needs: ['server'],
};

function check(script: string): Suite {
  return { name: script, command: `pnpm --silent ${script}`, counts: 'exit' };
}

/**
 * Tests of Node's own runner, each file in a process of its own and so many at a time; or all in `one`, where loading the
 * sources would take longer than the tests. Whatever needs the server gets the one that is published: it starts in a third of
 * the time that its sources take.
 */
function nodeTests(
  name: string,
  patterns: string,
  { needs = [], processes = 1 }: { needs?: readonly Build[]; processes?: number | 'one' } = {},
): Suite {
  // The long run shows that no test needs what another file has left.
  const isOne = processes === 'one' && !isLong();
  const options = [
    ...(needs.includes('server') ? ['--conditions=built'] : []),
    '--test',
    isOne ? '--test-isolation=none' : `--test-concurrency=${processes === 'one' ? 2 : processes}`,
    '--test-reporter=spec --test-reporter-destination=stdout',
    '--test-reporter=./test/run/record-tests.ts --test-reporter-destination="$TEST_RECORD"',
  ];
  const files = patterns.split(' ').map((pattern) => `'${pattern}'`);
  return { name, command: ['node', ...options, ...files].join(' '), counts: 'tests', needs };
}

function onBoth(suite: Suite): Suite[] {
  return [
    { ...suite, name: `${suite.name}-sqlite` },
    { ...suite, name: `${suite.name}-postgres`, onPostgres: true },
  ];
}
