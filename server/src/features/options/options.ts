import { mostOptions, seededOptions, type contract, type Option, type OptionSet } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { lockWorkspace } from '../access/index.ts';
import { lastPosition, oneOf, requireOwnLabel, requireRoomFor } from './labels.ts';
import { recordChange, recordVocabulary } from './record-vocabulary.ts';
import { option } from './table.ts';

type Row = typeof option.$inferSelect;

/** The options with which a workspace begins. `idOf` gives each its id, by its place among all of them. */
export function seededOptionRows(workspaceId: string, idOf: (place: number) => string): Row[] {
  return Object.entries(seededOptions)
    .flatMap(([set, labels]) =>
      Object.entries(labels).map(([key, label], position) => ({ set: set as OptionSet, key, label, position })),
    )
    .map((seeded, place) => ({ id: idOf(place), workspaceId, hiddenAt: null, ...seeded }));
}

/** All options of the workspace in the order of each set, hidden ones too. */
export async function optionsOf(ctx: Ctx): Promise<Row[]> {
  return ctx.db
    .select()
    .from(option)
    .where(eq(option.workspaceId, ctx.actor.workspaceId))
    .orderBy(asc(option.set), asc(option.position), asc(option.id));
}

export function presentOption({ id, set, label, key, hiddenAt }: Row): Option {
  return { id, set, label, key, isHidden: hiddenAt !== null };
}

/** An option of the workspace's own, behind the others of its set. */
export const addOption: Verb<typeof contract.workspace.addOption> = (ctx, { set, label }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const others = (await optionsOf(ctx)).filter((each) => each.set === set);
    requireRoomFor(others, mostOptions, 'options of a kind');
    requireOwnLabel(others, { label, field: 'label' });
    const [row] = await ctx.db
      .insert(option)
      .values({
        id: newId('option', ctx.now()),
        workspaceId: ctx.actor.workspaceId,
        set,
        label,
        key: null,
        position: lastPosition(others),
        hiddenAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await recordVocabulary(ctx, 'workspace.addOption', { [row.id]: { before: null, after: label } });
    return presentOption(row);
  });

/** Its seeded key goes with its seeded name: it is no longer translated. */
export const renameOption: Verb<typeof contract.workspace.renameOption> = (ctx, { id, label }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const all = await optionsOf(ctx);
    const before = oneOf(all, id);
    if (before.label === label) return presentOption(before);
    const others = all.filter((each) => each.set === before.set);
    requireOwnLabel(others, { id, label, field: 'label' });
    return write(ctx, 'workspace.renameOption', before, { label, key: null });
  });

export const hideOption: Verb<typeof contract.workspace.hideOption> = (ctx, { id, isHidden }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const before = oneOf(await optionsOf(ctx), id);
    if ((before.hiddenAt !== null) === isHidden) return presentOption(before);
    return write(ctx, 'workspace.hideOption', before, { hiddenAt: isHidden ? ctx.now().toISOString() : null });
  });

async function write(
  ctx: WriteCtx,
  action: string,
  before: Row,
  values: Partial<Pick<Row, 'label' | 'key' | 'hiddenAt'>>,
): Promise<Option> {
  const [row] = await ctx.db
    .update(option)
    .set(values)
    .where(and(inWorkspace(option.workspaceId, ctx.actor.workspaceId), eq(option.id, before.id)))
    .returning();
  if (!row) throw notFound();
  await recordChange(ctx, action, before, row);
  return presentOption(row);
}
