import { z } from 'zod';
import { Address, AddressInput } from './addresses.ts';
import { ClientPatch } from './clients.ts';
import { Country, Instant } from './primitives.ts';
import { idOf } from './ids.ts';

/**
 * What a client proposes to change of its profile. Nothing of it is written before a member of the staff has accepted it. `address` is the
 * primary billing address.
 */
export const proposalFields = ['name', 'address', 'phone', 'email', 'website', 'taxId'] as const;
export type ProposalField = (typeof proposalFields)[number];

/** Judged by the rules for what the staff types (`clients.update`, `addresses.update`). Absent fields are not proposed, null clears. */
export const ProposalPatch = ClientPatch.pick({
  name: true,
  phone: true,
  email: true,
  website: true,
  taxId: true,
}).extend({
  address: AddressInput.omit({ position: true }).optional(),
});
export type ProposalPatch = z.input<typeof ProposalPatch>;

/** A value to be shown. Null: there is none. An address is lines, with its country beside it; of other fields that is null. */
const Shown = z.strictObject({ text: z.string().nullable(), countryCode: Country.nullable() });

/** `withdrawn`: by the client, also by proposing something else for the same field. */
export const proposalStates = ['open', 'accepted', 'rejected', 'withdrawn'] as const;

/** A proposal, as the staff sees it. */
export const PortalProposal = z.strictObject({
  id: idOf('portalProposal'),
  clientId: idOf('client'),
  field: z.enum(proposalFields),
  state: z.enum(proposalStates),
  /** What was there when it was proposed, what is there now, and what is proposed. */
  before: Shown,
  current: Shown,
  value: Shown,
  /** Somebody has changed the field since: it cannot be accepted. */
  isOutdated: z.boolean(),
  /** Null when that person is gone. */
  contact: z.strictObject({ id: idOf('contact'), name: z.string() }).nullable(),
  /** `code`: they came by a link, and typed the code of a mail. */
  via: z.enum(['session', 'code']),
  at: Instant,
});
export type PortalProposal = z.infer<typeof PortalProposal>;

/** An open proposal, as the client sees it. */
export const OwnProposal = PortalProposal.pick({ id: true, field: true, value: true, at: true }).extend({
  /** Who proposed it; null when that person is gone. */
  contact: z.string().nullable(),
});
export type OwnProposal = z.infer<typeof OwnProposal>;

/** What a client sees of its own profile. */
export const OwnProfile = z.strictObject({
  details: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    taxId: z.string().nullable(),
    /** The primary billing address, in its parts. */
    address: Address.pick({
      recipient: true,
      street: true,
      district: true,
      city: true,
      region: true,
      postalCode: true,
      countryCode: true,
      text: true,
    }).nullable(),
  }),
  /** The open ones, the newest first. */
  proposals: z.array(OwnProposal),
  /** False: nobody knows who is there, so `propose` and `withdraw` need a code first (`code.send`). */
  isKnown: z.boolean(),
  /** A member looks as the client does: nothing can be proposed or withdrawn. */
  isReadOnly: z.boolean(),
  /**
   * To whom a code can go, the one that it goes to by default first: contacts of the client, by an address of which little is legible
   * (`m…@acme.example`). Empty where who is there is known, where nothing can be written, and where no mail can be sent.
   */
  recipients: z.array(z.strictObject({ id: idOf('contact'), email: z.string() })),
});
export type OwnProfile = z.infer<typeof OwnProfile>;
