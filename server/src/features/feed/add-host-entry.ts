import type { ActivityEntry, contract } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { authorOf } from '../../core/actor.ts';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { activity } from '../activity/table.ts';
import { loadClient, lockClients } from '../clients/index.ts';
import { happenedAt } from './log.ts';
import { presentEntry, type EntryRow } from './present.ts';

type Input = z.output<typeof contract.activity.addHostEntry.input>;

/**
 * Puts an entry of the host's own into a client's feed, also an archived one's. What people did not write down is no interaction:
 * nothing else of the client changes. Errors: `not-found` (the client), `forbidden`, `validation` (`entry.at`).
 */
export function addHostEntry(ctx: Ctx, { clientId, entry }: Input): Promise<ActivityEntry> {
  return transact(ctx, async (ctx) => {
    // Nobody erases the client before its entry is there.
    await lockClients(ctx, [clientId]);
    const client = await loadClient(ctx, clientId);
    authorizeFor(ctx, 'edit_clients', client);
    const row = await insert(ctx, clientId, entry);
    if (!row) return presentEntry(ctx, client, await sentBefore(ctx, clientId, entry));
    await record(ctx, {
      kind: 'activity',
      id: row.id,
      clientId,
      version: row.version,
      action: 'activity.addHostEntry',
      diff: { type: { before: null, after: row.type }, at: { before: null, after: row.at } },
    });
    return presentEntry(ctx, client, row);
  });
}

/** Undefined where the client has one of this type with this external id. */
async function insert(ctx: WriteCtx, clientId: string, entry: Input['entry']): Promise<EntryRow | undefined> {
  const now = ctx.now();
  const { actorType, actorId } = authorOf(ctx.actor);
  const { title, text, link, externalId, actorName } = entry;
  const [row] = await ctx.db
    .insert(activity)
    .values({
      id: newId('activity', now),
      workspaceId: ctx.actor.workspaceId,
      clientId,
      kind: 'host',
      type: typeOf(entry),
      actorType,
      actorId,
      externalId: externalId ?? null,
      data: {
        title,
        ...(text !== undefined && { text }),
        ...(link !== undefined && { link }),
        ...(actorName !== undefined && { actorName }),
      },
      at: happenedAt(now, entry.at, 'entry.at'),
      version: 1,
    })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Removed or not. */
async function sentBefore(ctx: Ctx, clientId: string, entry: Input['entry']): Promise<EntryRow> {
  const [row] = await ctx.db
    .select()
    .from(activity)
    .where(
      and(
        eq(activity.workspaceId, ctx.actor.workspaceId),
        eq(activity.clientId, clientId),
        eq(activity.type, typeOf(entry)),
        eq(activity.externalId, entry.externalId ?? ''),
      ),
    );
  if (!row) throw new Error('An entry was neither written nor found.');
  return row;
}

/** Behind a word of its own it is never taken for a type of the server's. */
function typeOf({ type }: Input['entry']): `host.${string}` {
  return `host.${type}`;
}
