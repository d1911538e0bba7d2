import type { contract, InvoiceSummary } from '@clientele/contract';
import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor, holdsFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { notFound } from '../../core/errors.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { presentInvoice } from './present-invoice.ts';
import { document } from './table.ts';

type Input = z.output<typeof contract.invoices.list.input>;

/** A client's invoices, the newest first. Errors: `not-found` (the client), `forbidden`, `validation` (`cursor`). */
export async function list(ctx: Ctx, input: Input): Promise<{ items: InvoiceSummary[]; nextCursor: string | null }> {
  const after = input.cursor === undefined ? null : readCursor(input.cursor);
  const timezone = await timezoneOfClient(ctx, input.clientId);
  const rows = await ctx.db
    .select()
    .from(document)
    .where(
      and(
        eq(document.workspaceId, ctx.actor.workspaceId),
        eq(document.clientId, input.clientId),
        eq(document.kind, 'invoice'),
        after === null
          ? undefined
          : or(lt(document.issueDate, after[0]), and(eq(document.issueDate, after[0]), lt(document.id, after[1]))),
      ),
    )
    .orderBy(desc(document.issueDate), desc(document.id))
    .limit(input.limit + 1);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const today = dayIn(timezone, ctx.now());
  return {
    items: page.map((row) => presentInvoice(row, today)),
    nextCursor: rows.length > page.length && last ? writeCursor([last.issueDate, last.id]) : null,
  };
}

/** One question for two answers: that the actor may see the client, and in which zone its workspace counts days. */
async function timezoneOfClient(ctx: Ctx, clientId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ timezone: workspace.timezone, ownerId: client.ownerId })
    .from(client)
    .innerJoin(workspace, eq(workspace.id, client.workspaceId))
    .where(and(eq(client.workspaceId, ctx.actor.workspaceId), eq(client.id, clientId)));
  if (!row || !holdsFor(ctx.actor, 'view_clients', row)) throw notFound();
  authorizeFor(ctx, 'view_documents', row);
  return row.timezone;
}
