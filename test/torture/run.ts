// `pnpm torture`, or `pnpm torture R1 R16 --cycles 200 --seed 7 --database sqlite`: kills, fills, corrupts and races the real
// server, and prints one line of JSON per result. Without ids: everything, on both databases, as often as `pnpm test:long` does;
// with `--long` ten times as often.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../run/postgres.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cycles: { type: 'string' },
    seed: { type: 'string' },
    server: { type: 'string' },
    database: { type: 'string', default: 'both' },
    long: { type: 'boolean' },
  },
});
if (!['sqlite', 'postgres', 'both'].includes(values.database))
  throw new Error('--database is sqlite, postgres or both.');

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = new RegExp(`^\\[(${positionals.join('|')})\\]`, 'i');
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
const settings = {
  CLIENTELE_TEST_LONG: '1',
  ...(values.long && { TORTURE_LONG: '1' }),
  ...(values.cycles !== undefined && { TORTURE_CYCLES: values.cycles }),
  ...(values.seed !== undefined && { TORTURE_SEED: values.seed }),
  ...(values.server !== undefined && { TORTURE_SERVER: resolve(values.server) }),
};

const { DATABASE_URL: _ignored, ...environment } = process.env;
if (values.database !== 'postgres') await torture({});
if (values.database !== 'sqlite') {
  const postgres = await startPostgres();
  try {
    await torture({ DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

async function torture(database: Record<string, string>): Promise<void> {
  const pattern = positionals.length > 0 ? ['--test-name-pattern', wanted.source] : [];
  const tests = spawn(
    process.execPath,
    [...process.execArgv, '--test', '--test-concurrency=2', ...pattern, ...files.map((file) => folder + file)],
    { stdio: 'inherit', env: { ...environment, ...settings, ...database } },
  );
  await once(tests, 'close');
  if (tests.exitCode !== 0) process.exitCode = 1;
}
