import { operatorIn } from '../core/actor.ts';
import { systemClock } from '../core/system-clock.ts';
import { transact } from '../core/transact.ts';
import type { Db } from '../db/connect.ts';
import { endSessions, findPerson, setSuspended } from '../features/access/index.ts';
import { requireWorkspace } from './create-key.ts';
import { UsageError } from './usage-error.ts';
import { withDatabase } from './with-database.ts';

interface Person {
  workspace: string;
  /** The host's own id: `actor.userId`. */
  person: string;
}

/** Ends all sessions of a workspace, or of one person in it, within a second in every server on this database. */
export async function endAllSessions(
  databaseUrl: string,
  options: Omit<Person, 'person'> & Partial<Person>,
): Promise<void> {
  await withDatabase(databaseUrl, async (database) => {
    const workspaceId = await requireWorkspace(database.read, options.workspace);
    const actor = operatorIn(workspaceId);
    const ended = await transact({ database, actor, now: systemClock }, async (ctx) => {
      const { person } = options;
      const userId = person === undefined ? undefined : await requirePerson(ctx.db, { workspace: workspaceId, person });
      return endSessions(ctx, userId === undefined ? {} : { userId });
    });
    console.log(`Sessions ended: ${ended}`);
  });
}

/** Suspends a member, whose sessions end within a second, or lets them in again. */
export async function suspendPerson(databaseUrl: string, options: Person, isSuspended: boolean): Promise<void> {
  await withDatabase(databaseUrl, async (database) => {
    const workspaceId = await requireWorkspace(database.read, options.workspace);
    const actor = operatorIn(workspaceId);
    await transact({ database, actor, now: systemClock }, async (ctx) => {
      const userId = await requirePerson(ctx.db, options);
      if (!(await setSuspended(ctx, { userId, isSuspended })))
        throw new UsageError(`${options.person} is no member of the workspace.`);
    });
    console.log(`${isSuspended ? 'Suspended' : 'Reinstated'} ${options.person}`);
  });
}

async function requirePerson(db: Db, { workspace, person }: Person): Promise<string> {
  const userId = await findPerson(db, workspace, person);
  if (userId !== undefined) return userId;
  throw new UsageError(`The workspace knows nobody by ${person}. Give the id that your backend sends as actor.userId.`);
}
