import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { listSuggestions } from './list-suggestions.ts';
import { locate } from './locate.ts';
import { remove, restore } from './remove.ts';
import { setPrimary } from './set-primary.ts';
import { update } from './update.ts';

export { addressesOfClient } from './client-part.ts';
export { judgeParts } from './parts.ts';
export type { AddressQuestion, AddressService } from './service.ts';

export const addresses: Verbs<typeof contract.addresses> = {
  list,
  create,
  update,
  setPrimary,
  remove,
  restore,
  listSuggestions,
  locate,
};
