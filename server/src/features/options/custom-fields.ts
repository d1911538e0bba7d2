import { mostCustomFields, type contract, type CustomField, type CustomFieldType } from '@clientele/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { invalid, notFound } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { lockWorkspace } from '../access/index.ts';
import { lastPosition, oneOf, requireOwnLabel, requireRoomFor } from './labels.ts';
import { recordChange, recordVocabulary } from './record-vocabulary.ts';
import { customField } from './table.ts';

type Row = typeof customField.$inferSelect;

/** All fields of the workspace's own in their order, hidden ones too. */
export async function customFieldsOf(ctx: Ctx): Promise<Row[]> {
  return ctx.db
    .select()
    .from(customField)
    .where(eq(customField.workspaceId, ctx.actor.workspaceId))
    .orderBy(asc(customField.position), asc(customField.id));
}

export function presentCustomField({ id, label, type, choices, hiddenAt }: Row): CustomField {
  return { id, label, type, choices, isHidden: hiddenAt !== null };
}

/** A field behind the others. */
export const addField: Verb<typeof contract.workspace.addField> = (ctx, { field }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const { label, type, choices = [] } = field;
    const others = await customFieldsOf(ctx);
    requireRoomFor(others, mostCustomFields, 'fields of its own');
    requireOwnLabel(others, { label, field: 'field.label' });
    requireChoices(type, choices, 'field.choices');
    const [row] = await ctx.db
      .insert(customField)
      .values({
        id: newId('customField', ctx.now()),
        workspaceId: ctx.actor.workspaceId,
        label,
        type,
        choices,
        position: lastPosition(others),
        hiddenAt: null,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await recordVocabulary(ctx, 'workspace.addField', { [row.id]: { before: null, after: { label, type, choices } } });
    return presentCustomField(row);
  });

export const updateField: Verb<typeof contract.workspace.updateField> = (ctx, { id, patch }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const all = await customFieldsOf(ctx);
    const before = oneOf(all, id);
    const { label = before.label, choices = before.choices } = patch;
    requireOwnLabel(all, { id, label, field: 'patch.label' });
    requireChoices(before.type, choices, 'patch.choices');
    if (label === before.label && String(choices) === String(before.choices)) return presentCustomField(before);
    return write(ctx, 'workspace.updateField', before, { label, choices });
  });

export const hideField: Verb<typeof contract.workspace.hideField> = (ctx, { id, isHidden }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const before = oneOf(await customFieldsOf(ctx), id);
    if ((before.hiddenAt !== null) === isHidden) return presentCustomField(before);
    return write(ctx, 'workspace.hideField', before, { hiddenAt: isHidden ? ctx.now().toISOString() : null });
  });

function requireChoices(type: CustomFieldType, choices: readonly string[], field: string): void {
  if (type === 'choice' && choices.length === 0)
    throw invalid([{ field, problem: 'required', message: 'Name at least one choice.' }]);
  if (type !== 'choice' && choices.length > 0)
    throw invalid([{ field, problem: 'invalid', message: 'Only a field of the type choice has choices.' }]);
}

async function write(
  ctx: WriteCtx,
  action: string,
  before: Row,
  values: Partial<Pick<Row, 'label' | 'choices' | 'hiddenAt'>>,
): Promise<CustomField> {
  const [row] = await ctx.db
    .update(customField)
    .set(values)
    .where(and(inWorkspace(customField.workspaceId, ctx.actor.workspaceId), eq(customField.id, before.id)))
    .returning();
  if (!row) throw notFound();
  await recordChange(ctx, action, before, row);
  return presentCustomField(row);
}
