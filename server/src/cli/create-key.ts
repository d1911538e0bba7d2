import { Origin, text } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { systemClock } from '../core/system-clock.ts';
import type { Db } from '../db/connect.ts';
import { newSecret, registerKey } from '../features/access/index.ts';
import { workspace } from '../features/access/table.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface NewKey {
  workspace: string;
  origin: string[];
  name: string;
  /** A day or an instant, ISO 8601. */
  expires?: string;
}

/** Prints a fresh secret key of a workspace: the only time that it can be seen. */
export async function createKey(databaseUrl: string, options: NewKey): Promise<void> {
  const refused = options.origin.find((origin) => !Origin.safeParse(origin).success);
  if (refused !== undefined)
    throw new UsageError(
      `${refused} is not an origin. Give scheme and host in lower case, and a port where it is not the usual one, for example https://app.example.com.`,
    );
  const name = text(100).safeParse(options.name).data;
  if (name === undefined) throw new UsageError('Give --name a text of at most 100 characters.');
  const expiresAt = options.expires === undefined ? undefined : futureInstant(options.expires);
  await withDatabase(databaseUrl, async (database) => {
    const workspaceId = await requireWorkspace(database.read, options.workspace);
    const secretKey = newSecret('sk');
    const key = { secretKey, workspaceId, name, origins: options.origin, ...(expiresAt && { expiresAt }) };
    await registerKey(database, key);
    console.log(secretKey);
  });
}

/** The id of a workspace that exists. */
export async function requireWorkspace(db: Db, id: string): Promise<string> {
  const [found] = await db.select({ id: workspace.id }).from(workspace).where(eq(workspace.id, id));
  if (found) return found.id;
  throw new UsageError(`There is no workspace ${id}. \`clientele-server list-workspaces\` lists the workspaces.`);
}

/** A day begins in UTC. */
function futureInstant(given: string): Date {
  const isInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(given).success;
  const instant = new Date(given);
  if (!isInstant || instant <= systemClock())
    throw new UsageError(`${given} is no time to come. Give --expires a day or an instant, for example 2030-12-31.`);
  return instant;
}
