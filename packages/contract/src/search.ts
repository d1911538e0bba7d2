import { z } from 'zod';
import { SearchMatch } from './clients.ts';
import { idOf } from './ids.ts';
import { query } from './procedure.ts';

/** The kinds of record that one search finds, in the order in which they are shown. */
export const searchKinds = ['client', 'contact', 'asset'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const SearchHit = z.strictObject({
  kind: z.enum(searchKinds),
  id: z.string(),
  name: z.string(),
  /** What tells it apart from others of the same name: an email address, a position, a place. */
  detail: z.string().nullable(),
  pictureId: idOf('picture').nullable(),
  /** The client that it belongs to; for a client itself null. */
  client: z.strictObject({ id: idOf('client'), name: z.string() }).nullable(),
  isArchived: z.boolean(),
  /**
   * Where the text was found, one match per field in the order of `searchedFields`; of a hit by name that of the name alone. The fields of
   * a contact are those called `contact…`.
   */
  matches: z.array(SearchMatch),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = {
  /**
   * The records that match best, ordered by kind and closeness; archived ones last. Of each kind the hits by name come before those by other
   * fields, and a kind that has hits by name before one that has none. An empty text finds nothing.
   */
  find: query({
    input: z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(20) }),
    output: z.strictObject({ items: z.array(SearchHit) }),
    access: { need: 'view_clients' },
  }),
};
