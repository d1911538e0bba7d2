import type { AssetLabel, Permission, PortalScope, Preferences, Role } from '@clientele/contract';
import { sql } from 'drizzle-orm';
import { index, instant, json, primaryKey, table, text, uniqueIndex } from '../../db/columns.ts';

/** The tenant: one host customer's set of records. */
export const workspace = table('workspace', {
  id: text().primaryKey(),
  name: text().notNull(),
  baseCurrency: text().notNull(),
  /** IANA name. */
  timezone: text().notNull(),
  locale: text().notNull(),
  countryCode: text(),
  /** What assets are called here; null: by the word of the reader's language. */
  assetLabel: json<AssetLabel>(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

/** A person of a workspace. Who is in two workspaces is two users, of whom neither workspace learns the other. */
export const user = table(
  'user',
  {
    /** Ours: what records, answers and logs name. */
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** The host's own id of the person, compared byte by byte. */
    hostId: text().notNull(),
    name: text().notNull(),
    email: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('user_hostId').on(t.workspaceId, t.hostId)],
);

/** Who belongs to which workspace, in which role. */
export const membership = table(
  'membership',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text().$type<Role>().notNull(),
    state: text().$type<'active' | 'suspended'>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] }), index('membership_user').on(t.userId)],
);

/** What a person has arranged in a workspace, a row for each part of their preferences. */
export const preference = table(
  'preference',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().$type<keyof Preferences>().notNull(),
    value: json<Preferences[keyof Preferences]>().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.name] })],
);

/** A host backend's secret key. Only its hash is kept. */
export const apiKey = table(
  'apiKey',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 of the key, in hexadecimal. */
    keyHash: text().notNull(),
    /** The origins that sessions minted with this key may be bound to, and that browsers may call from. */
    origins: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    /** From then on it opens nothing, and what it opened is over. Null: it never expires. */
    expiresAt: instant(),
    /** When it last opened a session, to the minute. */
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('apiKey_hash').on(t.keyHash)],
);

/** The short-lived permission of one embedded page. Only the token's hash is kept. */
export const session = table(
  'session',
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** The key that opened it. Null in a portal session that a link or an invitation opened. */
    apiKeyId: text().references(() => apiKey.id, { onDelete: 'cascade' }),
    /** The person whom the host named. Null as above. */
    userId: text().references(() => user.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token, in hexadecimal. */
    tokenHash: text().notNull(),
    /** Null in a portal session. */
    role: text().$type<Role>(),
    scopes: json<Permission[]>().notNull(),
    allowedOrigins: json<string[]>().notNull(),
    /** The client whose portal it is for: a session that has one is a portal session, and any other a member's. */
    subjectClientId: text(),
    /** Who of the client it is. */
    subjectContactId: text(),
    /** What they see of it; null: everything. Whoever changes that ends the session, so it is as it was chosen last. */
    portalScopes: json<PortalScope[]>(),
    /** The link that opened it: the session ends with it. */
    portalLinkId: text(),
    /** Where the contact is signed in that opened it: the session ends with that, too. */
    portalSignInId: text(),
    /** The session of a member who looks through it as the client does: it ends with that one. */
    viewerSessionId: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex('session_token').on(t.tokenHash),
    index('session_expiry').on(t.expiresAt),
    index('session_viewer')
      .on(t.viewerSessionId)
      .where(sql`"viewerSessionId" is not null`),
    index('session_signIn')
      .on(t.portalSignInId)
      .where(sql`"portalSignInId" is not null`),
    index('session_portal')
      .on(t.subjectClientId)
      .where(sql`"subjectClientId" is not null`),
  ],
);

/** The answers to calls that must have one effect however often they are sent. */
export const idempotencyKey = table(
  'idempotencyKey',
  {
    workspaceId: text()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    /** Who called: see `idOfActor`. */
    userId: text().notNull(),
    procedure: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the input, in hexadecimal: the same key with another input is refused. */
    inputHash: text().notNull(),
    answer: json<unknown>(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId, t.procedure, t.key] }),
    index('idempotencyKey_age').on(t.createdAt),
  ],
);
