import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import type { MailComposer } from '../mail/index.ts';
import { composeLink } from './compose-link.ts';
import { get } from './get.ts';
import { createLink, regenerateLink, sendLink } from './make-link.ts';
import { openView } from './open-view.ts';
import { cancelInvitation, endAccess } from './people/end-access.ts';
import { invite, resendInvitation } from './people/invite.ts';
import { listAccess } from './people/list-access.ts';
import { listInvitations } from './people/list-invitations.ts';
import { replyMail } from './people/mail-reply.ts';
import { setAccess } from './people/set-access.ts';
import { changedMail } from './proposals/changed-mail.ts';
import { decideProposal, undoProposal } from './proposals/decide.ts';
import { listProposals } from './proposals/list.ts';
import { revokeLink } from './revoke-link.ts';
import { invitationMail, passwordMail, signInMail } from './sign-in/mails.ts';
import { codeMail } from './view/code.ts';

export { portalOfClient } from './client-part.ts';
export { findLink, openByLink, type LiveLink } from './open-by-link.ts';
export { findSubject } from './people/find-subject.ts';
export { acceptInvitation, openInvitation } from './sign-in/accept-invitation.ts';
export { deviceOf, endDevices, endReplaced, listDevices } from './sign-in/devices.ts';
export type { Device, NewSignIn } from './sign-in/enter.ts';
export { findWorkspace } from './sign-in/find-workspace.ts';
export { mailSignIn } from './sign-in/mail-sign-in.ts';
export { openClientPortal } from './sign-in/open-client-portal.ts';
export { purgeSignIns } from './sign-in/purge-sign-ins.ts';
export { changePassword, resetPassword } from './sign-in/set-password.ts';
export { addressKey, signIn } from './sign-in/sign-in.ts';
export { findSignIn, signedIn, type SignInOfContact } from './sign-in/signed-in.ts';

export const portal: Verbs<typeof contract.portal> = {
  get,
  createLink,
  regenerateLink,
  sendLink,
  openView,
  revokeLink,
  listAccess,
  listInvitations,
  invite,
  resendInvitation,
  cancelInvitation,
  setAccess,
  endAccess,
  listProposals,
  decideProposal,
  undoProposal,
};

/** What mails to the people of a client say, by their kind. */
export const portalMails: Readonly<Record<string, MailComposer>> = {
  'portal.link': composeLink,
  'portal.invitation': invitationMail,
  'portal.sign-in': signInMail,
  'portal.password': passwordMail,
  'portal.reply': replyMail,
  'portal.code': codeMail,
  'portal.changed': changedMail,
};
