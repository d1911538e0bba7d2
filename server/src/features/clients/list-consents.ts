import type { ConsentAnswer, contract } from '@clientele/contract';
import { and, desc, eq, like, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { user } from '../access/table.ts';
import { activity } from '../activity/table.ts';
import { loadClient } from './client-row.ts';

type Input = z.output<typeof contract.clients.listConsents.input>;

/** What a client has answered about the newsletter, from its history; see `toldChanges`. Errors: `not-found`. */
export async function listConsents(ctx: Ctx, { id }: Input): Promise<{ items: ConsentAnswer[] }> {
  const { workspaceId } = ctx.actor;
  await loadClient(ctx, id);
  const found = await ctx.db
    .select({ data: activity.data, at: activity.at, by: user.name })
    .from(activity)
    .leftJoin(user, and(eq(user.workspaceId, activity.workspaceId), eq(user.id, activity.actorId)))
    .where(
      and(
        eq(activity.workspaceId, workspaceId),
        eq(activity.clientId, id),
        eq(activity.kind, 'client'),
        eq(activity.isRemoved, false),
        eq(activity.type, 'client.updated'),
        // As text: both databases can do that. What people have typed stands there with its quotation marks escaped.
        like(sql`cast(${activity.data} as text)`, '%"newsletterSource"%'),
      ),
    )
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(mostAnswers);
  return {
    items: found.map(({ data: { changes }, at, by }) => ({
      isGiven: valueOf(changes?.['newsletter']?.after, 'boolean'),
      source: valueOf(changes?.['newsletterSource']?.after, 'string'),
      at,
      by,
    })),
  };
}

const mostAnswers = 50;

function valueOf(value: unknown, type: 'boolean'): boolean | null;
function valueOf(value: unknown, type: 'string'): string | null;
function valueOf(value: unknown, type: string): unknown {
  return typeof value === type ? value : null;
}
