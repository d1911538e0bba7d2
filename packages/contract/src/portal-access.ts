import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { SentMail } from './mail.ts';
import { Instant } from './primitives.ts';
import { OpenedPortal } from './portal-contract.ts';
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

const NewLink = z.strictObject({ link: PortalLink, url: z.url() });

const OfClient = z.strictObject({ clientId: idOf('client') });

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
};
