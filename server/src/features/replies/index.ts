import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { update } from './update.ts';

export { repliesOfClient } from './client-part.ts';
export type { ReplyRow } from './load.ts';
export { presentOf, readPage } from './list.ts';
export { presentReplies } from './present.ts';
export { writeReply } from './write-reply.ts';

export const replies: Verbs<typeof contract.replies> = { list, create, update, remove, restore };
