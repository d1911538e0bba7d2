// Measures what opening a profile asks, of a client without anything and of one with 50,000 activities, 10,000 files and 500 contacts,
// in turns in one run, on SQLite and then on a PostgreSQL of its own, and prints a table for each:
//   pnpm bench:profile
// The figures are of the verb in this process, as in `bench:search`: the database's part, the rows made of it and the check against
// the contract. A ratio is that of the medians.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../run/postgres.ts';

const measuring = fileURLToPath(new URL('server/measure-profile.ts', import.meta.url));

function measureOn(databaseUrl: string | undefined): void {
  const { DATABASE_URL: _given, ...environment } = process.env;
  const env = { ...environment, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
  const { status } = spawnSync(process.execPath, [...process.execArgv, measuring], { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}

measureOn(undefined);
const postgres = await startPostgres();
try {
  measureOn(postgres.url);
} finally {
  await postgres.stop();
}
