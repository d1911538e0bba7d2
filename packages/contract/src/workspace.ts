import { z } from 'zod';
import { AssetLabel, assetLabelVerbs } from './assets.ts';
import { CustomField, customFieldVerbs } from './custom-fields.ts';
import { Option, optionVerbs, Status } from './options.ts';
import { permissions, roles } from './permissions.ts';
import { idOf } from './ids.ts';
import { Country, Currency, Instant } from './primitives.ts';
import { Preferences } from './preferences.ts';
import { mutation, query } from './procedure.ts';

export const Tag = z.strictObject({ id: idOf('tag'), name: z.string() });
export type Tag = z.infer<typeof Tag>;

/** A member of staff, as others see them. */
export const Member = z.strictObject({ id: idOf('user'), name: z.string() });
export type Member = z.infer<typeof Member>;

/** Who is acting, where, and what they may do: the first thing an embedded page asks. */
export const SessionInfo = z.strictObject({
  id: idOf('session'),
  expiresAt: Instant,
  /** Null in a client's portal session. */
  role: z.enum(roles).nullable(),
  /** In a portal that a link opened nobody is known: an id that is the session's alone, and no name. */
  user: z.strictObject({ id: idOf('user'), name: z.string() }),
  /** What remains of the role's permissions within the session's scopes. */
  permissions: z.array(z.enum(permissions)),
  /** Of `permissions`, those that hold only for clients which the user owns. */
  assignedOnly: z.array(z.enum(permissions)),
  workspace: z.strictObject({
    id: idOf('workspace'),
    name: z.string(),
    baseCurrency: Currency,
    /** IANA name. Days in filters and due dates are days in this zone. */
    timezone: z.string(),
    locale: z.string(),
    countryCode: Country.nullable(),
  }),
  /** What the person has arranged before; empty at first, in a portal, and in a session for servers. */
  preferences: Preferences,
});
export type SessionInfo = z.infer<typeof SessionInfo>;

export const session = {
  get: query({ input: z.strictObject({}), output: SessionInfo, access: { need: 'signed-in' } }),
  /** Revokes the session that calls it, on every server within a second. */
  end: mutation({ input: z.strictObject({}), output: z.strictObject({}), access: { need: 'signed-in' } }),
};

export const workspace = {
  /** What clients can be labelled with and assigned to, and the fields of the workspace's own. A change is told live. */
  vocabulary: query({
    input: z.strictObject({}),
    output: z.strictObject({
      statuses: z.array(Status),
      tags: z.array(Tag),
      members: z.array(Member),
      /** Of each set in its order, hidden ones too: clients may still have them. */
      options: z.array(Option),
      /** Hidden ones too. */
      customFields: z.array(CustomField),
      /** What assets are called here; null: by the word of the reader's language. */
      assetLabel: AssetLabel.nullable(),
      /** Industries of clients, in no order: the first 500, of those that the session may see. */
      industries: z.array(z.string()),
      /** Currencies in use, the base currency first. */
      currencies: z.array(Currency),
    }),
    access: { need: 'view_clients' },
  }),
  ...optionVerbs,
  ...customFieldVerbs,
  ...assetLabelVerbs,
};
export type Vocabulary = z.infer<typeof workspace.vocabulary.output>;
