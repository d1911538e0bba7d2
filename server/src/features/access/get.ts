import { permissions, type contract, type SessionInfo } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Verb } from '../../core/implement.ts';
import { notFound } from '../../core/errors.ts';
import { storedPreferences } from './stored-preferences.ts';
import { preference, workspace } from './table.ts';

/** Who is acting, where, and what they may do. */
export const get: Verb<typeof contract.session.get> = async (ctx): Promise<SessionInfo> => {
  const { actor } = ctx;
  const hasScreen = actor.role !== null && !actor.isServer;
  // One row for each part of the person's preferences, or one without any.
  const rows = await ctx.db
    .select({
      workspace: {
        id: workspace.id,
        name: workspace.name,
        baseCurrency: workspace.baseCurrency,
        timezone: workspace.timezone,
        locale: workspace.locale,
        countryCode: workspace.countryCode,
      },
      preference: { name: preference.name, value: preference.value },
    })
    .from(workspace)
    .leftJoin(preference, and(eq(preference.workspaceId, workspace.id), eq(preference.userId, actor.userId)))
    .where(eq(workspace.id, actor.workspaceId));
  const [found] = rows;
  if (!found) throw notFound();
  return {
    id: actor.sessionId,
    expiresAt: actor.expiresAt,
    role: actor.role,
    user: { id: actor.userId, name: actor.userName },
    permissions: permissions.filter((name) => actor.grants[name]),
    assignedOnly: permissions.filter((name) => actor.grants[name] === 'assigned'),
    workspace: found.workspace,
    preferences: hasScreen ? storedPreferences(rows.flatMap((row) => row.preference ?? [])) : {},
  };
};
