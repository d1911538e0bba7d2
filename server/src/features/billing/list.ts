import { Day, idOf, type contract, type InvoiceSummary } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { authorizeFor, holdsFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { dayIn } from '../../core/day-in.ts';
import { notFound } from '../../core/errors.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { presentInvoice } from './present-invoice.ts';
import { document } from './table.ts';

type Input = z.output<typeof contract.invoices.list.input>;

/** A client's invoices, the newest first. Errors: `not-found` (the client), `forbidden`, `validation` (`cursor`). */
export async function list(ctx: Ctx, input: Input): Promise<{ items: InvoiceSummary[]; nextCursor: string | null }> {
  const query = ['invoices', input.clientId];
  const after = readCursor(query, input.cursor, Position);
  const timezone = await timezoneOfClient(ctx, input.clientId);
  const found = await ctx.db
    .select()
    .from(document)
    .where(
      and(
        eq(document.workspaceId, ctx.actor.workspaceId),
        eq(document.clientId, input.clientId),
        eq(document.kind, 'invoice'),
        rowsAfter(newestFirst, after),
      ),
    )
    .orderBy(...orderOf(newestFirst))
    .limit(input.limit + 1);
  const { rows, nextCursor } = pageOf(found, input.limit, ({ issueDate, id }) => writeCursor(query, [issueDate, id]));
  const today = dayIn(timezone, ctx.now());
  return { items: rows.map((row) => presentInvoice(row, today)), nextCursor };
}

const newestFirst: Keyset = { columns: [document.issueDate, document.id], direction: 'desc' };

const Position = z.tuple([Day, idOf('document')]);

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
