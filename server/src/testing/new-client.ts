import type { Client, NewClient } from '@clientele/contract';
import { randomUUID } from 'node:crypto';
import type { Ctx } from '../core/ctx.ts';
import { apiOf } from './api.ts';

/** A client as a caller would create it. */
export function newClient(ctx: Ctx, fields: Partial<NewClient> = {}): Promise<Client> {
  return apiOf(ctx).clients.create({ idempotencyKey: randomUUID(), client: { name: 'Acme', ...fields } });
}
