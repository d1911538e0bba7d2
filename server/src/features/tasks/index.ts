import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { update } from './update.ts';

export { tasksOfClient } from './client-part.ts';

export const tasks: Verbs<typeof contract.tasks> = { list, create, update, remove, restore };
