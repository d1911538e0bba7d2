import { z } from 'zod';
import { idOf } from './ids.ts';
import { query } from './procedure.ts';

/** How much there is behind each section of a client's profile. Null for what the session may not see. */
export const SectionCounts = z.strictObject({
  /** Those of today. */
  contacts: z.int(),
  notes: z.int().nullable(),
  /** `unanswered`: those of the client that came after the last one of the team. */
  replies: z.strictObject({ count: z.int(), unanswered: z.int() }).nullable(),
  tasks: z.strictObject({ open: z.int(), overdue: z.int() }),
  assets: z.int(),
  files: z.int().nullable(),
  invoices: z.strictObject({ open: z.int(), overdue: z.int() }).nullable(),
});
export type SectionCounts = z.infer<typeof SectionCounts>;

export const profile = {
  /** What the tabs of a profile say, in one query. Errors: `not-found`. */
  counts: query({
    input: z.strictObject({ clientId: idOf('client') }),
    output: SectionCounts,
    access: { need: 'view_clients' },
  }),
};
