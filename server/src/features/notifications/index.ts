import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { list } from './list.ts';
import { markAllRead, markRead } from './mark-read.ts';

export { notificationsOfClient } from './client-part.ts';

export const notifications: Verbs<typeof contract.notifications> = { list, markRead, markAllRead };
