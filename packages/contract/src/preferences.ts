import { z } from 'zod';
import { idOf } from './ids.ts';
import { mutation } from './procedure.ts';

/** How one person wants a directory to look. What is absent is as the host has set it. */
export const DirectoryPreferences = z
  .strictObject({
    /** The columns to show, in their order: those of Clientele and those that a host has added. */
    columns: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
          /** In CSS pixels; absent: as wide as it needs. */
          width: z.int().min(40).max(1200).optional(),
        }),
      )
      .min(1)
      .max(50)
      .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length, 'Name each column once.'),
    density: z.enum(['comfortable', 'compact']),
  })
  .partial();
export type DirectoryPreferences = z.infer<typeof DirectoryPreferences>;

/** What a person has arranged. Kept per user and workspace, so that it follows them to another device. */
export const Preferences = z.strictObject({ directory: DirectoryPreferences }).partial();
export type Preferences = z.infer<typeof Preferences>;

export const preferences = {
  /**
   * Replaces each part that is named (`directory`) as a whole, so that what it leaves out is again as the host has set it;
   * parts that are not named stay. `userId` says whose they are: a page may be with the next person by the time that it sends
   * them. Answers all of them, as `session.get` does. Errors: `validation`, `forbidden` (another person's session; a portal's,
   * or one for servers: they have no screen to arrange).
   */
  set: mutation({
    input: Preferences.extend({ userId: idOf('user').optional() }),
    output: Preferences,
    access: { need: 'staff' },
  }),
};
