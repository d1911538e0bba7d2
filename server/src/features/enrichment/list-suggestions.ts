import { idOf, reviewedFields, type contract, type EnrichmentFact } from '@clientele/contract';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { orderOf, pageOf, readCursor, rowsAfter, writeCursor, type Keyset } from '../../core/page.ts';
import { client } from '../clients/table.ts';
import { appliedField } from './decide.ts';
import { presentFacts } from './present.ts';
import { withoutSuppressed } from './suppressed.ts';
import { enrichmentFact } from './table.ts';

type Input = z.output<typeof contract.enrichment.listSuggestions.input>;

interface Page {
  items: { fact: EnrichmentFact; client: { id: string; name: string; version: number }; current: string | null }[];
  nextCursor: string | null;
}

/** Facts that wait for a decision, of all clients that are not archived, the latest first. Errors: `validation` (`cursor`). */
export async function listSuggestions(ctx: Ctx, { cursor, limit }: Input): Promise<Page> {
  const query = ['enrichment.suggestions'];
  const after = readCursor(query, cursor, Position);
  const { workspaceId, userId, grants } = ctx.actor;
  const isAssignedOnly = grants.view_clients === 'assigned' || grants.run_enrichment === 'assigned';
  const found = await ctx.db
    .select({ fact: enrichmentFact, client })
    .from(enrichmentFact)
    .innerJoin(client, and(eq(client.workspaceId, workspaceId), eq(client.id, enrichmentFact.clientId)))
    .where(
      and(
        eq(enrichmentFact.workspaceId, workspaceId),
        eq(enrichmentFact.decision, 'suggested'),
        isNull(enrichmentFact.goneAt),
        inArray(enrichmentFact.field, [...reviewedFields]),
        isNull(client.archivedAt),
        isAssignedOnly ? eq(client.ownerId, userId) : undefined,
        rowsAfter(latestFirst, after),
      ),
    )
    .orderBy(...orderOf(latestFirst))
    .limit(limit + 1);
  const { rows, nextCursor } = pageOf(found, limit, ({ fact }) => writeCursor(query, [fact.id]));
  const allowed = await withoutSuppressed(
    ctx,
    workspaceId,
    rows.map(({ fact }) => fact),
  );
  const facts = new Map((await presentFacts(ctx, allowed)).map((fact) => [fact.id, fact]));
  const items = rows.flatMap(({ fact: { id: factId }, client: of }) => {
    const fact = facts.get(factId);
    const field = fact && appliedField(fact);
    if (!fact) return [];
    const { id, name, version } = of;
    return [{ fact, client: { id, name, version }, current: field ? of[field] : null }];
  });
  return { items, nextCursor };
}

/** Ids of later facts are greater. */
const latestFirst: Keyset = { columns: [enrichmentFact.id], direction: 'desc' };

const Position = z.tuple([idOf('enrichmentFact')]);
