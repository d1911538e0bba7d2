import type { ClientPart } from '../../core/ctx.ts';
import { suppressPeopleOf } from './suppressed.ts';
import { queueByItself } from './queue-run.ts';

/** Runs and facts go with the client's row; the people who go with it are not looked up again. */
export const enrichmentOfClient: ClientPart = {
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
