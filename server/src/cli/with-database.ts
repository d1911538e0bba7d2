import { connect, type Database } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';

/** Runs with a database of the newest schema, created where there is none, and closes it. */
export async function withDatabase<Result>(
  databaseUrl: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
