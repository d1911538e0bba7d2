import { z } from 'zod';
import { addressStates } from './contacts.ts';
import { IdempotencyKey, idOf } from './ids.ts';
import { SentMail } from './mail.ts';
import { Instant } from './primitives.ts';
import { OpenedPortal } from './portal-contract.ts';
import { portalScopes } from './portal-scopes.ts';
import { PortalProposal } from './portal-proposals.ts';
import { mutation, query } from './procedure.ts';

/** A link into a client's portal, as the staff sees it: the link itself is shown once, when it is made, or goes into a mail alone. */
export const PortalLink = z.strictObject({
  id: idOf('portalLink'),
  createdAt: Instant,
  /** Who made it; null when that person is gone. */
  createdBy: z.strictObject({ id: idOf('user'), name: z.string() }).nullable(),
  /** Null: it opens the portal until it is revoked. */
  expiresAt: Instant.nullable(),
  lastOpenedAt: Instant.nullable(),
  /** How often somebody came by it: pages that stay open count once. */
  visits: z.int(),
  /** Of one that was sent by mail where that stands: nobody but its recipient has the link. Null: it was shown when it was made. */
  mail: SentMail.nullable(),
});
export type PortalLink = z.infer<typeof PortalLink>;

/** So many links of a client may open its portal at a time. */
export const mostPortalLinks = 20;

const Scopes = z.array(z.enum(portalScopes)).max(portalScopes.length);

/** For so many days an invitation can be accepted, from when it was mailed. */
export const invitationDays = 7;

/** So many people of a client may have access to its portal at a time. */
export const mostPortalPeople = 200;

/** That a contact may use the portal of a client. */
export const PortalAccess = z.strictObject({
  id: idOf('portalAccess'),
  contact: z.strictObject({
    id: idOf('contact'),
    name: z.string(),
    /** With which they sign in, and to which everything is mailed: the primary one; null when it was taken away. */
    email: z.strictObject({ value: z.string(), state: z.enum(addressStates) }).nullable(),
    isPrimary: z.boolean(),
  }),
  scopes: z.array(z.enum(portalScopes)),
  /**
   * - `invited`: has never signed in with this address, so that the invitation is open or over.
   * - `active`: can sign in, here and wherever else they have access.
   * - `suspended`: sees nothing of this client until that is undone.
   */
  state: z.enum(['invited', 'active', 'suspended']),
  /** Of those who never signed in: the last invitation; null of the others. */
  invitation: z
    .strictObject({
      sentAt: Instant,
      /** From then on its link opens nothing. Resending makes another. */
      expiresAt: Instant,
      /** Where its mail stands; null: nothing is known of it any more. */
      mail: SentMail.nullable(),
    })
    .nullable(),
  grantedAt: Instant,
  /** Null when that person is gone. */
  grantedBy: z.strictObject({ id: idOf('user'), name: z.string() }).nullable(),
  /** When they were last in the portal of this client; null: never. */
  lastVisitAt: Instant.nullable(),
});
export type PortalAccess = z.infer<typeof PortalAccess>;

const NewLink = z.strictObject({ link: PortalLink, url: z.url() });

const OfClient = z.strictObject({ clientId: idOf('client') });

const OfAccess = z.strictObject({ id: idOf('portalAccess') });

const ForLink = OfClient.extend({
  /** Days from now, or null: until it is revoked. */
  expiresInDays: z.int().min(1).max(730).nullable().default(null),
});

/** What the staff does about a client's portal. Whether there is one at all is `portalEnabled` of the client. */
export const portal = {
  /** Errors: `not-found`. */
  get: query({
    input: OfClient,
    output: z.strictObject({
      /** False: the operator has given portals no address, so no link can be made. */
      hasAddress: z.boolean(),
      /** False: no mail is configured, so none can be sent. */
      canMail: z.boolean(),
      /** Those that open the portal, the newest first. */
      links: z.array(PortalLink),
      /** When somebody last came by a link, of those that are over, too; null: never. */
      lastVisitAt: Instant.nullable(),
    }),
    access: { need: 'view_clients' },
  }),
  /**
   * Makes a link beside those that there are. No idempotency key: nothing that opens a portal is stored, so a second call answers a second
   * link. Errors: `not-found`, `forbidden`, `not-entitled` (portals have no address), `validation` (`clientId`: its portal is off, or the
   * client is archived),
   * `limit-exceeded` ({@link mostPortalLinks}).
   */
  createLink: mutation({ input: ForLink, output: NewLink, access: { need: 'manage_portal' } }),
  /** Makes a link and ends all others of the client, and what is open by them. Errors: as `createLink`. */
  regenerateLink: mutation({ input: ForLink, output: NewLink, access: { need: 'manage_portal' } }),
  /**
   * Sends a link to a contact of the client by mail, beside those that there are. It is made when the mail leaves, so that the mail alone has it.
   * Where the mail stands is in `get`, and told live (`mail`). Errors: as `createLink`, also `not-found` (no contact of this client),
   * `not-entitled` (no mail is configured), `validation` (`contactId`: they have left, or have no email).
   */
  sendLink: mutation({
    input: ForLink.extend({ idempotencyKey: IdempotencyKey, contactId: idOf('contact') }),
    output: z.strictObject({ link: PortalLink }),
    access: { need: 'manage_portal' },
  }),
  /**
   * Opens the client's portal as the client sees it, for this page and for at most a quarter of an hour: the very procedures of the portal, and
   * no visit. It ends with the session that asks. No idempotency key, as for links. Errors: `not-found`, `forbidden` (also without
   * `view_documents`, `view_files` or `view_replies`: the portal shows all of these), `validation` (`clientId`: its portal is off, or the client is archived).
   */
  openView: mutation({ input: OfClient, output: OpenedPortal, access: { need: 'view_as_client' } }),
  /** Ends a link, and what is open by it. Errors: `not-found` (also when it was ended before), `forbidden`. */
  revokeLink: mutation({
    input: z.strictObject({ id: idOf('portalLink') }),
    output: z.strictObject({ id: idOf('portalLink') }),
    access: { need: 'manage_portal' },
  }),
  /** Who has access to the portal of a client, or is invited: the primary contact first, then by name. Errors: `not-found`. */
  listAccess: query({
    input: OfClient,
    output: z.strictObject({
      /** False: no mail can be sent, or portals have no address, so nobody can be invited. */
      canInvite: z.boolean(),
      /** Where those who have access sign in; null: portals have no address. */
      signInUrl: z.url().nullable(),
      items: z.array(PortalAccess),
    }),
    access: { need: 'view_clients' },
  }),
  /** Who is invited and has not come yet, at all clients whose portal is on, the latest first. Errors: `validation` (`cursor`). */
  listInvitations: query({
    input: z.strictObject({
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      items: z.array(PortalAccess.extend({ client: z.strictObject({ id: idOf('client'), name: z.string() }) })),
      nextCursor: z.string().nullable(),
    }),
    access: { need: 'view_clients' },
  }),
  /**
   * Gives a contact access to the client's portal, and mails them: an invitation to set a password, or, if they have done so for another
   * client, that this one has come to those that they see. No idempotency key: whoever has access is not invited twice. Errors:
   * `not-found` (the client, or nobody who is a contact of it today), `forbidden`, `not-entitled` (no mail can be sent, or portals have no
   * address), `validation` (`clientId`: its portal is off, or it is archived; `contactId`: `required`, has no email; `taken`, has access),
   * `limit-exceeded` ({@link mostPortalPeople}).
   */
  invite: mutation({
    input: z.strictObject({
      clientId: idOf('client'),
      contactId: idOf('contact'),
      scopes: Scopes.default([...portalScopes]),
    }),
    output: PortalAccess,
    access: { need: 'manage_portal' },
  }),
  /**
   * Mails another invitation; the link of the one before opens nothing any more. Errors: `not-found`, `forbidden`, `not-entitled`,
   * `validation` (`id`: was accepted, is suspended, or has no email; or the client's portal is off).
   */
  resendInvitation: mutation({ input: OfAccess, output: PortalAccess, access: { need: 'manage_portal' } }),
  /** Takes an invitation back: its link opens nothing any more. Errors: `not-found`, `forbidden`, `validation` (`id`: was accepted). */
  cancelInvitation: mutation({ input: OfAccess, output: OfAccess, access: { need: 'manage_portal' } }),
  /**
   * What a contact sees there, and whether at all. Open pages follow within a second. Errors: `not-found`, `forbidden`.
   */
  setAccess: mutation({
    input: OfAccess.extend({
      patch: z.strictObject({ scopes: Scopes, isSuspended: z.boolean() }).partial(),
    }),
    output: PortalAccess,
    access: { need: 'manage_portal' },
  }),
  /** Ends the access of a contact to the portal of one client, whatever its state, and what is open by it. Errors: `not-found`, `forbidden`. */
  endAccess: mutation({ input: OfAccess, output: OfAccess, access: { need: 'manage_portal' } }),
  /**
   * What the client proposes to change of its profile and nobody has decided yet, the newest first; with `withDecided` also what was
   * accepted or rejected, at most 50 in all. Errors: `not-found`.
   */
  listProposals: query({
    input: OfClient.extend({ withDecided: z.boolean().default(false) }),
    output: z.strictObject({ items: z.array(PortalProposal) }),
    access: { need: 'view_clients' },
  }),
  /**
   * Accepting changes the field as `clients.update` or `addresses.update` does, and where it is the email or the tax ID, the address that the
   * client had is told by mail. Errors: `not-found` (also when it is not open any more), `forbidden`, `conflict` (with `current`, the
   * client: somebody changed the field since), those of the change.
   */
  decideProposal: mutation({
    input: z.strictObject({ id: idOf('portalProposal'), decision: z.enum(['accept', 'reject']) }),
    output: PortalProposal,
    access: { need: 'edit_clients' },
  }),
  /**
   * Undoes {@link portal.decideProposal}: the proposal is open again, and the field what it was. Errors: `not-found` (it is open, or was
   * withdrawn), `forbidden`, `conflict` (with `current`: the field was changed since, or there is a newer proposal for it).
   */
  undoProposal: mutation({
    input: z.strictObject({ id: idOf('portalProposal') }),
    output: PortalProposal,
    access: { need: 'edit_clients' },
  }),
};
