import type { contract, LastChange } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { user } from '../access/table.ts';
import { activity } from '../activity/table.ts';
import { loadClient } from './client-row.ts';

type Input = z.output<typeof contract.clients.lastChange.input>;

/** Who last changed a field: the newest entry of the history that names it. Errors: `not-found`, `forbidden`. */
export async function lastChange(ctx: Ctx, { id, field }: Input): Promise<LastChange | null> {
  authorizeFor(ctx, 'edit_clients', await loadClient(ctx, id));
  const changes = await ctx.db
    .select({ data: activity.data, at: activity.at, by: user.name })
    .from(activity)
    .leftJoin(user, and(eq(user.workspaceId, activity.workspaceId), eq(user.id, activity.actorId)))
    .where(
      and(
        eq(activity.workspaceId, ctx.actor.workspaceId),
        eq(activity.clientId, id),
        eq(activity.kind, 'client'),
        eq(activity.isRemoved, false),
        eq(activity.type, 'client.updated'),
      ),
    )
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(newest);
  const change = changes.find(({ data }) => Array.isArray(data['fields']) && data['fields'].includes(field));
  return change?.by ? { by: change.by, at: change.at } : null;
}

/** Whoever was quicker was so just now; further back nobody needs to look. */
const newest = 20;
