import type { Client, contract } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { conflict, invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { changesOf, editableFields, statusChange, teamChange, toldChanges } from './changes.ts';
import { loadClient, presentClient, type ClientRow } from './client-row.ts';
import { changedValues } from './normalize.ts';
import { changePicture } from './change-picture.ts';
import { notifyInCharge } from './notify-in-charge.ts';
import { refreshClients } from './read-model.ts';
import { sortKeyOf } from './search/fold.ts';
import { reasonGiven } from './status-reason.ts';
import { client } from './table.ts';

type Input = z.output<typeof contract.clients.update.input>;

/**
 * Changes the fields of the patch, when nobody has saved since the version that the caller saw. A patch that changes nothing
 * writes nothing. Errors: `not-found`, `forbidden`, `conflict` (with `current`), `validation`.
 */
export function update(ctx: Ctx, input: Input): Promise<Client> {
  return transact(ctx, async (ctx) => {
    const before = await loadClient(ctx, input.id);
    authorizeFor(ctx, 'edit_clients', before);
    if (input.patch.ownerId !== undefined) authorizeFor(ctx, 'assign_owner', before);
    if (input.patch.team !== undefined) authorizeFor(ctx, 'assign_owner', before);
    if (input.patch.portalEnabled !== undefined) authorizeFor(ctx, 'manage_portal', before);
    if (before.version !== input.version) throw conflict(presentClient(ctx.actor, before));

    const { values, issues } = await changedValues(ctx, before, input.patch);
    const [first, ...more] = issues;
    if (first) throw invalid([first, ...more]);
    if (Object.keys(values).length === 0) return presentClient(ctx.actor, before);

    if (values.pictureId !== undefined)
      await changePicture(ctx, { before: before.pictureId, after: values.pictureId, of: { clientId: before.id } });
    const written = await write(ctx, before, values);
    for (const part of ctx.clientParts) await part.update?.(ctx, before, written);
    const changes = changesOf(before, written);
    const changed = editableFields.filter((field) => field in changes);
    const [after = written] = await refreshClients(ctx, [written.id], { changed, written: [written] });
    await record(ctx, {
      kind: 'client',
      id: after.id,
      clientId: after.id,
      type: 'client.updated',
      name: after.name,
      data: {
        fields: changed,
        changes: toldChanges(changes),
        ...(await statusChange(ctx, before, after)),
        ...(saysWhy.some((field) => field in changes) && (await reasonGiven(ctx, after))),
        ...teamChange(before, after),
        ...(changes.customFields && { customFields: Object.keys(changes.customFields.after ?? {}).toSorted() }),
      },
      action: 'clients.update',
      diff: changes,
      version: after.version,
    });
    await notifyInCharge(ctx, [{ before, after }]);
    let isChanged = false;
    for (const part of ctx.clientParts) isChanged = (await part.updated?.(ctx, after.id, changed)) || isChanged;
    return presentClient(ctx.actor, isChanged ? await loadClient(ctx, after.id) : after);
  });
}

/** The changes with which the history says why. */
const saysWhy = ['statusId', 'statusReasonId', 'statusReason'] as const;

/** The version stands in the statement itself: of any number of callers who saw the same one, exactly one writes. */
async function write(ctx: WriteCtx, before: ClientRow, values: Partial<ClientRow>): Promise<ClientRow> {
  const [row] = await ctx.db
    .update(client)
    .set({
      ...values,
      ...(values.name !== undefined && { sortKey: sortKeyOf(values.name) }),
      version: sql`${client.version} + 1`,
      updatedAt: ctx.now().toISOString(),
    })
    .where(
      and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, before.id), eq(client.version, before.version)),
    )
    .returning();
  if (!row) throw conflict(presentClient(ctx.actor, await loadClient(ctx, before.id)));
  return row;
}
