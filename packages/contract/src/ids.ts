import { z } from 'zod';

/** The kinds of record that an id can name, each with the prefix of its ids. */
export const idPrefix = {
  workspace: 'wsp',
  user: 'usr',
  client: 'cli',
  contact: 'con',
  status: 'opt',
  option: 'cho',
  tag: 'tag',
  customField: 'fld',
  document: 'doc',
  payment: 'pay',
  note: 'not',
  reply: 'rpl',
  task: 'tsk',
  asset: 'ast',
  session: 'ses',
  apiKey: 'key',
  activity: 'act',
  audit: 'aud',
  file: 'fil',
  picture: 'pic',
  notification: 'ntf',
  address: 'adr',
  enrichmentRun: 'run',
  enrichmentFact: 'fct',
  portalLink: 'lnk',
  mail: 'mai',
  portalAccess: 'pac',
  portalSignIn: 'psi',
  portalProposal: 'prp',
} as const;

export type IdKind = keyof typeof idPrefix;

/** An id of one kind: prefix, underscore, time-ordered letters and digits. The kind is recorded for the permission matrix. */
export function idOf(kind: IdKind) {
  return z
    .string()
    .regex(new RegExp(`^${idPrefix[kind]}_[0-9a-z]{1,40}$`))
    .meta({ ref: kind });
}

/** A fresh random key of the caller, at least 16 characters. Kept for 24 hours. */
export const IdempotencyKey = z.string().regex(/^[\w-]{16,64}$/);
