import type { contract, Preferences } from '@clientele/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Verb } from '../../core/implement.ts';
import { DomainError } from '../../core/errors.ts';
import { transact } from '../../core/transact.ts';
import { storedPreferences } from './stored-preferences.ts';
import { preference } from './table.ts';

/**
 * Replaces the named parts of what a person has arranged, and answers all of them. Errors: `forbidden` (a session for servers, or of
 * somebody else than who arranged it).
 */
export const setPreferences: Verb<typeof contract.preferences.set> = (
  ctx,
  { userId: arrangedBy, ...arranged },
): Promise<Preferences> => {
  const { workspaceId, userId, usedBy } = ctx.actor;
  if (usedBy === 'server') throw new DomainError('forbidden', 'Preferences are set in a page, not by a server.');
  if (arrangedBy !== undefined && arrangedBy !== userId)
    throw new DomainError('forbidden', 'These are the preferences of somebody else. Nothing was changed.');
  return transact(ctx, async (ctx) => {
    const updatedAt = ctx.now().toISOString();
    const rows = parts(arranged).map(([name, value]) => ({ workspaceId, userId, name, value, updatedAt }));
    if (rows.length > 0)
      await ctx.db
        .insert(preference)
        .values(rows)
        .onConflictDoUpdate({
          target: [preference.workspaceId, preference.userId, preference.name],
          set: { value: sql`excluded."value"`, updatedAt },
        });
    const stored = await ctx.db
      .select({ name: preference.name, value: preference.value })
      .from(preference)
      .where(and(eq(preference.workspaceId, workspaceId), eq(preference.userId, userId)));
    return storedPreferences(stored);
  });
};

function parts(arranged: Preferences) {
  return Object.entries(arranged).flatMap(([name, value]) =>
    value === undefined ? [] : [[name as keyof Preferences, value] as const],
  );
}
