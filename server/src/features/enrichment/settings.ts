import { isDeepStrictEqual } from 'node:util';
import {
  enrichmentSources,
  enrichmentTriggers,
  factFieldNames,
  isFillable,
  type contract,
  type EnrichmentSettings,
  type EnrichmentSettingsPatch,
} from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { conflict, invalid } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import type { Db } from '../../db/connect.ts';
import { record } from '../activity/record.ts';
import { lockWorkspace } from '../access/index.ts';
import { goOnWithAll } from './lane.ts';
import { providersOf } from './providers.ts';
import { enrichmentSettings } from './table.ts';

/** What a workspace decides of its enrichment; what the operator offers stands beside it. */
export type Preferences = Omit<EnrichmentSettings, 'offered'>;

/** Of a workspace that has decided nothing. */
export const preferencesAtFirst: Preferences = {
  version: 1,
  isEnabled: true,
  dailyCap: 200,
  triggers: [...enrichmentTriggers],
  // It gets what no other server gets, and costs: a workspace switches it on by itself.
  ignoredSources: ['language-model'],
  keepsPeople: false,
  policies: {},
};

export async function settingsOf({ db }: { readonly db: Db }, workspaceId: string): Promise<Preferences> {
  const { version, isEnabled, dailyCap, triggers, ignoredSources, keepsPeople, policies } = enrichmentSettings;
  const [row] = await db
    .select({ version, isEnabled, dailyCap, triggers, ignoredSources, keepsPeople, policies })
    .from(enrichmentSettings)
    .where(eq(enrichmentSettings.workspaceId, workspaceId));
  return row ?? preferencesAtFirst;
}

export async function getSettings(ctx: Ctx): Promise<EnrichmentSettings> {
  return present(ctx, await settingsOf(ctx, ctx.actor.workspaceId));
}

type Input = z.output<typeof contract.enrichment.updateSettings.input>;

/** Changes what the patch names. Errors: `conflict` (with `current`), `validation` (a field that no run may fill). */
export async function updateSettings(ctx: Ctx, { version, patch }: Input): Promise<EnrichmentSettings> {
  refuseUnfillable(patch);
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    await lockWorkspace(ctx);
    const before = await settingsOf(ctx, workspaceId);
    const wanted = { ...before, ...normalized(patch) };
    const changed = preferences.filter((name) => !isDeepStrictEqual(before[name], wanted[name]));
    if (changed.length === 0) return present(ctx, before);
    if (before.version !== version) throw conflict(present(ctx, before));
    const after: Preferences = { ...wanted, version: version + 1 };
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
      diff: Object.fromEntries(changed.map((name) => [name, { before: before[name], after: after[name] }])),
    });
    if (after.dailyCap !== before.dailyCap) await goOnWithAll(ctx);
    return present(ctx, after);
  });
}

const preferences = ['isEnabled', 'dailyCap', 'triggers', 'ignoredSources', 'keepsPeople', 'policies'] as const;

function present({ outbound, registers }: Pick<Ctx, 'outbound' | 'registers'>, settings: Preferences) {
  return { ...settings, offered: outbound ? providersOf(registers).map(({ key }) => key) : [] };
}

function refuseUnfillable({ policies }: EnrichmentSettingsPatch): void {
  const refused = factFieldNames.filter(
    (field) => Object.values(policies?.[field] ?? {}).includes('fill-empty') && !isFillable(field),
  );
  const [first, ...more] = refused.map((field) => ({
    field: `patch.policies.${field}`,
    problem: 'invalid' as const,
    message: `Only a person copies ${field} to a client.`,
  }));
  if (first) throw invalid([first, ...more]);
}

/** What says the same is stored the same: lists without repetition in one order, and no policy that holds anyway. */
function normalized(patch: EnrichmentSettingsPatch): Partial<Preferences> {
  const { triggers, ignoredSources, policies } = patch;
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(triggers && { triggers: enrichmentTriggers.filter((trigger) => triggers.includes(trigger)) }),
    ...(ignoredSources && { ignoredSources: enrichmentSources.filter((source) => ignoredSources.includes(source)) }),
    ...(policies && {
      policies: Object.fromEntries(
        factFieldNames.flatMap((field) => {
          const policy = policies[field];
          return policy && !(policy.automatic === 'suggest' && policy.manual === 'suggest') ? [[field, policy]] : [];
        }),
      ),
    }),
  };
}
