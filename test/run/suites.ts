import type { Suite } from './suite.ts';

/** Every suite, the quick ones first. What depends on the database runs on both. */
export function allSuites(postgresUrl: string): Suite[] {
  const onBoth = (suite: Suite): Suite[] => [
    { ...suite, name: `${suite.name}-sqlite` },
    { ...suite, name: `${suite.name}-postgres`, env: { DATABASE_URL: postgresUrl } },
  ];
  return [
    ...['types', 'lint', 'format:check', 'architecture', 'knip'].map(check),
    nodeTests('acceptance', 'test/acceptance/**/*.test.ts'),
    nodeTests('contract', 'packages/contract/src/**/*.test.ts'),
    nodeTests('client', 'packages/client/src/**/*.test.ts'),
    ...onBoth(nodeTests('server', 'server/src/**/*.test.ts', 2)),
    ...onBoth(nodeTests('roles', 'test/roles/**/*.test.ts')),
    ...onBoth(nodeTests('attack', 'test/attack/*.test.ts', 2)),
    ...onBoth(built(nodeTests('torture', 'test/torture/*.test.ts', 2))),
    nodeTests('size', 'test/size/**/*.test.ts'),
    after('pnpm build', nodeTests('supply-chain', 'test/supply-chain/**/*.test.ts test/run/*.test.ts')),
    after('pnpm build', nodeTests('packages', 'test/packages/**/*.test.ts')),
    { name: 'elements', command: 'pnpm --filter @clientele/test elements', counts: 'wtr' },
    after('pnpm storybook:build', nodeTests('stories', 'test/stories/*.test.ts')),
    after('pnpm build:demo', nodeTests('e2e-sqlite', 'test/e2e/*.e2e.ts')),
    // What the elements do with a page does not depend on the database: these are the tests in which much is stored.
    {
      ...after(
        'pnpm build:demo',
        nodeTests('e2e-postgres', `test/e2e/{main-job,directory,sheet,bulk,columns,live}.e2e.ts`),
      ),
      env: { DATABASE_URL: postgresUrl },
    },
  ];
}

function check(script: string): Suite {
  return { name: script, command: `pnpm ${script}`, counts: 'exit' };
}

/** Tests of Node's own runner, in as many processes at a time as `concurrency` says. */
function nodeTests(name: string, patterns: string, concurrency = 1): Suite {
  const files = patterns
    .split(' ')
    .map((pattern) => `'${pattern}'`)
    .join(' ');
  return { name, command: `node --test --test-concurrency=${concurrency} ${files}`, counts: 'node' };
}

/** The same with the server that is published instead of its sources. */
function built(suite: Suite): Suite {
  return after('pnpm --silent --filter @clientele/server build', {
    ...suite,
    command: suite.command.replace('node ', 'node --conditions=built '),
  });
}

function after(preparation: string, suite: Suite): Suite {
  return { ...suite, command: `${preparation} && ${suite.command}` };
}
