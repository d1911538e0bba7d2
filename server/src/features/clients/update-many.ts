import type { contract, ManyClientsOutcome, ManyClientsPatch, StatusCategory } from '@clientele/contract';
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { jsonRows } from '../../db/json-rows.ts';
import { rowsOf } from '../../db/raw.ts';
import { record } from '../activity/record.ts';
import { changesOf, statusChanges, toldChanges } from './changes.ts';
import { loadClients, presentClient, type ClientRow } from './client-row.ts';
import { lockClients } from './lock-clients.ts';
import { foreignChoices } from './choices.ts';
import { notifyInCharge } from './notify-in-charge.ts';
import { expectedListSummary } from './read-model.ts';
import { categoriesOf, changedReason, reasonGiven, wrongReasons } from './status-reason.ts';
import { client, clientTag, tag } from './table.ts';

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
    const touchesReason =
      patch.statusId !== undefined || patch.statusReasonId !== undefined || patch.statusReason !== undefined;
    const categories = touchesReason
      ? await categoriesOf(ctx, [
          ...current.map(({ statusId }) => statusId),
          ...(patch.statusId ? [patch.statusId] : []),
        ])
      : new Map<string, StatusCategory>();
    const planned = current.flatMap((row) => plannedChange(row, patch, categories) ?? []);
    await refuseUnknown(ctx, patch, planned, categories);
    const after = await writeChanges(ctx, patch, planned);

    const pairs = planned.map((change) => ({ change, row: after.get(change.before.id) ?? change.before }));
    const statuses = await statusChanges(
      ctx,
      pairs.map(({ change, row }) => ({ before: change.before, after: row })),
    );
    const { statusReasonId = null, statusReason = null } = patch;
    // The same for all that were given one.
    const reason = await reasonGiven(ctx, { statusReasonId, statusReason });
    await record(
      ctx,
      pairs.map(({ change, row }, place) => {
        const diff = { ...changesOf(change.before, row), ...tagDiff(change) };
        return {
          kind: 'client',
          id: row.id,
          clientId: row.id,
          type: 'client.updated',
          name: row.name,
          data: { fields: Object.keys(diff), changes: toldChanges(diff), ...statuses[place], ...reason },
          action: 'clients.updateMany',
          diff,
          version: row.version,
        };
      }),
    );

    await notifyInCharge(
      ctx,
      pairs.map(({ change, row }) => ({ before: change.before, after: row })),
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

function tagDiff({ tagsBefore, tagsAfter, undo }: PlannedChange) {
  return undo.addTagIds || undo.removeTagIds ? { tagIds: { before: tagsBefore, after: tagsAfter } } : {};
}

type Patch = z.output<typeof ManyClientsPatch>;

/** What a patch means for one client: the values that differ, and the tags that it does not have yet or really loses. */
interface PlannedChange {
  readonly before: ClientRow;
  readonly values: Partial<Pick<ClientRow, 'statusId' | 'statusReasonId' | 'statusReason' | 'ownerId'>>;
  readonly tagsBefore: readonly string[];
  readonly tagsAfter: readonly string[];
  /** What takes it back. */
  readonly undo: ManyClientsPatch;
}

/** Null when the client is already as the patch wants it. */
function plannedChange(
  before: ClientRow,
  patch: Patch,
  categories: ReadonlyMap<string, StatusCategory>,
): PlannedChange | null {
  const { statusId, ownerId } = patch;
  const tagsBefore = before.listSummary.tagIds;
  const values = {
    ...(statusId !== undefined && statusId !== before.statusId && { statusId }),
    ...changedReason(before, patch, categories),
    ...(ownerId !== undefined && ownerId !== before.ownerId && { ownerId }),
  };
  const added = [...new Set(patch.addTagIds)].filter((id) => !tagsBefore.includes(id));
  const removed = [...new Set(patch.removeTagIds)].filter((id) => tagsBefore.includes(id));
  const undo: ManyClientsPatch = {
    ...('statusId' in values && { statusId: before.statusId }),
    ...('statusReasonId' in values && { statusReasonId: before.statusReasonId }),
    ...('statusReason' in values && { statusReason: before.statusReason }),
    ...('ownerId' in values && { ownerId: before.ownerId }),
    ...(removed.length > 0 && { addTagIds: removed }),
    ...(added.length > 0 && { removeTagIds: added }),
  };
  if (Object.keys(undo).length === 0) return null;
  const tagsAfter = [...tagsBefore.filter((id) => !removed.includes(id)), ...added].toSorted();
  return { before, values, tagsBefore, tagsAfter, undo };
}

/**
 * Refuses a status, a reason for it, an owner or tags that are not of the workspace. As in an update of one client, a status or an owner that all
 * of them have already is not judged. Errors: `validation`.
 */
async function refuseUnknown(
  ctx: Ctx,
  patch: Patch,
  planned: readonly PlannedChange[],
  categories: ReadonlyMap<string, StatusCategory>,
): Promise<void> {
  const changed = new Set(planned.flatMap(({ values }) => Object.keys(values)));
  const issues = await foreignChoices(ctx, {
    ...(changed.has('statusId') && { statusId: patch.statusId }),
    ...(changed.has('ownerId') && { ownerId: patch.ownerId }),
  });
  const found = new Set(planned.map(({ before }) => categories.get(patch.statusId ?? before.statusId)));
  for (const category of found) if (category) issues.push(...(await wrongReasons(ctx, category, patch)));
  const { addTagIds = [], removeTagIds = [] } = patch;
  const known = await knownTags(ctx, [...addTagIds, ...removeTagIds]);
  for (const [field, ids] of Object.entries({ addTagIds, removeTagIds }))
    if (ids.some((id) => !known.has(id)))
      issues.push({ field: `patch.${field}`, problem: 'invalid', message: 'Choose tags of this workspace.' });
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
}

async function knownTags(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: tag.id })
    .from(tag)
    .where(and(eq(tag.workspaceId, ctx.actor.workspaceId), inArray(tag.id, [...new Set(ids)])));
  return new Set(rows.map(({ id }) => id));
}

/** Writes what was planned in at most three statements, and gives the rows as they are then, by id. */
async function writeChanges(
  ctx: WriteCtx,
  patch: Patch,
  planned: readonly PlannedChange[],
): Promise<ReadonlyMap<string, ClientRow>> {
  if (planned.length === 0) return new Map();
  const { workspaceId } = ctx.actor;
  const ids = planned.map(({ before }) => before.id);
  const added = planned.flatMap(({ before, undo }) => (undo.removeTagIds ?? []).map((tagId) => [before.id, tagId]));
  // As one value: fifty tags for a hundred clients are five thousand rows, which Drizzle would take half a second to write down.
  if (added.length > 0)
    await rowsOf(
      ctx.db,
      sql`insert into "clientTag" ("workspaceId", "clientId", "tagId")
        select ${workspaceId}, "value" ->> 0, "value" ->> 1 from ${jsonRows(added)} returning 1`,
    );
  const isRemoving = planned.some(({ undo }) => undo.addTagIds);
  if (patch.removeTagIds && isRemoving)
    await ctx.db
      .delete(clientTag)
      .where(
        and(
          eq(clientTag.workspaceId, workspaceId),
          inArray(clientTag.clientId, ids),
          inArray(clientTag.tagId, patch.removeTagIds),
        ),
      );
  // A client that has one of the values already is given it again, so that one statement does for all.
  const rows = await ctx.db
    .update(client)
    .set({
      ...(patch.statusId !== undefined && { statusId: patch.statusId, ...reasonsKept(planned) }),
      ...(patch.statusReasonId !== undefined && { statusReasonId: patch.statusReasonId }),
      ...(patch.statusReason !== undefined && { statusReason: patch.statusReason }),
      ...(patch.ownerId !== undefined && { ownerId: patch.ownerId }),
      ...((added.length > 0 || isRemoving) && { listSummary: expectedListSummary }),
      version: sql`${client.version} + 1`,
      updatedAt: ctx.now().toISOString(),
    })
    .where(and(inWorkspace(client.workspaceId, workspaceId), inArray(client.id, ids)))
    .returning();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The reason for a status goes where that was planned, in a statement that gives another status to many clients. */
function reasonsKept(planned: readonly PlannedChange[]) {
  const kept = (field: 'statusReasonId' | 'statusReason') => {
    const lost = planned.filter(({ values }) => values[field] === null).map(({ before }) => before.id);
    return lost.length === 0
      ? sql`${client[field]}`
      : sql`case when ${notInArray(client.id, lost)} then ${client[field]} end`;
  };
  return { statusReasonId: kept('statusReasonId'), statusReason: kept('statusReason') };
}
