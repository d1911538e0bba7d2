import type { contract } from '@clientele/contract';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { lockClients, requireOpenPortal } from '../clients/index.ts';
import { authorizeRepliesOf } from './load.ts';
import { presentReply } from './present.ts';
import { writeReply } from './write-reply.ts';

/** Nothing is written to a client who cannot read it. */
export const create: Verb<typeof contract.replies.create> = (ctx, { clientId, text }) =>
  transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    requireOpenPortal(await authorizeRepliesOf(ctx, clientId, 'write_replies'));
    const by = { userId: ctx.actor.userId };
    const row = await writeReply(ctx, { clientId, text, by, action: 'replies.create' });
    for (const part of ctx.clientParts) await part.replied?.(ctx, row);
    return presentReply(ctx, row);
  });
