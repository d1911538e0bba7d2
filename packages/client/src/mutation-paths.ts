import type { MutationPath } from '@clientele/contract';

/** The compiler keeps this list equal to the contract, which the browser knows as types only. */
const mutations = {
  'session.end': true,
  'preferences.set': true,
  'clients.create': true,
  'clients.update': true,
  'clients.updateMany': true,
  'clients.archive': true,
  'clients.restore': true,
  'clients.erase': true,
} satisfies Record<MutationPath, true>;

export function isMutation(path: string): path is MutationPath {
  return Object.hasOwn(mutations, path);
}
