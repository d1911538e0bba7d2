import { z } from 'zod';
import { idOf } from './ids.ts';
import { clearable, clearableForm, Instant } from './primitives.ts';
import { mutation } from './procedure.ts';
import { getPaidFormats, peppolIdForm } from './rules/get-paid.ts';
import { Member } from './workspace.ts';

/** One line of the card that says how to get paid. */
export const GetPaidAnswer = z.strictObject({
  value: z.string(),
  /** The fact that it rests on; null for what a person typed. */
  factId: idOf('enrichmentFact').nullable(),
  /** Who has confirmed or typed it; null also when that person is no longer known. */
  confirmedBy: Member.nullable(),
  /** Null for what is only found: a claim of a website. */
  confirmedAt: Instant.nullable(),
});
export type GetPaidAnswer = z.infer<typeof GetPaidAnswer>;

/** How a client wants to be invoiced. What a person says stands before everything that is found. */
export const GetPaid = z.strictObject({
  /** Of what people said; 1 while nobody has said anything. */
  version: z.int(),
  /** `needed` or `not-needed`; null when no page says so. */
  purchaseOrder: GetPaidAnswer.nullable(),
  /** The portal in which invoices are handed in: its host, or an address within. */
  portal: GetPaidAnswer.nullable(),
  /** `0204:991-12345-67` */
  peppolId: GetPaidAnswer.nullable(),
  /** Where invoices are sent to by mail. */
  mailbox: GetPaidAnswer.nullable(),
  /** Of {@link getPaidFormats}, each once. */
  formats: z.array(GetPaidAnswer),
  /** Until when an invoice must be there, in words. */
  cutOff: GetPaidAnswer.nullable(),
});
export type GetPaid = z.infer<typeof GetPaid>;

/** What a person says; null, or an empty text or list, takes it back, and what is found stands again. */
export const GetPaidPatch = z.strictObject({
  purchaseOrder: z.enum(['needed', 'not-needed']).nullable().optional(),
  portal: clearable(300).optional(),
  peppolId: clearableForm(60)
    .refine((value) => value === null || peppolIdForm.test(value), {
      message: 'Enter a Peppol ID: four digits, a colon, and the identifier.',
    })
    .optional(),
  mailbox: clearableForm(254).optional(),
  formats: z.array(z.enum(getPaidFormats)).max(getPaidFormats.length).nullable().optional(),
  cutOff: clearable(200).optional(),
});

export type GetPaidPatch = z.input<typeof GetPaidPatch>;

/**
 * Confirms what was found about how a client wants to be invoiced, or says otherwise. A value that is the one found keeps its fact.
 * `version` is that of `getPaid` as the caller saw it. A patch that changes nothing writes nothing. Errors: `not-found`, `forbidden`,
 * `conflict` (with `current`, a {@link GetPaid}), `validation`.
 */
export const setGetPaid = mutation({
  input: z.strictObject({ clientId: idOf('client'), version: z.int(), patch: GetPaidPatch }),
  output: GetPaid,
  access: { need: 'edit_clients' },
});
