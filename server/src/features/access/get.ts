import { permissions, type contract, type SessionInfo } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { Verb } from '../../core/implement.ts';
import { notFound } from '../../core/errors.ts';
import { workspace } from './table.ts';

/** Who is acting, where, and what they may do. */
export const get: Verb<typeof contract.session.get> = async (ctx): Promise<SessionInfo> => {
  const { actor } = ctx;
  const [found] = await ctx.database.read
    .select({
      id: workspace.id,
      name: workspace.name,
      baseCurrency: workspace.baseCurrency,
      timezone: workspace.timezone,
      locale: workspace.locale,
      countryCode: workspace.countryCode,
    })
    .from(workspace)
    .where(eq(workspace.id, actor.workspaceId));
  if (!found) throw notFound();
  return {
    id: actor.sessionId,
    expiresAt: actor.expiresAt,
    role: actor.role,
    user: { id: actor.userId, name: actor.userName },
    permissions: permissions.filter((name) => actor.grants[name]),
    assignedOnly: permissions.filter((name) => actor.grants[name] === 'assigned'),
    workspace: found,
  };
};
