import type { ActivityEntry, contract } from '@clientele/contract';
import type { z } from 'zod';
import { authorOf } from '../../core/actor.ts';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { activity } from '../activity/table.ts';
import { loadClient, lockClients, refreshClients } from '../clients/index.ts';
import { presentEntry } from './present.ts';

type Input = z.output<typeof contract.activity.log.input>;

/**
 * Writes down what happened between people and a client, also an archived one. Errors: `not-found` (the client), `forbidden`,
 * `validation` (`entry.at`).
 */
export function log(ctx: Ctx, { clientId, entry }: Input): Promise<ActivityEntry> {
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    authorizeFor(ctx, 'edit_clients', client);
    const now = ctx.now();
    const { workspaceId } = ctx.actor;
    const { actorType, actorId } = authorOf(ctx.actor);
    const [row] = await ctx.db
      .insert(activity)
      .values({
        id: newId('activity', now),
        workspaceId,
        clientId,
        kind: 'interaction',
        type: `interaction.${entry.type}`,
        actorType,
        actorId,
        data: { text: entry.text, flags: distinct(entry.flags) },
        at: happenedAt(now, entry.at, 'entry.at'),
        version: 1,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await refreshClients(ctx, [clientId], { changed: ['interactions'] });
    await record(ctx, {
      kind: 'activity',
      id: row.id,
      clientId,
      version: row.version,
      action: 'activity.log',
      diff: {
        type: { before: null, after: row.type },
        at: { before: null, after: row.at },
        flags: { before: [], after: row.data.flags },
      },
    });
    return presentEntry(ctx, client, row);
  });
}

/**
 * When something happened: never later than now. The clock of a browser may be ahead of the server's, so that what is later by
 * minutes only is taken as now. Errors: `validation`.
 */
export function happenedAt(now: Date, at: string, field: string): string {
  const ahead = Date.parse(at) - now.getTime();
  if (ahead <= 0 && at >= earliest) return at;
  if (ahead > 0 && ahead <= toleratedMs) return now.toISOString();
  const message = ahead > 0 ? 'This is still to come: make a task of it.' : 'Nothing was written down that early.';
  throw invalid([{ field, problem: 'invalid', message }]);
}

const toleratedMs = 5 * 60_000;
const earliest = '1900-01-01T00:00:00.000Z';

export function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
