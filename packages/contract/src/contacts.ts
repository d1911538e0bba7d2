import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { clearable, Day, Instant, name, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';

/** What a person does for a client. A person may have several roles at one client and others at another. */
export const contactRoles = ['decision_maker', 'day_to_day', 'billing', 'approver'] as const;
export type ContactRole = (typeof contactRoles)[number];

export const addressLabels = ['work', 'mobile', 'private', 'billing', 'other'] as const;
export type AddressLabel = (typeof addressLabels)[number];

/** How far a way to reach somebody can be trusted. Set by the server alone. */
export const addressStates = ['unverified', 'verified', 'bounced'] as const;

/** How many characters the fields of a contact may have, in UTF-16 units. */
export const contactLengths = {
  name: 200,
  position: 200,
  email: 254,
  phone: 50,
  relationship: 200,
  group: 40,
} as const;

/** How many of them one person may have. */
const mostAddresses = 10;

/** An email address or a phone number of a person, in its normal form. */
export const ContactAddress = z.strictObject({
  value: z.string(),
  label: z.enum(addressLabels),
  /** True for exactly one of those of a kind, if there are any. */
  isPrimary: z.boolean(),
  state: z.enum(addressStates),
});
export type ContactAddress = z.infer<typeof ContactAddress>;

/** A person. The same one may be a contact of several clients. */
export const Contact = z.strictObject({
  id: idOf('contact'),
  version: z.int(),
  name: z.string(),
  position: z.string().nullable(),
  /** The face: see `pictures`. */
  pictureId: idOf('picture').nullable(),
  /** The primary one first. */
  emails: z.array(ContactAddress),
  phones: z.array(ContactAddress),
  /** They object to being looked up: no run of enrichment keeps what it finds of them, at any client. */
  isObjecting: z.boolean(),
  archivedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Contact = z.infer<typeof Contact>;

/** That a person is a contact of a client, and what they are there. */
export const Tie = z.strictObject({
  clientId: idOf('client'),
  contact: Contact,
  /** Of the tie, not of the contact. */
  version: z.int(),
  isPrimary: z.boolean(),
  roles: z.array(z.enum(contactRoles)),
  /** Free words by which a team groups people: `Board`, `Site Berlin`. */
  groups: z.array(z.string()),
  /** In words: `Daughter of the founder`. */
  relationship: z.string().nullable(),
  startedOn: Day.nullable(),
  /** Set when the person has left; what happened before stays in the history. */
  endedOn: Day.nullable(),
  /** Who took over. */
  successor: z.strictObject({ id: idOf('contact'), name: z.string() }).nullable(),
});
export type Tie = z.infer<typeof Tie>;

/** At most one of a list may be primary; without one the first becomes it. */
function addresses(max: number) {
  return z
    .array(
      z.strictObject({
        value: text(max),
        label: z.enum(addressLabels).default('work'),
        isPrimary: z.boolean().default(false),
      }),
    )
    .max(mostAddresses)
    .refine((list) => list.filter(({ isPrimary }) => isPrimary).length <= 1, {
      message: 'Only one can be the primary one.',
    });
}

const details = {
  name: name(contactLengths.name),
  position: clearable(contactLengths.position),
  emails: addresses(contactLengths.email),
  phones: addresses(contactLengths.phone),
  /** One that was uploaded for a client of theirs and that nothing has: a new one, or the one that they had before. */
  pictureId: idOf('picture').nullable(),
};

export const NewContact = z.strictObject({
  name: details.name,
  position: details.position.optional(),
  emails: details.emails.optional(),
  phones: details.phones.optional(),
  pictureId: details.pictureId.optional(),
});
export type NewContact = z.input<typeof NewContact>;

export const ContactPatch = z.strictObject({ ...details, isObjecting: z.boolean() }).partial();
export type ContactPatch = z.input<typeof ContactPatch>;

export const TiePatch = z
  .strictObject({
    roles: z.array(z.enum(contactRoles)).max(contactRoles.length),
    groups: z.array(name(contactLengths.group)).max(10),
    relationship: clearable(contactLengths.relationship),
    startedOn: Day.nullable(),
  })
  .partial();
export type TiePatch = z.input<typeof TiePatch>;

const atClient = { clientId: idOf('client'), contactId: idOf('contact') };

export const contacts = {
  /** The people of a client, the primary one first, then by name. Errors: `not-found` (the client), `validation` (the cursor). */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      state: z.enum(['current', 'former', 'all']).default('current'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      items: z.array(Tie),
      nextCursor: z.string().nullable(),
      counts: z.strictObject({ current: z.int(), former: z.int() }),
    }),
    access: { need: 'view_clients' },
  }),

  /** A person and all clients of theirs. Errors: `not-found`. */
  get: query({
    input: z.strictObject({ id: idOf('contact') }),
    output: Contact.extend({
      ties: z.array(
        z.strictObject({
          client: z.strictObject({ id: idOf('client'), name: z.string(), archivedAt: Instant.nullable() }),
          isPrimary: z.boolean(),
          endedOn: Day.nullable(),
        }),
      ),
    }),
    access: { need: 'view_clients' },
  }),

  /**
   * People by name, position, email or phone, the closest first: by how the name begins, by its words, then by the rest. Those who are at `notOfClientId` today are left out. A text
   * with too little to look for finds nobody. Errors: `not-found` (that client).
   */
  find: query({
    input: z.strictObject({
      text: z.string().max(200),
      notOfClientId: idOf('client').optional(),
      limit: z.int().min(1).max(20).default(8),
    }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          contact: Contact,
          /** Where they are a contact today. */
          clients: z.array(z.strictObject({ id: idOf('client'), name: z.string() })),
        }),
      ),
    }),
    access: { need: 'view_clients' },
  }),

  /**
   * A new person at a client; the first one of a client is its primary contact. Errors: `validation` (also an email that another
   * contact has: problem `taken`, with that contact as `other` where one may see it), `not-found`, `idempotency-mismatch`. With
   * `sendInvitation` they are invited to the client's portal in the same step, as by `portal.invite`, whose errors come too: `forbidden`
   * (without `manage_portal` for the client), `not-entitled`, `limit-exceeded`, `validation` (`clientId`: its portal is off;
   * `contact.emails`: has none). Nobody is created then.
   */
  create: mutation({
    input: z.strictObject({
      idempotencyKey: IdempotencyKey,
      clientId: idOf('client'),
      contact: NewContact,
      tie: TiePatch.optional(),
      sendInvitation: z.boolean().default(false),
    }),
    output: Tie,
    access: { need: 'edit_clients' },
  }),

  /** A person, at all clients at once. Errors: `validation` (also `taken`), `conflict` (with `current`), `not-found`. */
  update: mutation({
    input: z.strictObject({ id: idOf('contact'), version: z.int(), patch: ContactPatch }),
    output: Contact,
    access: { need: 'edit_clients' },
  }),

  /** Makes somebody who is known a contact of one more client, or of a former one again. Errors: `validation` (is one already), `not-found`. */
  link: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, ...atClient, tie: TiePatch.optional() }),
    output: Tie,
    access: { need: 'edit_clients' },
  }),

  /** What the person is at this client. Errors: `validation`, `conflict` (with `current`), `not-found`. */
  updateTie: mutation({
    input: z.strictObject({ ...atClient, version: z.int(), patch: TiePatch }),
    output: Tie,
    access: { need: 'edit_clients' },
  }),

  /** One at a time: the one before is it no longer. Errors: `validation` (a former contact), `not-found`. */
  setPrimary: mutation({ input: z.strictObject(atClient), output: Tie, access: { need: 'edit_clients' } }),

  /**
   * The person has left: what happened stays, pickers and recipients no longer offer them. Errors: `validation` (field `contactId`:
   * the primary contact, while there are others; field `successorId`: nobody who is there today; field `endedOn`: before the start),
   * `not-found`. The last one may leave: then the client has no primary contact.
   */
  endTie: mutation({
    input: z.strictObject({ ...atClient, endedOn: Day, successorId: idOf('contact').optional() }),
    output: Tie,
    access: { need: 'edit_clients' },
  }),

  /** Undoes {@link contacts.endTie}: as the primary contact when there is no other. Errors: `not-found`. */
  reopenTie: mutation({ input: z.strictObject(atClient), output: Tie, access: { need: 'edit_clients' } }),

  /**
   * Takes away a contact that should never have been there, and archives the person when no other client has them.
   * Errors: `validation` (field `contactId`: the primary contact cannot be deleted), `not-found`.
   */
  remove: mutation({
    input: z.strictObject(atClient),
    output: z.strictObject({ id: idOf('contact') }),
    access: { need: 'edit_clients' },
  }),

  /** Undoes {@link contacts.remove}, as what they were there. Errors: `not-found`. */
  restore: mutation({ input: z.strictObject(atClient), output: Tie, access: { need: 'edit_clients' } }),
};
