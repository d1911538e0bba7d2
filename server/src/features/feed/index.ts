import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { addHostEntry } from './add-host-entry.ts';
import { list } from './list.ts';
import { log } from './log.ts';
import { removeLogged, restoreLogged } from './set-removed.ts';
import { updateLogged } from './update-logged.ts';

export { interactionsOfClient } from './client-part.ts';

export const activity: Verbs<typeof contract.activity> = {
  list,
  log,
  addHostEntry,
  updateLogged,
  removeLogged,
  restoreLogged,
};
