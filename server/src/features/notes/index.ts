import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { update } from './update.ts';

export { notesOfClient } from './client-part.ts';

export const notes: Verbs<typeof contract.notes> = { list, create, update, history, remove, restore };
