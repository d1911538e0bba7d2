import pg from 'pg';
import { systemClock } from '../core/system-clock.ts';
import type { AppliedMigration } from '../db/pending-migrations.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';
import { examineClock, examineSchema } from './doctor-schema.ts';

/** Checks a PostgreSQL database: it answers, its commits are durable, it can be written, and has the extensions of the schema. */
export async function examinePostgres(databaseUrl: string): Promise<Finding[]> {
  const connection = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  // Failed queries report the error; without a listener the process would end.
  connection.on('error', () => undefined);
  try {
    await connection.connect();
  } catch (error) {
    await connection.end().catch(() => undefined);
    return [
      fault('database', 'it does not answer', `${messageOf(error)}. Check DATABASE_URL and that PostgreSQL runs.`),
    ];
  }
  try {
    const state = await stateOf(connection);
    return [
      ok('database', `PostgreSQL ${state.version}`),
      ...examineState(state),
      ...(state.isMade
        ? await examineContent(databaseUrl, connection)
        : [warning('schema', 'the database is empty', 'The first start creates the tables.')]),
    ];
  } finally {
    await connection.end();
  }
}

interface State {
  version: string;
  fsync: string;
  synchronousCommit: string;
  readOnly: string;
  hasTrigrams: boolean;
  canMakeTrigrams: boolean;
  connections: number;
  maxConnections: number;
  clockLagSeconds: number;
  isMade: boolean;
}

async function stateOf(connection: pg.Client): Promise<State> {
  const { rows } = await connection.query<State>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as "synchronousCommit", current_setting('transaction_read_only') as "readOnly",
       exists (select from pg_extension where extname = 'pg_trgm') as "hasTrigrams",
       exists (select from pg_available_extensions where name = 'pg_trgm') as "canMakeTrigrams",
       (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
       current_setting('max_connections')::int as "maxConnections",
       (extract(epoch from clock_timestamp()) - $1)::float8 as "clockLagSeconds",
       to_regclass('drizzle."__drizzle_migrations"') is not null as "isMade"`,
    [systemClock().getTime() / 1000],
  );
  const [state] = rows;
  if (!state) throw new Error('PostgreSQL did not say how it is set.');
  return state;
}

function examineState(state: State): Finding[] {
  const off = [state.fsync === 'off' && 'fsync', state.synchronousCommit === 'off' && 'synchronous_commit'].filter(
    Boolean,
  );
  const free = state.maxConnections - state.connections;
  return [
    off.length === 0
      ? ok('durability', `every commit is synced (fsync=on, synchronous_commit=${state.synchronousCommit})`)
      : fault('durability', `${off.join(' and ')} = off may lose saved changes`, 'Turn it on for this database.'),
    state.readOnly === 'off'
      ? ok('writing', 'allowed')
      : fault('writing', 'the database is read-only', 'Point DATABASE_URL at the primary.'),
    state.hasTrigrams || state.canMakeTrigrams
      ? ok('extensions', state.hasTrigrams ? 'pg_trgm is installed' : 'pg_trgm can be installed')
      : fault('extensions', 'pg_trgm is missing', "Install PostgreSQL's contrib package: the search stands on it."),
    free >= 20
      ? ok('connections', `${state.connections} of ${state.maxConnections} used`)
      : warning('connections', `${state.connections} of ${state.maxConnections} used`, 'Each server takes up to 10.'),
    Math.abs(state.clockLagSeconds) < 30
      ? ok('clocks', 'this machine and the database agree')
      : fault('clocks', `they differ by ${Math.round(state.clockLagSeconds)} s`, 'Let NTP keep both clocks.'),
  ];
}

async function examineContent(databaseUrl: string, connection: pg.Client): Promise<Finding[]> {
  const { rows: applied } = await connection.query<AppliedMigration>(
    'select hash, created_at::float8 as "createdAt" from drizzle."__drizzle_migrations"',
  );
  const { rows: newest } = await connection.query<{ at: Date | null }>('select max("at") as at from "event"');
  const { rows: invalid } = await connection.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where not indisvalid`,
  );
  return [
    invalid.length === 0
      ? ok('integrity', 'every index is valid')
      : fault('integrity', `invalid: ${invalid.map(({ name }) => name).join(', ')}`, 'REINDEX them.'),
    examineSchema(databaseUrl, applied),
    examineClock(systemClock(), newest[0]?.at?.toISOString()),
  ];
}
