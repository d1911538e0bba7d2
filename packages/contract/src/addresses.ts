import { z } from 'zod';
import { Client } from './client.ts';
import { detailLengths } from './clients.ts';
import { IdempotencyKey, idOf } from './ids.ts';
import { clearable, Country, Instant } from './primitives.ts';
import { mutation, query } from './procedure.ts';

/** What a client has an address for. */
export const addressKinds = ['billing', 'shipping', 'service', 'other'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** How many addresses one client can have. */
export const mostAddresses = 50;

/** WGS 84, in degrees. */
export const Position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof Position>;

const storedParts = {
  /** A company or a person, where it is not the client. */
  recipient: z.string().nullable(),
  /** Street and number, building, floor: lines separated by `\n`. All of an address that was written down as one text. */
  street: z.string().nullable(),
  /** A part of the city. */
  district: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  countryCode: Country.nullable(),
  /** Where that is, as the operator’s address service says. Null when the address was typed. */
  position: Position.nullable(),
};

/** A postal address of a client. */
export const Address = z.strictObject({
  id: idOf('address'),
  /** Grows by one with every change; an update names the version that it started from. */
  version: z.int(),
  clientId: idOf('client'),
  kind: z.enum(addressKinds),
  /** What people call it: "Warehouse north". */
  label: z.string().nullable(),
  /** Of the billing addresses of a client exactly one is the primary one: its text is `address` of the client. */
  isPrimary: z.boolean(),
  ...storedParts,
  /** As it is written in its country, lines separated by `\n`, without the country. */
  text: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Address = z.infer<typeof Address>;

const placeLength = 100;

/** All parts of an address. Those that its country needs must be there: see `addressProblems`. */
export const AddressInput = z.strictObject({
  recipient: clearable(200).default(null),
  street: clearable(detailLengths.address).default(null),
  district: clearable(placeLength).default(null),
  city: clearable(placeLength).default(null),
  region: clearable(placeLength).default(null),
  postalCode: clearable(20).default(null),
  countryCode: Country.nullable().default(null),
  position: Position.nullable().default(null),
});
export type AddressInput = z.input<typeof AddressInput>;

const described = { label: clearable(placeLength), kind: z.enum(addressKinds) };

/** The parts are changed together; what is absent stays. */
export const AddressPatch = z.strictObject({ ...described, parts: AddressInput }).partial();
export type AddressPatch = z.input<typeof AddressPatch>;

/** A changed address, and its client: with the primary billing address that changes, too. */
export const AddressChange = z.strictObject({ address: Address, client: Client });
export type AddressChange = z.infer<typeof AddressChange>;

/** What an address service makes of what a person types. */
export const AddressSuggestion = z.strictObject({ text: z.string(), ...storedParts });
export type AddressSuggestion = z.infer<typeof AddressSuggestion>;

/** Map tiles of the operator's choice. */
export const MapTiles = z.strictObject({
  /** Where a tile is, with `{z}`, `{x}` and `{y}`, and `{r}` where there are tiles for fine screens (`@2x`). */
  url: z.string(),
  /** Whom a map must name: whoever it is drawn from. */
  attribution: z.string(),
  attributionLink: z.string().nullable(),
  /** The closest zoom that there are tiles of. */
  maxZoom: z.int(),
});
export type MapTiles = z.infer<typeof MapTiles>;

const byId = z.strictObject({ id: idOf('address') });

export const addresses = {
  /** All addresses of a client, the primary one first, then by kind and age, and what is offered for them. Errors: `not-found`. */
  list: query({
    input: z.strictObject({ clientId: idOf('client') }),
    output: z.strictObject({
      items: z.array(Address),
      /** The operator has an address service: see {@link addresses.listSuggestions}. */
      hasSuggestions: z.boolean(),
      /** A link to a map, with `{address}`, or `{latitude}` and `{longitude}`, to be replaced. Null: the operator gives none. */
      mapLink: z.string().nullable(),
      /** What a map of an address with a position is drawn from. Null: the operator names none, and no map is shown. */
      mapTiles: MapTiles.nullable(),
    }),
    access: { need: 'view_clients' },
  }),

  /** The first billing address is the primary one. Errors: `validation`, `not-found`, `limit-exceeded`, `idempotency-mismatch`. */
  create: mutation({
    input: z.strictObject({
      idempotencyKey: IdempotencyKey,
      clientId: idOf('client'),
      kind: described.kind,
      label: described.label.default(null),
      parts: AddressInput,
    }),
    output: AddressChange,
    access: { need: 'edit_clients' },
  }),

  /** Errors: `validation` (also another kind for the primary one), `version-required`, `conflict` (with `current`), `not-found`. */
  update: mutation({
    input: z.strictObject({ id: idOf('address'), version: z.int(), patch: AddressPatch }),
    output: AddressChange,
    access: { need: 'edit_clients' },
  }),

  /** Makes a billing address the primary one, in place of the one before. Errors: `validation` (`id`: of another kind), `not-found`. */
  setPrimary: mutation({ input: byId, output: AddressChange, access: { need: 'edit_clients' } }),

  /**
   * Takes an address away until it is restored. The primary one only when no other billing address is there. Errors: `validation`
   * (`id`), `not-found`.
   */
  remove: mutation({ input: byId, output: AddressChange, access: { need: 'edit_clients' } }),

  /** Undoes {@link addresses.remove}, for as long as that can be. Errors: `not-found`, `limit-exceeded`. */
  restore: mutation({ input: byId, output: AddressChange, access: { need: 'edit_clients' } }),

  /**
   * Addresses that begin as a person types, from the service that the operator configured; none where there is none, or when it does
   * not answer. Errors: `not-found`.
   */
  listSuggestions: query({
    input: z.strictObject({
      clientId: idOf('client'),
      text: z.string().max(200),
      countryCode: Country.nullable(),
      /** The language of names, as a BCP 47 tag. */
      language: z.string().max(35),
    }),
    output: z.strictObject({ items: z.array(AddressSuggestion).max(5) }),
    access: { need: 'edit_clients' },
  }),

  /**
   * Asks the operator's address service where an address is, and stores that. One that has a position keeps it; `position` stays null
   * when the service knows no such place or does not answer, and where there is none. Errors: `not-found`.
   */
  locate: mutation({
    input: z.strictObject({
      id: idOf('address'),
      /** The language of names, as a BCP 47 tag. */
      language: z.string().max(35),
    }),
    output: AddressChange,
    access: { need: 'edit_clients' },
  }),
};
