import { z } from 'zod';
import { CustomValues } from './custom-fields.ts';
import { idOf } from './ids.ts';
import { Country, Currency, Instant, Minor } from './primitives.ts';
import { enrichmentStates } from './rules/enrichment-states.ts';

/** What a client owes and has paid, in one currency. Amounts of different currencies are never added. */
export const ClientTotal = z.strictObject({
  currency: Currency,
  /** Sum of the balances of invoices that are neither draft nor void. */
  outstandingMinor: Minor,
  /** Sum of payments allocated to invoices, less refunds. */
  revenueMinor: Minor,
});
export type ClientTotal = z.infer<typeof ClientTotal>;

/** What a row of the directory shows. A whole {@link Client} contains it. */
export const ClientSummary = z.strictObject({
  id: idOf('client'),
  /** Grows by one with every edit; an update names the version that it started from. */
  version: z.int(),
  kind: z.enum(['company', 'person']),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  statusId: idOf('status'),
  ownerId: idOf('user').nullable(),
  industry: z.string().nullable(),
  /** Of the set `client_type`. */
  typeId: idOf('option').nullable(),
  /** Of the set `client_tier`. */
  tierId: idOf('option').nullable(),
  /** Of the set `brand`: under which of its names the workspace works for the client. */
  brandId: idOf('option').nullable(),
  /** Stars, 1 to 5; 0 when nobody has rated the client. */
  rating: z.int().min(0).max(5),
  tagIds: z.array(idOf('tag')),
  /** The logo, or the face of a person: see `pictures`. */
  pictureId: idOf('picture').nullable(),
  primaryContact: z.strictObject({ id: idOf('contact'), name: z.string() }).nullable(),
  /** The currency in which the client is billed. Its total comes first in `totals`. */
  currency: Currency,
  /**
   * One per currency in which something is owed or was paid; always one for `currency`, zero when there is nothing. Null for a
   * session without `view_documents`, as the next two.
   */
  totals: z.array(ClientTotal).min(1).nullable(),
  /** Invoices of all currencies that are neither draft nor void. */
  invoiceCount: z.int().nullable(),
  /** Of the latest invoice, payment or interaction that was logged by hand. Null when there was none. */
  lastInteractionAt: Instant.nullable(),
  /** `enrichmentStateOf` the latest run: see `enrichment.get`. It changes with the run, without another version of the client. */
  enrichmentState: z.enum(enrichmentStates),
  archivedAt: Instant.nullable(),
  createdAt: Instant,
});
export type ClientSummary = z.infer<typeof ClientSummary>;

export const reminderTones = ['none', 'friendly', 'neutral', 'firm', 'final'] as const;
export type ReminderTone = (typeof reminderTones)[number];

/** What people do for a client beside its owner. */
export const teamRoles = ['account_manager', 'delivery', 'finance'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** One person may have several roles. */
export const TeamMember = z.strictObject({ userId: idOf('user'), role: z.enum(teamRoles) });
export type TeamMember = z.infer<typeof TeamMember>;

/** Whether a client wants the newsletter, and what proves it. Earlier answers are in the audit. */
export const Consent = z.strictObject({
  /** False: refused or withdrawn. */
  isGiven: z.boolean(),
  /** How it was given: "signed form of 3 March", "asked on the telephone". */
  source: z.string(),
  at: Instant,
  /** Who recorded it. */
  byUserId: idOf('user'),
});
export type Consent = z.infer<typeof Consent>;

/** How many characters the text of a status reason may have, in UTF-16 units. */
export const statusReasonLength = 500;

/** The maintained record of an account. */
export const Client = ClientSummary.extend({
  website: z.string().nullable(),
  /** Free text, lines separated by `\n`. */
  address: z.string().nullable(),
  countryCode: Country.nullable(),
  taxId: z.string().nullable(),
  notes: z.string().nullable(),
  /** Why the client is on hold or has churned, of the set of that category; null for an active one. */
  statusReasonId: idOf('option').nullable(),
  /** The same in words. */
  statusReason: z.string().nullable(),
  /** Who works for the client beside its owner. */
  team: z.array(TeamMember),
  /** The client that this one belongs to. It may be one that the session may not see. */
  parentClientId: idOf('client').nullable(),
  /** Null when nobody has asked. */
  newsletter: Consent.nullable(),
  customFields: CustomValues,
  paymentTermsDays: z.int(),
  reminderTone: z.enum(reminderTones),
  portalEnabled: z.boolean(),
  clientSince: Instant.nullable(),
  updatedAt: Instant,
});
export type Client = z.infer<typeof Client>;
