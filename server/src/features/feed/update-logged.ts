import type { ActivityEntry, contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { conflict, notFound } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { activity } from '../activity/table.ts';
import { refreshClients } from '../clients/index.ts';
import { loadLogged, type LoggedRow } from './load.ts';
import { distinct, happenedAt } from './log.ts';
import { presentEntry } from './present.ts';

type Input = z.output<typeof contract.activity.updateLogged.input>;

/**
 * Changes what was written down by hand, when nobody has saved since the version that the caller saw. A patch that changes nothing
 * writes nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation` (`patch.at`).
 */
export function updateLogged(ctx: Ctx, input: Input): Promise<ActivityEntry> {
  return transact(ctx, async (ctx) => {
    const { row: before, client } = await loadLogged(ctx, input.id);
    // A host's entry says what the host said: people may remove it, and not change it.
    if (before.removedAt !== null || before.kind !== 'interaction') throw notFound();
    if (before.version !== input.version) throw conflict(await presentEntry(ctx, client, before));
    const values = changedValues(ctx, before, input.patch);
    const diff = differences(before, { ...before, ...values });
    if (Object.keys(diff).length === 0) return presentEntry(ctx, client, before);
    const after = await write(ctx, before, values);
    await refreshClients(ctx, [client.id], { changed: ['interactions'] });
    await record(ctx, {
      kind: 'activity',
      id: after.id,
      clientId: client.id,
      version: after.version,
      action: 'activity.updateLogged',
      diff,
    });
    return presentEntry(ctx, client, after);
  });
}

type Values = Pick<LoggedRow, 'type' | 'at' | 'data'>;

function changedValues(ctx: Ctx, { type, at, data }: LoggedRow, patch: Input['patch']): Values {
  return {
    type: patch.type === undefined ? type : `interaction.${patch.type}`,
    at: patch.at === undefined ? at : happenedAt(ctx.now(), patch.at, 'patch.at'),
    data: {
      ...data,
      ...(patch.text !== undefined && { text: patch.text }),
      ...(patch.flags && { flags: distinct(patch.flags) }),
    },
  };
}

/** For the audit: that the text was changed, and not its words. */
function differences(before: Values, after: Values): Record<string, { before: unknown; after: unknown }> {
  const flags = [before, after].map(({ data }) => data.flags ?? []);
  return {
    ...(before.type !== after.type && { type: { before: before.type, after: after.type } }),
    ...(before.at !== after.at && { at: { before: before.at, after: after.at } }),
    ...(before.data.text !== after.data.text && { text: { before: null, after: null } }),
    ...(String(flags[0]) !== String(flags[1]) && { flags: { before: flags[0], after: flags[1] } }),
  };
}

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, { id, version }: LoggedRow, values: Values) {
  const [row] = await ctx.db
    .update(activity)
    .set({ ...values, version: sql`${activity.version} + 1` })
    .where(
      and(
        eq(activity.workspaceId, ctx.actor.workspaceId),
        eq(activity.id, id),
        eq(activity.version, version),
        eq(activity.isRemoved, false),
      ),
    )
    .returning();
  if (row) return row;
  const { row: now, client } = await loadLogged(ctx, id);
  throw now.removedAt === null ? conflict(await presentEntry(ctx, client, now)) : notFound();
}
