import type { contract } from '@clientele/contract';
import { invalid } from '../../core/errors.ts';
import type { Verb } from '../../core/implement.ts';
import { transact } from '../../core/transact.ts';
import { lockClients } from '../clients/index.ts';
import { authorizeRepliesOf } from './load.ts';
import { presentReply } from './present.ts';
import { writeReply } from './write-reply.ts';

/** Nothing is written to a client who cannot read it. */
export const create: Verb<typeof contract.replies.create> = (ctx, { clientId, text }) =>
  transact(ctx, async (ctx) => {
    await lockClients(ctx, [clientId]);
    const { portalEnabled, archivedAt } = await authorizeRepliesOf(ctx, clientId, 'write_replies');
    if (!portalEnabled || archivedAt !== null) {
      const message = 'The portal of this client is off, or the client is archived: nobody would read it.';
      throw invalid([{ field: 'clientId', problem: 'invalid', message }]);
    }
    const by = { userId: ctx.actor.userId };
    return presentReply(ctx, await writeReply(ctx, { clientId, text, by, action: 'replies.create' }));
  });
