import type { EnrichmentState } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import type { ClientPart } from '../../core/ctx.ts';
import { namesIn } from '../../db/names-in.ts';
import { suppressPeopleOf } from './suppressed.ts';
import { queueByItself } from './queue-run.ts';
import { enrichmentFact, enrichmentRun } from './table.ts';

/** Runs and facts go with the client's row; the people who go with it are not looked up again. */
export const enrichmentOfClient: ClientPart = {
  // The history tells of runs and facts: they have no name, and stay as long as the client does.
  names: (named) =>
    sql`${namesIn(enrichmentRun, { ...named, name: null })} union all ${namesIn(enrichmentFact, { ...named, name: null })}`,
  // As `enrichmentStateOf` of the contract says it.
  enrichmentState: sql<EnrichmentState>`(select case
      when "state" = 'succeeded' and "identity" ->> 'verdict' in ('conflicts', 'parked') then 'mismatched' else "state" end
    from "enrichmentRun"
    where "enrichmentRun"."clientId" = "client"."id" and "enrichmentRun"."workspaceId" = "client"."workspaceId"
    order by "enrichmentRun"."createdAt" desc, "enrichmentRun"."id" desc limit 1)`,
  create: (ctx, client) => queueByItself(ctx, client.id, 'created'),
  updated: async (ctx, clientId, fields) =>
    (fields.includes('website') || fields.includes('name')) && (await queueByItself(ctx, clientId, 'website-changed')),
  erase: async (ctx, clientId) => {
    await suppressPeopleOf(ctx, clientId);
    return [];
  },
};
