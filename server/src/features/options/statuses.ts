import { mostOptions, seededStatuses, type contract, type Status } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid, notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { lockWorkspace } from '../access/index.ts';
import { status } from '../clients/table.ts';
import { lastPosition, oneOf, requireOwnLabel, requireRoomFor } from './labels.ts';
import { recordChange, recordVocabulary } from './record-vocabulary.ts';

type Row = typeof status.$inferSelect;

/** All statuses of the workspace in their order, hidden ones too. */
export async function statusesOf(ctx: Ctx): Promise<Row[]> {
  return ctx.db
    .select()
    .from(status)
    .where(eq(status.workspaceId, ctx.actor.workspaceId))
    .orderBy(asc(status.position), asc(status.id));
}

/** A label that nobody has chosen is no one's own word: whoever gives a status the same one loses nothing by its translation. */
export function presentStatus({ id, label, category, hiddenAt }: Row): Status {
  return {
    id,
    label,
    category,
    isSeeded: seededStatuses.some((one) => one.category === category && one.label === label),
    isHidden: hiddenAt !== null,
  };
}

/** A status of the workspace's own, behind the others. */
export const addStatus: Verb<typeof contract.workspace.addStatus> = (ctx, { label, category }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const others = await statusesOf(ctx);
    requireRoomFor(others, mostOptions, 'statuses');
    requireOwnLabel(others, { label, field: 'label' });
    const [row] = await ctx.db
      .insert(status)
      .values({
        id: newId('status', ctx.now()),
        workspaceId: ctx.actor.workspaceId,
        label,
        category,
        position: lastPosition(others),
        hiddenAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await recordVocabulary(ctx, 'workspace.addStatus', { [row.id]: { before: null, after: label } });
    return presentStatus(row);
  });

export const renameStatus: Verb<typeof contract.workspace.renameStatus> = (ctx, { id, label }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const all = await statusesOf(ctx);
    const before = oneOf(all, id);
    requireOwnLabel(all, { id, label, field: 'label' });
    return before.label === label ? presentStatus(before) : write(ctx, 'workspace.renameStatus', before, { label });
  });

export const hideStatus: Verb<typeof contract.workspace.hideStatus> = (ctx, { id, isHidden }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const all = await statusesOf(ctx);
    const before = oneOf(all, id);
    if ((before.hiddenAt !== null) === isHidden) return presentStatus(before);
    const isLast = !all.some((each) => each.id !== id && each.category === 'active' && each.hiddenAt === null);
    if (isHidden && before.category === 'active' && isLast)
      throw invalid([{ field: 'id', problem: 'invalid', message: 'Keep one active status: new clients get it.' }]);
    return write(ctx, 'workspace.hideStatus', before, { hiddenAt: isHidden ? ctx.now().toISOString() : null });
  });

async function write(
  ctx: WriteCtx,
  action: string,
  before: Row,
  values: Partial<Pick<Row, 'label' | 'hiddenAt'>>,
): Promise<Status> {
  const [row] = await ctx.db
    .update(status)
    .set(values)
    .where(and(inWorkspace(status.workspaceId, ctx.actor.workspaceId), eq(status.id, before.id)))
    .returning();
  if (!row) throw notFound();
  await recordChange(ctx, action, before, row);
  return presentStatus(row);
}
