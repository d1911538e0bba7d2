import { z } from 'zod';
import { Client, ClientSummary, reminderTones, statusReasonLength, TeamMember } from './client.ts';
import { CustomValuesPatch } from './custom-fields.ts';
import { ClientQuery } from './filter.ts';
import { fieldProblems } from './errors.ts';
import { IdempotencyKey, idOf } from './ids.ts';
import { ClientSelection, ManyClientsOutcome, UpdateManyClients } from './many-clients.ts';
import { clearable, clearableForm, Country, Currency, Instant, name, text } from './primitives.ts';
import { mutation, query } from './procedure.ts';
import { Tag } from './workspace.ts';

/** The fields in which a search looks. Phone numbers also match by their digits. */
export const searchedFields = [
  'name',
  'email',
  'phone',
  'website',
  'address',
  'taxId',
  'notes',
  'customFields',
  'contactName',
  'contactEmail',
  'contactPosition',
  'contactPhone',
] as const;
export type SearchedField = (typeof searchedFields)[number];

/** Where a search found something: a piece of a field's text and the part of it that matched, in UTF-16 units. */
export const SearchMatch = z.strictObject({
  field: z.enum(searchedFields),
  /** The whole value of a short field; an excerpt with `…` of a long one. */
  text: z.string(),
  /** `[start, end)` pairs into `text`, ascending, not overlapping. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchMatch = z.infer<typeof SearchMatch>;

export const ListClients = ClientQuery.extend({
  /** `nextCursor` of the page before; opaque. Only valid with the same question. */
  cursor: z.string().max(2000).optional(),
  /** Rows per page. */
  limit: z.int().min(1).max(200).default(50),
  /** Ask for `total`, which costs a count; pages after the first need not. */
  withTotal: z.boolean().default(false),
});
export type ListClients = z.input<typeof ListClients>;

export const ClientPage = z.strictObject({
  items: z.array(
    z.strictObject({
      client: ClientSummary,
      /** Empty without a search. */
      matches: z.array(SearchMatch),
    }),
  ),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
  /** Null unless asked for. `exact` is false when there are more than `count` (then 10,000). */
  total: z.strictObject({ count: z.int(), exact: z.boolean() }).nullable(),
});
export type ClientPage = z.infer<typeof ClientPage>;

/** How many characters the fields of a client may have, in UTF-16 units. */
export const detailLengths = {
  name: 200,
  email: 254,
  phone: 50,
  website: 500,
  address: 1000,
  taxId: 50,
  notes: 20_000,
  industry: 100,
  statusReason: statusReasonLength,
  newsletterSource: 200,
  tag: 50,
} as const;

/** How many tags a client can have, and a workspace. */
export const mostTags = { client: 50, workspace: 1000 } as const;

/** How many people and roles the team of a client can have. */
export const mostTeamMembers = 50;

/**
 * What people type about a client. Email, website, phone and tax ID are stored in their normal form and refused with a
 * {@link FieldIssue} when they cannot be one. What is stored is taken again, unless it holds the number of a payment card.
 */
const details = {
  name: name(detailLengths.name),
  email: clearableForm(detailLengths.email),
  phone: clearableForm(detailLengths.phone),
  website: clearableForm(detailLengths.website),
  address: clearable(detailLengths.address),
  countryCode: Country.nullable(),
  taxId: clearableForm(detailLengths.taxId),
  notes: clearable(detailLengths.notes),
  industry: clearable(detailLengths.industry),
  typeId: idOf('option').nullable(),
  tierId: idOf('option').nullable(),
  brandId: idOf('option').nullable(),
  /** One that was uploaded for this client and that nothing has: a new one, or the one that it had before. */
  pictureId: idOf('picture').nullable(),
  rating: z.int().min(0).max(5),
  statusId: idOf('status'),
  /** Only while the status is on hold or churned. A status of another category clears both, unless the same patch names new ones. */
  statusReasonId: idOf('option').nullable(),
  statusReason: clearable(detailLengths.statusReason),
  ownerId: idOf('user').nullable(),
  /** All of it: who is missing here leaves the team. */
  team: z.array(TeamMember).max(mostTeamMembers),
  /** Never the client itself, nor one that belongs to it. */
  parentClientId: idOf('client').nullable(),
  /** Recorded with the time and the person who says so; null when nobody has asked any more. */
  newsletter: z.strictObject({ isGiven: z.boolean(), source: text(detailLengths.newsletterSource) }).nullable(),
  customFields: CustomValuesPatch,
  clientSince: Instant.nullable(),
  currency: Currency,
  /** Days after an invoice's date on which it is due. */
  paymentTermsDays: z.int().min(0).max(365),
  reminderTone: z.enum(reminderTones),
  portalEnabled: z.boolean(),
};

/** A new client. Only the name is required; the rest takes the workspace's defaults. The creator becomes the owner. */
export const NewClient = z.strictObject({
  name: details.name,
  kind: z.enum(['company', 'person']).optional(),
  email: details.email.optional(),
  phone: details.phone.optional(),
  website: details.website.optional(),
  address: details.address.optional(),
  countryCode: details.countryCode.optional(),
  taxId: details.taxId.optional(),
  notes: details.notes.optional(),
  currency: details.currency.optional(),
});
export type NewClient = z.input<typeof NewClient>;

/** The fields to change; absent ones stay, null clears. */
export const ClientPatch = z.strictObject(details).partial();
export type ClientPatch = z.input<typeof ClientPatch>;

/** Who last changed a field, and when. `by` is the person's name, not an id. */
export const LastChange = z.strictObject({ by: z.string(), at: Instant });
export type LastChange = z.infer<typeof LastChange>;

const ids = z.array(idOf('client')).min(1).max(100);

/** As much of a client as a link to it says. */
export const NamedClient = z.strictObject({ id: idOf('client'), name: z.string(), archivedAt: Instant.nullable() });
export type NamedClient = z.infer<typeof NamedClient>;

/** One of the answers that a client has given about the newsletter, as the history keeps it. */
export const ConsentAnswer = z.strictObject({
  /** Null where an answer was taken back without another. */
  isGiven: z.boolean().nullable(),
  source: z.string().nullable(),
  /** When it was recorded. */
  at: Instant,
  /** Who recorded it, by name; null where nobody is known. */
  by: z.string().nullable(),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** Another record that may be the same client. A hint: it never blocks. */
export const Duplicate = z.strictObject({
  client: NamedClient,
  reason: z.enum(['email', 'domain', 'taxId', 'name']),
});
export type Duplicate = z.infer<typeof Duplicate>;

export const clients = {
  /**
   * A page of the directory. Errors: `validation` (also for a cursor of another question), `forbidden` (filtered or sorted by what
   * only `view_documents` shows).
   */
  list: query({ input: ListClients, output: ClientPage, access: { need: 'view_clients' } }),

  /** One whole record. Errors: `not-found`. */
  get: query({ input: z.strictObject({ id: idOf('client') }), output: Client, access: { need: 'view_clients' } }),

  /**
   * Judges what someone is typing, without storing it: what would be refused, what would be kept though it looks wrong
   * (`unusual-tax-id`), and which records look like the same client (at most five).
   */
  check: query({
    input: z.strictObject({
      /** The record being edited, so that it is not its own duplicate. */
      id: idOf('client').optional(),
      name: z.string().max(1000).optional(),
      email: z.string().max(1000).nullable().optional(),
      phone: z.string().max(1000).nullable().optional(),
      website: z.string().max(1000).nullable().optional(),
      taxId: z.string().max(1000).nullable().optional(),
      countryCode: Country.nullable().optional(),
    }),
    output: z.strictObject({
      issues: z.array(z.strictObject({ field: z.string(), problem: z.enum(fieldProblems), message: z.string() })),
      duplicates: z.array(Duplicate).max(5),
    }),
    access: { need: 'view_clients' },
  }),

  /** Errors: `validation`, `idempotency-mismatch`, `limit-exceeded` (the workspace has as many as it may have). */
  create: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, client: NewClient }),
    output: Client,
    access: { need: 'create_clients' },
  }),

  /** Errors: `validation`, `version-required`, `conflict` (with `current`), `not-found`, `forbidden`. */
  update: mutation({
    input: z.strictObject({ id: idOf('client'), version: z.int(), patch: ClientPatch }),
    output: Client,
    access: {
      need: 'edit_clients',
      fields: { ownerId: 'assign_owner', team: 'assign_owner', portalEnabled: 'manage_portal' },
    },
  }),

  /**
   * Gives one client tags and takes some away. A tag is named as it is typed: where the workspace has none of that name, whatever its
   * case, there is one then. What the client already has, or has not, stays as it is; nobody else's edit is in the way, so no version
   * is named. `tags` are those of the client then. Errors: `validation`, `not-found`, `forbidden`, `limit-exceeded` (tags of the
   * workspace).
   */
  updateTags: mutation({
    input: z.strictObject({
      id: idOf('client'),
      patch: z
        .strictObject({
          add: z.array(name(detailLengths.tag)).min(1).max(mostTags.client),
          removeTagIds: z.array(idOf('tag')).min(1).max(mostTags.client),
        })
        .partial(),
    }),
    output: z.strictObject({ client: Client, tags: z.array(Tag) }),
    access: { need: 'edit_clients' },
  }),

  /**
   * Who last changed a field, to be said where two people edit it at once. Null when the latest history does not tell.
   * Errors: `not-found`, `forbidden`.
   */
  lastChange: query({
    input: z.strictObject({ id: idOf('client'), field: ClientPatch.keyof() }),
    output: LastChange.nullable(),
    access: { need: 'edit_clients' },
  }),

  /**
   * What a client has answered about the newsletter, the latest first: the answer that stands now is the first one. At most 50.
   * Errors: `not-found`.
   */
  listConsents: query({
    input: z.strictObject({ id: idOf('client') }),
    output: z.strictObject({ items: z.array(ConsentAnswer) }),
    access: { need: 'view_clients' },
  }),

  /**
   * The client that one belongs to, and those that belong to it, by name. Those that the session may not see are left out; `parent` is
   * then null, as where there is none. Errors: `not-found`, `validation` (`cursor`).
   */
  getFamily: query({
    input: z.strictObject({
      id: idOf('client'),
      cursor: z.string().max(2000).optional(),
      /** Of subsidiaries. */
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.strictObject({
      parent: NamedClient.nullable(),
      subsidiaries: z.array(NamedClient),
      nextCursor: z.string().nullable(),
    }),
    access: { need: 'view_clients' },
  }),

  /**
   * Changes a few fields of up to 100 clients. Each stands for itself: one that someone else saved first comes back as
   * `conflict` and the others are changed. A missing or foreign id refuses the whole call.
   * Errors: `validation`, `not-found`, `forbidden`.
   */
  updateMany: mutation({
    input: UpdateManyClients,
    output: ManyClientsOutcome,
    access: { need: 'edit_clients', fields: { ownerId: 'assign_owner' } },
  }),

  /** Which clients answer a question, in its order, to act on all of them. Errors as of `clients.list`. */
  select: query({ input: ClientQuery, output: ClientSelection, access: { need: 'view_clients' } }),

  /** Removes clients from the active workflow and keeps all they have. Already archived ones stay as they are. All or none. */
  archive: mutation({
    input: z.strictObject({ ids }),
    output: z.strictObject({ clients: z.array(Client) }),
    access: { need: 'delete_clients' },
  }),

  /** Undoes {@link clients.archive}. All or none. */
  restore: mutation({
    input: z.strictObject({ ids }),
    output: z.strictObject({ clients: z.array(Client) }),
    access: { need: 'delete_clients' },
  }),

  /**
   * Removes a client for good, with its contacts, tags and history. Issued documents keep a frozen copy of the bill-to
   * address and a reference that leads nowhere. `confirmName` must be the client's name as typed by the person.
   * Errors: `validation` (field `confirmName`), `not-found`.
   */
  erase: mutation({
    input: z.strictObject({ id: idOf('client'), confirmName: z.string().max(1000) }),
    output: z.strictObject({ id: idOf('client') }),
    access: { need: 'erase_clients' },
  }),
};
