import { z } from 'zod';
import { Client, statusReasonLength } from './client.ts';
import { idOf } from './ids.ts';
import { clearable } from './primitives.ts';

/** What can be changed on many clients at once; absent fields stay. */
export const ManyClientsPatch = z
  .strictObject({
    statusId: idOf('status'),
    /** Why they are on hold or have churned: of the status that they have then, and the same for all of them. */
    statusReasonId: idOf('option').nullable(),
    statusReason: clearable(statusReasonLength),
    ownerId: idOf('user').nullable(),
    /** Tags that every one of them shall carry; those that do already stay as they are. */
    addTagIds: z.array(idOf('tag')).min(1).max(50),
    removeTagIds: z.array(idOf('tag')).min(1).max(50),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Name at least one field to change.')
  .refine(
    ({ addTagIds = [], removeTagIds = [] }) => !addTagIds.some((id) => removeTagIds.includes(id)),
    'A tag is added or removed, not both.',
  );
export type ManyClientsPatch = z.input<typeof ManyClientsPatch>;

/** A client and the version of it that the change started from. */
export const ClientVersion = z.strictObject({ id: idOf('client'), version: z.int() });
export type ClientVersion = z.infer<typeof ClientVersion>;

export const UpdateManyClients = z.strictObject({
  clients: z
    .array(ClientVersion)
    .min(1)
    .max(100)
    .refine((clients) => new Set(clients.map(({ id }) => id)).size === clients.length, 'Name each client once.'),
  patch: ManyClientsPatch,
});

/** What became of each client, in the order of the input. */
export const ManyClientsOutcome = z.strictObject({
  results: z.array(
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('changed'),
        client: Client,
        /** What `updateMany` must be given, with this client's new version, to undo the change; null when nothing changed. */
        undo: ManyClientsPatch.nullable(),
      }),
      /** Someone saved first: this client was left as it is. */
      z.strictObject({ outcome: z.literal('conflict'), client: Client }),
    ]),
  ),
});
export type ManyClientsOutcome = z.infer<typeof ManyClientsOutcome>;

/** How many clients one selection can hold. */
export const selectionLimit = 10_000;

/** All that answer a question, for acting on them: the first {@link selectionLimit} in the question's order. */
export const ClientSelection = z.strictObject({
  clients: z.array(ClientVersion.extend({ archived: z.boolean() })).max(selectionLimit),
  /** False when more answer the question than are given. */
  complete: z.boolean(),
});
export type ClientSelection = z.infer<typeof ClientSelection>;
