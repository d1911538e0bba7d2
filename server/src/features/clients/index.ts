import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { archive } from './archive.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { erase } from './erase.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { restore } from './restore.ts';
import { update } from './update.ts';

export { lockClients } from './lock-clients.ts';

export const clients: Verbs<typeof contract.clients> = { list, get, check, create, update, archive, restore, erase };
