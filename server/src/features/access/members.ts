import type { Member, Role } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { membership, user } from './table.ts';

/** Of these people, the active members of the workspace, each with the role. */
export async function activeMembers(
  ctx: { readonly db: Db; readonly actor: { readonly workspaceId: string } },
  userIds: readonly string[],
): Promise<Map<string, Role>> {
  if (userIds.length === 0) return new Map();
  const found = await ctx.db
    .select({ id: membership.userId, role: membership.role })
    .from(membership)
    .where(
      and(
        inWorkspace(membership.workspaceId, ctx.actor.workspaceId),
        inArray(membership.userId, [...userIds]),
        eq(membership.state, 'active'),
      ),
    );
  return new Map(found.map(({ id, role }) => [id, role]));
}

/** The people of the workspace whom records name, by id, members or not. */
export async function namesOf(
  ctx: Ctx,
  userIds: Iterable<string | null | undefined>,
): Promise<ReadonlyMap<string, Member>> {
  const ids = [...new Set([...userIds].filter((id) => typeof id === 'string'))];
  if (ids.length === 0) return new Map();
  const found = await ctx.db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(inWorkspace(user.workspaceId, ctx.actor.workspaceId), inArray(user.id, ids)));
  return new Map(found.map((person) => [person.id, person]));
}
