import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { endTie, reopenTie } from './end-tie.ts';
import { find } from './find.ts';
import { get } from './get.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { setPrimary } from './set-primary.ts';
import { updateTie } from './update-tie.ts';
import { update } from './update.ts';

export { contactIsVisible } from './load.ts';
export { missingSubject } from './missing-subject.ts';
export { verifyEmail } from './verify-email.ts';

export const contacts: Verbs<typeof contract.contacts> = {
  list,
  get,
  find,
  create,
  update,
  link,
  updateTie,
  setPrimary,
  endTie,
  reopenTie,
  remove,
  restore,
};
