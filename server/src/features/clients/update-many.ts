import type { contract, ManyClientsOutcome } from '@clientele/contract';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { changesOf } from './changes.ts';
import { loadClients } from './load.ts';
import { lockClients } from './lock-clients.ts';
import { plannedChange } from './many/planned-change.ts';
import { refuseUnknown } from './many/refuse-unknown.ts';
import { writeChanges } from './many/write-changes.ts';
import { presentClient } from './present.ts';
import { statusChanges } from './status-change.ts';

type Input = z.output<typeof contract.clients.updateMany.input>;

/**
 * Gives many clients another status, owner or tags. Each stands for itself: whoever was saved since the version that the caller
 * saw is left as it is. The number of statements does not grow with the number of clients.
 * Errors: `not-found`, `forbidden`, `validation`.
 */
export function updateMany(ctx: Ctx, { clients, patch }: Input): Promise<ManyClientsOutcome> {
  const ids = clients.map(({ id }) => id);
  const seen = new Map(clients.map(({ id, version }) => [id, version]));
  return transact(ctx, async (ctx) => {
    await lockClients(ctx, ids);
    const before = await loadClients(ctx, ids);
    for (const row of before) {
      authorizeFor(ctx, 'edit_clients', row);
      if (patch.ownerId !== undefined) authorizeFor(ctx, 'assign_owner', row);
    }

    const current = before.filter((row) => row.version === seen.get(row.id));
    const planned = current.flatMap((row) => plannedChange(row, patch) ?? []);
    await refuseUnknown(ctx, patch, planned);
    const after = await writeChanges(ctx, patch, planned);

    const pairs = planned.map((change) => ({ change, row: after.get(change.before.id) ?? change.before }));
    const statuses = await statusChanges(
      ctx,
      pairs.map(({ change, row }) => ({ before: change.before, after: row })),
    );
    await record(
      ctx,
      pairs.map(({ change, row }, place) => {
        const diff = { ...changesOf(change.before, row), ...tagDiff(change) };
        return {
          kind: 'client',
          id: row.id,
          clientId: row.id,
          type: 'client.updated',
          data: { fields: Object.keys(diff), ...statuses[place] },
          action: 'clients.updateMany',
          diff,
          version: row.version,
        };
      }),
    );

    const undo = new Map(planned.map((change) => [change.before.id, change.undo]));
    const presented = before.map((row) => presentClient(ctx.actor, after.get(row.id) ?? row));
    const unchanged = new Set(current.map(({ id }) => id));
    return {
      results: presented.map((client) =>
        unchanged.has(client.id)
          ? { outcome: 'changed', client, undo: undo.get(client.id) ?? null }
          : { outcome: 'conflict', client },
      ),
    };
  });
}

function tagDiff({ tagsBefore, tagsAfter, undo }: NonNullable<ReturnType<typeof plannedChange>>) {
  return undo.addTagIds || undo.removeTagIds ? { tagIds: { before: tagsBefore, after: tagsAfter } } : {};
}
