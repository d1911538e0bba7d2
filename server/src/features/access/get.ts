import { idPrefix, permissions, type contract, type SessionInfo } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { PortalActor, StaffActor } from '../../core/actor.ts';
import type { Verb } from '../../core/implement.ts';
import { notFound } from '../../core/errors.ts';
import { storedPreferences } from './stored-preferences.ts';
import { preference, workspace } from './table.ts';

/** Who is acting, where, and what they may do. */
export const get: Verb<typeof contract.session.get> = async ({ actor, db }): Promise<SessionInfo> => {
  const own = actor.kind === 'staff' ? ofStaff(actor) : ofPortal(actor);
  // One row for each part of the person's preferences, or one without any.
  const rows = await db
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
    .leftJoin(preference, and(eq(preference.workspaceId, workspace.id), eq(preference.userId, own.user.id)))
    .where(eq(workspace.id, actor.workspaceId));
  const [found] = rows;
  if (!found) throw notFound();
  const hasScreen = actor.kind === 'staff' && actor.usedBy === 'page';
  return {
    id: actor.sessionId,
    expiresAt: actor.expiresAt,
    ...own,
    workspace: found.workspace,
    preferences: hasScreen ? storedPreferences(rows.flatMap((row) => row.preference ?? [])) : {},
  };
};

type Own = Pick<SessionInfo, 'role' | 'user' | 'permissions' | 'assignedOnly'>;

function ofStaff({ role, userId, userName, grants }: StaffActor): Own {
  return {
    role,
    user: { id: userId, name: userName },
    permissions: permissions.filter((name) => grants[name]),
    assignedOnly: permissions.filter((name) => grants[name] === 'assigned'),
  };
}

/** Behind a link nobody is known: the session stands for itself. */
function ofPortal({ user, sessionId }: PortalActor): Own {
  const nobody = { id: sessionId.replace(idPrefix.session, idPrefix.user), name: '' };
  return { role: null, user: user ?? nobody, permissions: [], assignedOnly: [] };
}
