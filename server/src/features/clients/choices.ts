import type { ClientPatch, FieldIssue, OptionSet } from '@clientele/contract';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { holdsFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { rowsOf } from '../../db/raw.ts';
import { activeMembers, lockWorkspace } from '../access/index.ts';
import { option } from '../options/table.ts';
import type { ClientRow } from './client-row.ts';
import { client, status } from './table.ts';

type Chosen = Partial<z.output<typeof ClientPatch>>;

/** What is wrong with a status or an owner that a patch chooses: neither may be of another workspace, and an owner is an active member. */
export async function foreignChoices(
  ctx: Ctx,
  { statusId, ownerId }: Pick<Chosen, 'statusId' | 'ownerId'>,
): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = [];
  if (statusId !== undefined && !(await isStatus(ctx, statusId)))
    issues.push({ field: 'patch.statusId', problem: 'invalid', message: 'Choose a status of this workspace.' });
  if (typeof ownerId === 'string' && !(await activeMembers(ctx, [ownerId])).size)
    issues.push({ field: 'patch.ownerId', problem: 'invalid', message: 'Choose an active member of this workspace.' });
  return issues;
}

/** The same for all that an update of one client can choose. What the client has already is not judged. */
export async function wrongChoices(ctx: WriteCtx, before: ClientRow, chosen: Chosen): Promise<FieldIssue[]> {
  const issues = await foreignChoices(ctx, chosen);
  for (const [field, set] of [
    ['tierId', 'client_tier'],
    ['typeId', 'client_type'],
    ['brandId', 'brand'],
  ] as const) {
    const id = chosen[field];
    if (typeof id === 'string' && !(await isOption(ctx, set, id)))
      issues.push({ field: `patch.${field}`, problem: 'invalid', message: 'Choose an option of this workspace.' });
  }
  if (chosen.team) issues.push(...(await wrongTeam(ctx, before, chosen.team)));
  if (typeof chosen.parentClientId === 'string')
    issues.push(...(await wrongParent(ctx, before, chosen.parentClientId)));
  return issues;
}

/** One that was hidden can be kept, and not chosen any more. */
async function isStatus(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: status.id })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), eq(status.id, id), isNull(status.hiddenAt)));
  return found.length > 0;
}

/** Whether the workspace has this option in a set, to be chosen now. */
export async function isOption(ctx: Ctx, set: OptionSet, id: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: option.id })
    .from(option)
    .where(
      and(
        eq(option.workspaceId, ctx.actor.workspaceId),
        eq(option.set, set),
        eq(option.id, id),
        isNull(option.hiddenAt),
      ),
    );
  return found.length > 0;
}

/** Who was in the team stays there when they have left the workspace, until somebody takes them out. */
async function wrongTeam(ctx: Ctx, before: ClientRow, team: ClientRow['team']): Promise<FieldIssue[]> {
  const known = new Set(before.team.map(({ userId }) => userId));
  const members = await activeMembers(
    ctx,
    team.map(({ userId }) => userId).filter((id) => !known.has(id)),
  );
  const seen = new Set<string>();
  return team.flatMap(({ userId, role }, place) => {
    const isTwice = seen.has(`${userId} ${role}`);
    seen.add(`${userId} ${role}`);
    if (isTwice)
      return { field: `patch.team.${place}`, problem: 'invalid' as const, message: 'Name each person once in a role.' };
    return known.has(userId) || members.has(userId)
      ? []
      : {
          field: `patch.team.${place}.userId`,
          problem: 'invalid' as const,
          message: 'Choose an active member of this workspace.',
        };
  });
}

/** A client belongs to one that the actor sees, and never to itself, whatever stands between them. */
async function wrongParent(ctx: WriteCtx, before: ClientRow, parentId: string): Promise<FieldIssue[]> {
  const field = 'patch.parentClientId';
  const { workspaceId } = ctx.actor;
  // Of two that would belong to each other, neither sees what the other has not committed.
  await lockWorkspace(ctx);
  const [parent] = await ctx.db
    .select({ ownerId: client.ownerId })
    .from(client)
    .where(and(eq(client.workspaceId, workspaceId), eq(client.id, parentId)));
  if (!parent || !holdsFor(ctx.actor, 'view_clients', parent))
    return [{ field, problem: 'invalid', message: 'Choose a client of this workspace.' }];
  const ancestors = await rowsOf<{ id: string }>(
    ctx.db,
    sql`with recursive "ancestor"("id") as (
      select cast(${parentId} as text)
      union
      select "client"."parentClientId" from "ancestor"
        join "client" on "client"."id" = "ancestor"."id" and "client"."workspaceId" = ${workspaceId}
        where "client"."parentClientId" is not null
    ) select "id" from "ancestor"`,
  );
  return ancestors.some(({ id }) => id === before.id)
    ? [{ field, problem: 'circular', message: 'A client cannot belong to itself, nor to one that belongs to it.' }]
    : [];
}
