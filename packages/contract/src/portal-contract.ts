import { z } from 'zod';
import { fileDirections } from './files.ts';
import { IdempotencyKey, idOf } from './ids.ts';
import { portalScopes } from './portal-scopes.ts';
import { Currency, Day, Instant, Minor } from './primitives.ts';
import { OwnProfile, OwnProposal, ProposalPatch } from './portal-proposals.ts';
import { mutation, query } from './procedure.ts';
import { replySides, ReplyText } from './replies.ts';

/**
 * The answer, 201, to `POST /portal/v1/sessions`, with which the portals' page comes in by a link: its secret travels as
 * `Authorization: Bearer cpl_…`, and there is no body. A GET opens nothing, so that what reads mail or looks ahead uses no link up. Errors:
 * `link-expired`, the same for a link that is unknown, over, revoked or of a portal that is off; `origin-denied` (another page);
 * `rate-limited`.
 */
export const OpenedPortal = z.strictObject({ token: z.string(), expiresAt: Instant });
export type OpenedPortal = z.infer<typeof OpenedPortal>;

/** A sum per currency: what is owed in two currencies is two sums. */
const Sum = z.strictObject({ currency: Currency, amountMinor: Minor });

const Page = z.strictObject({ cursor: z.string().max(2000).optional(), limit: z.int().min(1).max(100).default(20) });

/** `open`: issued, and not all of it is paid. What is a draft or void is the staff's alone. */
export const portalInvoiceStates = ['open', 'partially_paid', 'paid'] as const;

export const PortalInvoice = z.strictObject({
  id: idOf('document'),
  number: z.string(),
  state: z.enum(portalInvoiceStates),
  isOverdue: z.boolean(),
  /** Whole days since the due date; 0 unless overdue. */
  overdueDays: z.int(),
  issueDate: Day,
  dueDate: Day.nullable(),
  currency: Currency,
  totalMinor: Minor,
  /** What is left to pay. */
  balanceMinor: Minor,
});
export type PortalInvoice = z.infer<typeof PortalInvoice>;

/** One invoice as its client reads it: whom it was issued to, and what was paid of it. */
export const PortalInvoiceDetail = PortalInvoice.extend({
  /** As it was issued; later changes of the client leave it. */
  billTo: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    /** Lines. */
    address: z.string().nullable(),
    taxId: z.string().nullable(),
  }),
  paidMinor: Minor,
  /** What was paid and paid back, the newest first: at most {@link mostPortalPayments}. */
  payments: z.array(
    z.strictObject({
      id: idOf('payment'),
      kind: z.enum(['payment', 'refund']),
      at: Instant,
      /** The part that concerns this invoice, never negative. */
      amountMinor: Minor,
    }),
  ),
});
export type PortalInvoiceDetail = z.infer<typeof PortalInvoiceDetail>;

export const mostPortalPayments = 100;

export const PortalFile = z.strictObject({
  id: idOf('file'),
  name: z.string(),
  /** By its content. */
  mime: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Never `internal`. */
  direction: z.enum(fileDirections).exclude(['internal']),
  preview: z.enum(['image', 'pdf']).nullable(),
  createdAt: Instant,
});
export type PortalFile = z.infer<typeof PortalFile>;

export const PortalReply = z.strictObject({
  id: idOf('reply'),
  text: z.string(),
  side: z.enum(replySides),
  /** What the person who wrote it is called; null when that person is gone. */
  author: z.string().nullable(),
  createdAt: Instant,
  editedAt: Instant.nullable(),
});
export type PortalReply = z.infer<typeof PortalReply>;

/**
 * What the people of a client may ask in its portal, at `/portal/trpc`. Each answer begins with the client of the session: no input names
 * one, and none can. Nothing here can express a note, an owner or a cost.
 */
export const portalContract = {
  overview: {
    /** Errors: `link-expired` (the portal was switched off). */
    get: query({
      input: z.strictObject({}),
      output: z.strictObject({
        client: z.strictObject({ name: z.string() }),
        workspace: z.strictObject({
          name: z.string(),
          /** IANA name. Due dates are days in this zone. */
          timezone: z.string(),
        }),
        /** Who is there, where that is known: whoever has a link need not be anybody. */
        contact: z.strictObject({ name: z.string() }).nullable(),
        /** What they see: the sections of the rest are absent, and their procedures `forbidden`. */
        scopes: z.array(z.enum(portalScopes)),
        /** Null without the scope `invoices`. */
        invoices: z
          .strictObject({
            open: z.int(),
            overdue: z.int(),
            /** What is left to pay of the open ones, and of those the overdue part. */
            outstanding: z.array(Sum),
            overdueSums: z.array(Sum),
          })
          .nullable(),
        /** Null without the scope `files`. */
        files: z.strictObject({ sharedWith: z.int(), sharedBy: z.int() }).nullable(),
        /** Null without the scope `replies`. */
        replies: z
          .strictObject({
            count: z.int(),
            /** The newest; null where there is none. */
            latest: PortalReply.pick({ side: true, author: true, createdAt: true }).nullable(),
          })
          .nullable(),
      }),
      access: { need: 'portal' },
    }),
  },
  invoices: {
    /** The newest first. Errors: `link-expired`, `forbidden` (without the scope `invoices`), `validation` (`cursor`). */
    list: query({
      input: Page,
      output: z.strictObject({ items: z.array(PortalInvoice), nextCursor: z.string().nullable() }),
      access: { need: 'portal' },
    }),
    /** Errors: `link-expired`, `not-found` (also a draft's, a void one's and another client's). */
    get: query({
      input: z.strictObject({ id: idOf('document') }),
      output: PortalInvoiceDetail,
      access: { need: 'portal' },
    }),
  },
  files: {
    /** What is shared, in either direction, the newest first. Errors: `link-expired`, `forbidden` (without the scope `files`), `validation` (`cursor`). */
    list: query({
      input: Page,
      output: z.strictObject({ items: z.array(PortalFile), nextCursor: z.string().nullable() }),
      access: { need: 'portal' },
    }),
  },
  replies: {
    /** What was written to the client and by it, the newest first. Errors: `link-expired`, `validation` (`cursor`). */
    list: query({
      input: Page,
      output: z.strictObject({ items: z.array(PortalReply), nextCursor: z.string().nullable() }),
      access: { need: 'portal' },
    }),
    /**
     * Writes to the team, which is notified. The id is all that is answered: nothing else keeps a copy of the text. Errors: `code-required`
     * (nobody knows who it is: the session came by a link), `link-expired`, `validation`, `idempotency-mismatch`, `forbidden` (a member who
     * looks as the client does).
     */
    create: mutation({
      input: z.strictObject({ idempotencyKey: IdempotencyKey, text: ReplyText }),
      output: z.strictObject({ id: idOf('reply') }),
      access: { need: 'portal' },
    }),
  },
  profile: {
    /** What the client may see of itself, and what it has proposed. Errors: `link-expired`. */
    get: query({ input: z.strictObject({}), output: OwnProfile, access: { need: 'portal' } }),
    /**
     * Proposes other values, of which the owner of the client is notified. What is there already is not proposed; a proposal takes the place
     * of an open one for the same field. Errors: `code-required`, `link-expired`, `validation` (at `patch.…`), `idempotency-mismatch`,
     * `forbidden` (a member who looks as the client does).
     */
    propose: mutation({
      input: z.strictObject({ idempotencyKey: IdempotencyKey, patch: ProposalPatch }),
      output: z.strictObject({ proposals: z.array(OwnProposal) }),
      access: { need: 'portal' },
    }),
    /** Takes an open proposal back, whoever of the client made it. Errors: as `propose`, `not-found` (also when it is decided). */
    withdraw: mutation({
      input: z.strictObject({ id: idOf('portalProposal') }),
      output: z.strictObject({ id: idOf('portalProposal') }),
      access: { need: 'portal' },
    }),
  },
  code: {
    /**
     * Mails a code of six digits to a contact of the client, in the place of the one before: never to an address that is typed in. It is for
     * this session and for writing alone. Errors: `link-expired`, `not-entitled` (no mail can be sent), `validation` (`contactId`: none of
     * `recipients`; without one, there is none), `rate-limited` (with `retryAfter`: too many to this contact), `forbidden` (a member who looks).
     */
    send: mutation({
      input: z.strictObject({ contactId: idOf('contact').optional() }),
      output: z.strictObject({ to: z.string() }),
      access: { need: 'portal' },
    }),
    /**
     * With the code the session writes as its contact, for {@link codeMinutes}`.writing` minutes and no longer than it lasts. Errors:
     * `link-expired`, `validation` (`code`: it is another, too old, or was tried five times), `forbidden`.
     */
    confirm: mutation({
      input: z.strictObject({ code: z.string().max(40) }),
      output: z.strictObject({ contact: z.strictObject({ name: z.string() }), until: Instant }),
      access: { need: 'portal' },
    }),
  },
};

export type PortalContract = typeof portalContract;
