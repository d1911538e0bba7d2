import type { AddressParts, PortalProposal, PortalScope, ProposalField } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { index, instant, integer, json, table, text, uniqueIndex } from '../../db/columns.ts';
import { session, user, workspace } from '../access/table.ts';
import { client } from '../clients/table.ts';
import { contact } from '../contacts/table.ts';

/** What opens a client's portal without a login, for whoever has it. Only the hash of its secret is kept. */
export const portalLink = table(
  'portalLink',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    /** SHA-256 of the secret, in hexadecimal. */
    secretHash: text().notNull(),
    createdById: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
    lastOpenedAt: instant(),
    visits: integer().notNull(),
  },
  (t) => [
    uniqueIndex('portalLink_secret').on(t.secretHash),
    // The client first: the database finds by it what goes with an erased one.
    index('portalLink_client').on(t.clientId, t.createdAt, t.id),
    index('portalLink_user').on(t.createdById),
  ],
);

/** That a contact may use the portal of a client. It goes when they are a contact of it no longer. */
export const portalAccess = table(
  'portalAccess',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    scopes: json<PortalScope[]>().notNull(),
    grantedById: text().references(() => user.id, { onDelete: 'set null' }),
    grantedAt: instant().notNull(),
    /** When they were invited last. */
    invitedAt: instant().notNull(),
    suspendedAt: instant(),
    lastVisitAt: instant(),
  },
  (t) => [
    uniqueIndex('portalAccess_contact').on(t.clientId, t.contactId),
    index('portalAccess_ofContact').on(t.contactId),
    index('portalAccess_invited').on(t.workspaceId, t.invitedAt, t.id),
    index('portalAccess_user').on(t.grantedById),
  ],
);

/** That a contact has signed in, and how they can again: once for all clients of theirs. */
export const portalAccount = table(
  'portalAccount',
  {
    contactId: text()
      .primaryKey()
      .references(() => contact.id, { onDelete: 'cascade' }),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** The address that they have shown to be theirs, as `emailKey` makes it. Where it is theirs no longer, this opens nothing. */
    emailKey: text().notNull(),
    /** Argon2id, in the format of the PHC. Null: they sign in by mail. */
    passwordHash: text(),
    lastSignInAt: instant().notNull(),
  },
  (t) => [index('portalAccount_workspace').on(t.workspaceId)],
);

/** A browser in which a contact is signed in. Only the hash of what it keeps is stored. */
export const portalSignIn = table(
  'portalSignIn',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    /** SHA-256, in hexadecimal. */
    secretHash: text().notNull(),
    browser: text(),
    system: text(),
    createdAt: instant().notNull(),
    lastUsedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('portalSignIn_secret').on(t.secretHash),
    index('portalSignIn_contact').on(t.contactId),
    index('portalSignIn_expiry').on(t.expiresAt),
  ],
);

/** What a mail carries, for one purpose and once. Only its hash is kept, and the row goes with its use. */
export const portalToken = table(
  'portalToken',
  {
    /** SHA-256, in hexadecimal: of a code together with its contact, since it is short. */
    hash: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    purpose: text().$type<'invitation' | 'sign-in' | 'password' | 'code'>().notNull(),
    /** Of an invitation. */
    accessId: text().references(() => portalAccess.id, { onDelete: 'cascade' }),
    /** The address that it was mailed to: it opens nothing once that is not the contact's any more. */
    emailKey: text().notNull(),
    /** How often a wrong code was tried in its place. */
    attempts: integer().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    index('portalToken_contact').on(t.contactId, t.purpose),
    index('portalToken_access')
      .on(t.accessId)
      .where(sql`"accessId" is not null`),
    index('portalToken_expiry').on(t.expiresAt),
  ],
);

/** What somebody of a client proposes to change of its profile. The field keeps what it has until a member of the staff accepts. */
export const portalProposal = table(
  'portalProposal',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id, { onDelete: 'cascade' }),
    /** Who proposes it; null when that person is gone. */
    contactId: text().references(() => contact.id, { onDelete: 'set null' }),
    via: text().$type<PortalProposal['via']>().notNull(),
    field: text().$type<ProposalField>().notNull(),
    /** What was there then, and what is proposed: as the field stores it. */
    before: json<ProposedValue>(),
    value: json<ProposedValue>(),
    state: text().$type<PortalProposal['state']>().notNull(),
    createdAt: instant().notNull(),
    decidedById: text().references(() => user.id, { onDelete: 'set null' }),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('portalProposal_open')
      .on(t.clientId, t.field)
      .where(sql`"state" = 'open'`),
    index('portalProposal_client').on(t.clientId, t.createdAt, t.id),
    index('portalProposal_contact').on(t.contactId),
    index('portalProposal_user').on(t.decidedById),
    index('portalProposal_age').on(t.decidedAt),
  ],
);

/** A text, or an address in its parts. */
export type ProposedValue = string | AddressParts;

/** The code that was mailed for a session in which nobody is known, and as whom it writes once that was typed. */
export const portalCode = table(
  'portalCode',
  {
    sessionId: text()
      .primaryKey()
      .references(() => session.id, { onDelete: 'cascade' }),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    contactId: text()
      .notNull()
      .references(() => contact.id, { onDelete: 'cascade' }),
    /** The mail that brings it: one of before brings none any more. */
    mailId: text().notNull(),
    /** SHA-256 of session, contact and code, in hexadecimal. Null until the mail is composed, and when the code was used. */
    hash: text(),
    /** How often a code was typed. */
    attempts: integer().notNull(),
    expiresAt: instant(),
    /** Until then the session writes as the contact. */
    writingEndsAt: instant(),
  },
  (t) => [index('portalCode_workspace').on(t.workspaceId), index('portalCode_contact').on(t.contactId)],
);
