import { z } from 'zod';
import { contactLengths } from './contacts.ts';
import { idOf } from './ids.ts';
import { portalScopes } from './portal-scopes.ts';
import { Instant } from './primitives.ts';

/*
 * What the portals' page sends so that a contact signs in, and what it is answered. All of it is `POST` with a body of JSON, from the
 * portals' own page alone (`CLIENTELE_PORTAL_URL`): from every other `origin-denied`. Addresses in mails lead to that page and carry
 * their secret in the fragment, which no server sees: opening one uses nothing up, only what is sent from the page by a person does.
 *
 * - `#invitation=cpi_…&workspace=wsp_…`: `POST /portal/v1/invitations/open`, then `…/accept`.
 * - `#sign-in=cps_…&workspace=wsp_…`: `POST /portal/v1/sign-in` when the person presses the button.
 * - `#password=cpp_…&workspace=wsp_…`: `POST /portal/v1/password`.
 * - `#workspace=wsp_…`: to sign in.
 *
 * Whoever is signed in is known by a cookie that no script reads. It opens nothing but short sessions of one client's portal each
 * (`POST /portal/v1/sign-in/session`), with which `/portal/trpc` is asked. Without it: `unauthenticated`.
 *
 * Errors of all: `validation`, `origin-denied`, `rate-limited` (with `retryAfter` in seconds), `unsupported-media-type`.
 */

/** An address, or what may be one: whether somebody has it is never told. */
const Email = z.string().trim().min(1).max(contactLengths.email);

/** What a mail carries: unknown, used, replaced and expired ones are all `link-expired`. */
const Secret = z.string().max(200);

/** Judged by `passwordProblem`, and refused with `common-password` where many have chosen the same, or it says the person's own name. */
const Password = z.string().max(2000);

const NamedWorkspace = z.strictObject({ id: idOf('workspace'), name: z.string() });

/**
 * `POST /portal/v1/workspace`: where one would sign in. Without an id it is the only workspace of the server. Answers
 * {@link PortalWorkspace}. Errors: `not-found` (also without an id, where there are several).
 */
export const FindPortalWorkspace = z.strictObject({ workspaceId: idOf('workspace').optional() });
export const PortalWorkspace = NamedWorkspace;
export type PortalWorkspace = z.infer<typeof PortalWorkspace>;

/** `POST /portal/v1/invitations/open`: what an invitation is about. It uses nothing up. Answers {@link Invitation}. Errors: `link-expired`. */
export const OpenInvitation = z.strictObject({ secret: Secret });

export const Invitation = z.strictObject({
  workspace: NamedWorkspace,
  client: z.strictObject({ name: z.string() }),
  contact: z.strictObject({ name: z.string(), email: z.string() }),
  /** Null when that person is gone. */
  invitedBy: z.string().nullable(),
  expiresAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/**
 * `POST /portal/v1/invitations/accept`: signs in, once. Without a password the person signs in by mail from then on. Answers
 * {@link SignedIn}. Errors: `link-expired`, `validation` (`password`).
 */
export const AcceptInvitation = z.strictObject({ secret: Secret, password: Password.nullable() });

/**
 * `POST /portal/v1/sign-in`, in one of three ways: with a password, with the code of a mail, with the secret of a mail's link. Answers
 * {@link SignedIn}. Errors: `unauthenticated` (address and password or code do not belong together, whichever of them is wrong, and also
 * where the code is too old or was tried too often), `link-expired` (the secret), `rate-limited` (also after some wrong passwords: the mail
 * is the way around it).
 */
export const SignIn = z.union([
  z.strictObject({ workspaceId: idOf('workspace'), email: Email, password: Password }),
  z.strictObject({ workspaceId: idOf('workspace'), email: Email, code: z.string().max(40) }),
  z.strictObject({ secret: Secret }),
]);
export type SignIn = z.input<typeof SignIn>;

/**
 * `POST /portal/v1/sign-in/mail`: mails a link and a code of six digits (`sign-in`), or a link to set a password (`password`), to those
 * who have access. Answers 202 and `{}`, whoever asks for whatever address. Errors: `not-entitled` (this server sends no mail).
 */
export const MailSignIn = z.strictObject({
  workspaceId: idOf('workspace'),
  email: Email,
  purpose: z.enum(['sign-in', 'password']).default('sign-in'),
});
export type MailSignIn = z.input<typeof MailSignIn>;

/** For so many minutes what `sign-in/mail` mails can be used. */
export const signInMailMinutes = 30;

/**
 * `POST /portal/v1/password`: sets a password with the secret of a mail, ends every other sign-in of the person, and signs in. Answers
 * {@link SignedIn}. Errors: `link-expired`, `validation` (`password`).
 */
export const ResetPassword = z.strictObject({ secret: Secret, password: Password });

/**
 * `POST /portal/v1/password/change`: of whoever is signed in; ends every other sign-in of the person. Who has no password yet leaves
 * `current` out. Answers {@link SignedIn}. Errors: `validation` (`current`: it is another; `password`), `rate-limited`.
 */
export const ChangePassword = z.strictObject({ current: Password.optional(), password: Password });

/** A client that somebody who is signed in can switch to. */
export const PortalClient = z.strictObject({
  id: idOf('client'),
  name: z.string(),
  scopes: z.array(z.enum(portalScopes)),
  /** What waits for them; null without the scope `invoices`. */
  invoices: z.strictObject({ open: z.int(), overdue: z.int() }).nullable(),
  lastVisitAt: Instant.nullable(),
});
export type PortalClient = z.infer<typeof PortalClient>;

/** `POST /portal/v1/sign-in/clients` with `{}`: who is signed in, and what they can see. Errors: `unauthenticated`. */
export const SignedIn = z.strictObject({
  workspace: NamedWorkspace,
  contact: z.strictObject({ name: z.string(), email: z.string() }),
  hasPassword: z.boolean(),
  /** By name. Empty while all that they have access to is suspended, archived or switched off. */
  clients: z.array(PortalClient),
});
export type SignedIn = z.infer<typeof SignedIn>;

/**
 * `POST /portal/v1/sign-in/session`: a session of the portal of one client, for a quarter of an hour; ask again before it ends. Answers 201
 * and `OpenedPortal`. Errors: `unauthenticated`, `link-expired` (the person has no access to this client, or not now).
 */
export const OpenClientPortal = z.strictObject({ clientId: idOf('client') });

/** `POST /portal/v1/sign-in/devices` with `{}`: where the person is signed in, the last used first. Errors: `unauthenticated`. */
export const SignInDevices = z.strictObject({
  items: z.array(
    z.strictObject({
      id: idOf('portalSignIn'),
      /** As it calls itself, such as `Firefox` and `Windows`; null when that is not known. */
      browser: z.string().nullable(),
      system: z.string().nullable(),
      signedInAt: Instant,
      /** To the quarter of an hour. */
      lastUsedAt: Instant,
      /** The browser that asks. */
      isThis: z.boolean(),
    }),
  ),
});
export type SignInDevices = z.infer<typeof SignInDevices>;

/**
 * `POST /portal/v1/sign-in/end`: signs out, here, elsewhere or everywhere, and ends what is open by it. Answers 200 and `{}`, also when
 * nobody is signed in. Errors: `not-found` (an id that is none of theirs).
 */
export const EndSignIn = z.strictObject({ which: z.union([z.enum(['this', 'others', 'all']), idOf('portalSignIn')]) });
export type EndSignIn = z.input<typeof EndSignIn>;

/** A sign-in ends when it was not used for so many days. */
export const signInDays = 30;
