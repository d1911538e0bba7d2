import { portalContract, type PortalContract } from '@clientele/contract';
import type { PortalActor } from './core/actor.ts';
import { procedures } from './core/implement.ts';
import * as code from './features/portal/view/code.ts';
import * as files from './features/portal/view/files.ts';
import * as invoices from './features/portal/view/invoices.ts';
import * as overview from './features/portal/view/overview.ts';
import * as profile from './features/portal/view/profile.ts';
import * as replies from './features/portal/view/replies.ts';

const { implement, router } = procedures<PortalActor, 'portal'>();

/** What the people of a client can ask. None of the staff's procedures has a place here: their contexts are of another type. */
export const portalRouter = router({
  overview: implement('overview', portalContract.overview, { get: overview.get }),
  invoices: implement('invoices', portalContract.invoices, { list: invoices.list, get: invoices.get }),
  files: implement('files', portalContract.files, { list: files.list }),
  replies: implement('replies', portalContract.replies, { list: replies.list, create: replies.create }),
  profile: implement('profile', portalContract.profile, {
    get: profile.get,
    propose: profile.propose,
    withdraw: profile.withdraw,
  }),
  code: implement('code', portalContract.code, { send: code.send, confirm: code.confirm }),
} satisfies Record<keyof PortalContract, unknown>);
