import type { ClientPart } from '../../core/ctx.ts';
import { queueByItself } from './queue-run.ts';

/** Runs and facts go with the client's row. */
export const enrichmentOfClient: ClientPart = {
  create: async (ctx, client) => {
    await queueByItself(ctx, client.id, 'created');
    return false;
  },
  updated: async (ctx, clientId, fields) => {
    if (fields.includes('website') || fields.includes('name')) await queueByItself(ctx, clientId, 'website-changed');
  },
};
