import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { get } from './get.ts';
import { createLink, regenerateLink, sendLink } from './make-link.ts';
import { openView } from './open-view.ts';
import { revokeLink } from './revoke-link.ts';

export { portalOfClient } from './client-part.ts';
export { composeLink } from './compose-link.ts';
export { findLink, openByLink, type LiveLink } from './open-by-link.ts';

export const portal: Verbs<typeof contract.portal> = {
  get,
  createLink,
  regenerateLink,
  sendLink,
  openView,
  revokeLink,
};
