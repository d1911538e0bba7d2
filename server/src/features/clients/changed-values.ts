import type { ClientPatch, FieldIssue } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { membership } from '../access/table.ts';
import { workspaceDefaults } from './defaults.ts';
import type { ClientRow } from './load.ts';
import { normalize } from './normalize.ts';
import { status } from './table.ts';

type Patch = z.output<typeof ClientPatch>;

/**
 * What a patch changes, in normal form, and what is wrong with it. A value that is stored already is not judged: a rule that
 * became stricter must not stand in the way of another field.
 */
export async function changedValues(
  ctx: Ctx,
  before: ClientRow,
  patch: Patch,
): Promise<{ values: Partial<ClientRow>; issues: FieldIssue[] }> {
  const changes = differing(before, patch);
  const countries = {
    client: patch.countryCode === undefined ? before.countryCode : patch.countryCode,
    workspace: typeof changes.phone === 'string' ? (await workspaceDefaults(ctx)).countryCode : null,
  };
  const { values, issues } = normalize(changes, countries, 'patch.');
  issues.push(...(await foreignChoices(ctx, changes)));
  return { values: differing(before, values), issues };
}

function differing(before: ClientRow, patch: Patch): Partial<Patch> & Partial<ClientRow> {
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => value !== undefined && value !== before[field as keyof Patch]),
  );
}

/** What is wrong with a status or an owner that a patch chooses: neither may be of another workspace, and an owner is an active member. */
export async function foreignChoices(ctx: Ctx, { statusId, ownerId }: Partial<Patch>): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = [];
  if (statusId !== undefined && !(await isStatus(ctx, statusId)))
    issues.push({ field: 'patch.statusId', problem: 'invalid', message: 'Choose a status of this workspace.' });
  if (typeof ownerId === 'string' && !(await isActiveMember(ctx, ownerId)))
    issues.push({ field: 'patch.ownerId', problem: 'invalid', message: 'Choose an active member of this workspace.' });
  return issues;
}

async function isStatus(ctx: Ctx, id: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: status.id })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), eq(status.id, id)));
  return found.length > 0;
}

async function isActiveMember(ctx: Ctx, userId: string): Promise<boolean> {
  const found = await ctx.db
    .select({ id: membership.userId })
    .from(membership)
    .where(
      and(
        eq(membership.workspaceId, ctx.actor.workspaceId),
        eq(membership.userId, userId),
        eq(membership.state, 'active'),
      ),
    );
  return found.length > 0;
}
