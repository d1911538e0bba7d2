import type { AssetLabel, contract } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { lockWorkspace } from '../access/index.ts';
import { workspace } from '../access/table.ts';
import { recordVocabulary } from './record-vocabulary.ts';

/** What the workspace calls assets; null: it has chosen nothing. */
export async function assetLabelOf(ctx: Ctx): Promise<AssetLabel | null> {
  const [row] = await ctx.db
    .select({ label: workspace.assetLabel })
    .from(workspace)
    .where(eq(workspace.id, ctx.actor.workspaceId));
  // PostgreSQL keeps no order of its own.
  return row?.label ? { singular: row.label.singular, plural: row.label.plural } : null;
}

/** A label that is chosen already is not put on record again. */
export const nameAssets: Verb<typeof contract.workspace.nameAssets> = (ctx, { label }) =>
  transact(ctx, async (ctx) => {
    await lockWorkspace(ctx);
    const before = await assetLabelOf(ctx);
    if (before?.singular === label?.singular && before?.plural === label?.plural) return { label };
    await ctx.db
      .update(workspace)
      .set({ assetLabel: label, updatedAt: ctx.now().toISOString() })
      .where(eq(workspace.id, ctx.actor.workspaceId));
    await recordVocabulary(ctx, 'workspace.nameAssets', { assetLabel: { before, after: label } });
    return { label };
  });
