import { factFieldNames, isFillable, type contract, type EnrichmentSettings } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import type { Db } from '../../db/connect.ts';
import { record } from '../activity/record.ts';
import { lockWorkspace } from '../access/index.ts';
import { goOnWithAll } from './lane.ts';
import { enrichmentSettings } from './table.ts';

const atFirst: EnrichmentSettings = {
  isEnabled: true,
  dailyCap: 200,
  keepsPeople: false,
  ignoredFields: [],
  policies: {},
};

export async function settingsOf({ db }: { readonly db: Db }, workspaceId: string): Promise<EnrichmentSettings> {
  const { isEnabled, dailyCap, keepsPeople, ignoredFields, policies } = enrichmentSettings;
  const [row] = await db
    .select({ isEnabled, dailyCap, keepsPeople, ignoredFields, policies })
    .from(enrichmentSettings)
    .where(eq(enrichmentSettings.workspaceId, workspaceId));
  return row ?? atFirst;
}

export function getSettings(ctx: Ctx): Promise<EnrichmentSettings> {
  return settingsOf(ctx, ctx.actor.workspaceId);
}

type Input = z.output<typeof contract.enrichment.updateSettings.input>;

/** Changes what the patch names: of two at once, each its own fields. Errors: `validation` (a field that no run may fill). */
export async function updateSettings(ctx: Ctx, input: Input): Promise<EnrichmentSettings> {
  const filled = factFieldNames.filter((field) =>
    Object.values(input.patch.policies?.[field] ?? {}).includes('fill-empty'),
  );
  const refused = filled.filter((field) => !isFillable(field));
  const [first, ...more] = refused.map((field) => ({
    field: `patch.policies.${field}`,
    problem: 'invalid' as const,
    message: `Only a person copies ${field} to a client.`,
  }));
  if (first) throw invalid([first, ...more]);
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockWorkspace(ctx);
    const before = await settingsOf(ctx, workspaceId);
    const patch = Object.fromEntries(Object.entries(input.patch).filter(([, value]) => value !== undefined));
    const after: EnrichmentSettings = { ...before, ...patch };
    after.ignoredFields = [...new Set(after.ignoredFields)];
    await ctx.db
      .insert(enrichmentSettings)
      .values({ workspaceId, ...after })
      .onConflictDoUpdate({
        target: enrichmentSettings.workspaceId,
        set: after,
        setWhere: eq(enrichmentSettings.workspaceId, workspaceId),
      });
    await record(ctx, {
      kind: 'vocabulary',
      id: workspaceId,
      clientId: null,
      version: null,
      action: 'enrichment.updateSettings',
      diff: { settings: { before, after } },
    });
    if (after.dailyCap !== before.dailyCap) await goOnWithAll(ctx);
    return after;
  });
}
