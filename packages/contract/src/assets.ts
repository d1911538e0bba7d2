import { z } from 'zod';
import { IdempotencyKey, idOf } from './ids.ts';
import { clearable, Day, Instant, name } from './primitives.ts';
import { mutation, query } from './procedure.ts';

/** Whether a thing is there and works, or is kept on record only. */
export const assetStatuses = ['in_use', 'retired'] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** How many characters the texts of an asset may have, in UTF-16 units. */
export const assetLengths = { name: 200, kind: 100, identifier: 100, place: 200, note: 10_000 } as const;

export const assetLabelLength = 60;

/** What the workspace calls the assets of its clients: trees, machines, websites. */
export const AssetLabel = z.strictObject({ singular: z.string(), plural: z.string() });
export type AssetLabel = z.infer<typeof AssetLabel>;

/** A thing that a client has and the workspace looks after: a tree, a boiler, a website. */
export const Asset = z.strictObject({
  id: idOf('asset'),
  /** Grows by one with every change; an update names the version that it started from. */
  version: z.int(),
  clientId: idOf('client'),
  name: z.string(),
  /** What sort of thing it is, in the words of whoever wrote it down. */
  kind: z.string().nullable(),
  /** A serial number, a plate, a tag. Two assets may have the same. */
  identifier: z.string().nullable(),
  /** Where it stands, in words. */
  place: z.string().nullable(),
  installedOn: Day.nullable(),
  /** Lines separated by `\n`. */
  note: z.string().nullable(),
  status: z.enum(assetStatuses),
  createdAt: Instant,
});
export type Asset = z.infer<typeof Asset>;

const details = {
  name: name(assetLengths.name),
  kind: clearable(assetLengths.kind),
  identifier: clearable(assetLengths.identifier),
  place: clearable(assetLengths.place),
  installedOn: Day.nullable(),
  note: clearable(assetLengths.note),
  status: z.enum(assetStatuses),
};

/** A new asset. Only the name is required; it is in use. */
export const NewAsset = z.strictObject({ ...z.strictObject(details).partial().shape, name: details.name });
export type NewAsset = z.input<typeof NewAsset>;

/** The fields to change; absent ones stay, null clears. */
export const AssetPatch = z.strictObject(details).partial();
export type AssetPatch = z.input<typeof AssetPatch>;

export const assetLabelVerbs = {
  /** Chooses what the workspace calls assets, or null for the word of the reader's language. Told live. Errors: `validation`. */
  nameAssets: mutation({
    input: z.strictObject({
      label: z.strictObject({ singular: name(assetLabelLength), plural: name(assetLabelLength) }).nullable(),
    }),
    output: z.strictObject({ label: AssetLabel.nullable() }),
    access: { need: 'manage_options' },
  }),
};

export const assets = {
  /**
   * What a client has: first what is in use, then what is retired, each by name. `counts` is of all of them, whatever the page.
   * Errors: `not-found` (the client), `validation` (`cursor`).
   */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      items: z.array(Asset),
      nextCursor: z.string().nullable(),
      counts: z.strictObject({ inUse: z.int(), retired: z.int() }),
    }),
    access: { need: 'view_clients' },
  }),

  /** Errors: `validation`, `not-found` (the client), `idempotency-mismatch`. */
  create: mutation({
    input: z.strictObject({ idempotencyKey: IdempotencyKey, clientId: idOf('client'), asset: NewAsset }),
    output: Asset,
    access: { need: 'edit_clients' },
  }),

  /** Errors: `validation`, `version-required`, `conflict` (with `current`), `not-found`. */
  update: mutation({
    input: z.strictObject({ id: idOf('asset'), version: z.int(), patch: AssetPatch }),
    output: Asset,
    access: { need: 'edit_clients' },
  }),

  /** Takes an asset away until it is restored. One that is away already stays so. Errors: `not-found`. */
  remove: mutation({
    input: z.strictObject({ id: idOf('asset') }),
    output: z.strictObject({ id: idOf('asset') }),
    access: { need: 'edit_clients' },
  }),

  /** Undoes {@link assets.remove}. Errors: `not-found` (also when its time is over: see `CLIENTELE_REMOVED_DAYS`). */
  restore: mutation({
    input: z.strictObject({ id: idOf('asset') }),
    output: Asset,
    access: { need: 'edit_clients' },
  }),
};
