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
  create: async (ctx, client) => {
    await queueByItself(ctx, client.id, 'created');
    return false;
  },
  updated: async (ctx, clientId, fields) => {
    if (fields.includes('website') || fields.includes('name')) await queueByItself(ctx, clientId, 'website-changed');
  },
  erase: async (ctx, clientId) => {
    await suppressPeopleOf(ctx, clientId);
    return [];
  },
};
