import { Origin } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import { connect } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { newSecretKey, registerKey } from '../features/access/index.ts';
import { workspace } from '../features/access/table.ts';
import { UsageError } from './usage-error.ts';

/** Prints a fresh secret key of a workspace: the only time that it can be seen. */
export async function createKey(databaseUrl: string, options: { workspace: string; origin: string[] }): Promise<void> {
  const refused = options.origin.find((origin) => !Origin.safeParse(origin).success);
  if (refused !== undefined)
    throw new UsageError(
      `${refused} is not an origin. Give scheme and host in lower case, for example https://app.example.com.`,
    );
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  try {
    const [found] = await database.read
      .select({ id: workspace.id })
      .from(workspace)
      .where(eq(workspace.id, options.workspace));
    if (!found) throw new UsageError(`There is no workspace ${options.workspace}.`);
    const secretKey = newSecretKey();
    await registerKey(database, { secretKey, workspaceId: found.id, name: 'create-key', origins: options.origin });
    console.log(secretKey);
  } finally {
    await database.close();
  }
}
