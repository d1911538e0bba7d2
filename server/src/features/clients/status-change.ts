import type { StatusCategory } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Db } from '../../db/connect.ts';
import type { ClientRow } from './load.ts';
import { status } from './table.ts';

interface StatusNow {
  id: string;
  label: string;
  category: StatusCategory;
}

/** For a client's history: which status became which, as they were called at the time, and what each means. */
export async function statusChange(
  db: Db,
  ctx: Ctx,
  before: ClientRow,
  after: ClientRow,
): Promise<{ status?: { from: StatusNow | null; to: StatusNow | null } }> {
  if (before.statusId === after.statusId) return {};
  const found = await db
    .select({ id: status.id, label: status.label, category: status.category })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), inArray(status.id, [before.statusId, after.statusId])));
  const byId = new Map(found.map((row) => [row.id, row]));
  return { status: { from: byId.get(before.statusId) ?? null, to: byId.get(after.statusId) ?? null } };
}
