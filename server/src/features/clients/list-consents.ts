import type { ConsentAnswer, contract } from '@clientele/contract';
import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { user } from '../access/table.ts';
import { activity, tellsConsent } from '../activity/table.ts';
import { loadClient } from './client-row.ts';

type Input = z.output<typeof contract.clients.listConsents.input>;

/** What a client has answered about the newsletter, from its history; see `toldChanges`. Errors: `not-found`. */
export async function listConsents(ctx: Ctx, { id }: Input): Promise<{ items: ConsentAnswer[] }> {
  await loadClient(ctx, id);
  const found = await consentsQuery(ctx, id);
  return {
    items: found.map(({ data: { changes }, at, by }) => ({
      isGiven: valueOf(changes?.['newsletter']?.after, 'boolean'),
      source: valueOf(changes?.['newsletterSource']?.after, 'string'),
      at,
      by,
    })),
  };
}

/** For the test of its plan. */
export function consentsQuery({ db, actor: { workspaceId } }: Ctx, id: string) {
  return db
    .select({ data: activity.data, at: activity.at, by: user.name })
    .from(activity)
    .leftJoin(user, and(eq(user.workspaceId, activity.workspaceId), eq(user.id, activity.actorId)))
    .where(
      and(
        eq(activity.workspaceId, workspaceId),
        eq(activity.clientId, id),
        eq(activity.type, 'client.updated'),
        tellsConsent,
      ),
    )
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(mostAnswers);
}

const mostAnswers = 50;

function valueOf(value: unknown, type: 'boolean'): boolean | null;
function valueOf(value: unknown, type: 'string'): string | null;
function valueOf(value: unknown, type: string): unknown {
  return typeof value === type ? value : null;
}
