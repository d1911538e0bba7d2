import type { contract, SectionCounts } from '@clientele/contract';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { holdsFor } from '../../core/authorize.ts';
import type { Ctx, SectionNumbers } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { notFound } from '../../core/errors.ts';
import { rowsOf } from '../../db/raw.ts';
import { workspace } from '../access/table.ts';
import { dayBounds } from '../clients/index.ts';
import { client } from '../clients/table.ts';

type Input = z.output<typeof contract.profile.counts.input>;

/**
 * How much there is in each section of a client's profile, by the features that `router.ts` names (see `ClientPart.counts`): one
 * query for all of them. Errors: `not-found`.
 */
export async function counts(ctx: Ctx, { clientId }: Input): Promise<SectionCounts> {
  const { workspaceId } = ctx.actor;
  const { ownerId, timezone } = await clientInItsZone(ctx, clientId);
  const today = dayIn(timezone, ctx.now());
  const scope = { workspaceId, clientId, today, startOfToday: dayBounds(today, timezone).start };
  const visible = ctx.clientParts.flatMap((part) =>
    part.counts && holdsFor(ctx.actor, part.counts.need, { ownerId }) ? [part.counts.of(scope)] : [],
  );
  const found = await countAll(ctx, visible);
  return {
    contacts: found.contacts ?? 0,
    notes: found.notes ?? null,
    replies: found.replies === undefined ? null : { count: found.replies, unanswered: found.unansweredReplies ?? 0 },
    tasks: { open: found.openTasks ?? 0, overdue: found.overdueTasks ?? 0 },
    assets: found.assets ?? 0,
    files: found.files ?? null,
    invoices:
      found.openInvoices === undefined ? null : { open: found.openInvoices, overdue: found.overdueInvoices ?? 0 },
  };
}

async function countAll(ctx: Ctx, sections: readonly SectionNumbers<SQL>[]): Promise<SectionNumbers<number>> {
  const numbers = sections.flatMap((section) => Object.entries(section));
  const rows = numbers.map(([name, number]) => sql`select cast(${name} as text) as "name", ${number} as "number"`);
  const found = await rowsOf<{ name: string; number: unknown }>(ctx.db, sql.join(rows, sql` union all `));
  return Object.fromEntries(found.map(({ name, number }) => [name, Number(number)]));
}

/** Whose the client is, and in which zone its workspace counts days. */
async function clientInItsZone(ctx: Ctx, id: string): Promise<{ ownerId: string | null; timezone: string }> {
  const [row] = await ctx.db
    .select({ ownerId: client.ownerId, timezone: workspace.timezone })
    .from(client)
    .innerJoin(workspace, eq(workspace.id, client.workspaceId))
    .where(and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, id)));
  if (!row || !holdsFor(ctx.actor, 'view_clients', row)) throw notFound();
  return row;
}
