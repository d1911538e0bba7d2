import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { WriteCtx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { picture } from '../contacts/table.ts';

interface PictureChange {
  readonly before: string | null;
  readonly after: string | null;
  /** Of a contact, with the clients for which somebody may upload a picture of it. */
  readonly of: { readonly clientId: string } | { readonly contactId: string; readonly clientIds: readonly string[] };
  /** The path of the field in the input. */
  readonly prefix?: string;
}

/**
 * Gives a client or a contact a picture that nothing else has, and lets go of the one before, which can be taken back until it is
 * purged. Errors: `validation` (field `pictureId`).
 */
export async function changePicture(
  ctx: WriteCtx,
  { before, after, of, prefix = 'patch.' }: PictureChange,
): Promise<void> {
  const { workspaceId } = ctx.actor;
  if (before !== null)
    await ctx.db
      .update(picture)
      .set({ unusedSince: ctx.now().toISOString() })
      .where(and(eq(picture.workspaceId, workspaceId), eq(picture.id, before)));
  if (after === null) return;
  const isOfContact = 'contactId' in of;
  const [taken] = await ctx.db
    .update(picture)
    .set({ unusedSince: null, ...(isOfContact && { clientId: null, contactId: of.contactId, isOfFact: false }) })
    .where(
      and(
        eq(picture.workspaceId, workspaceId),
        eq(picture.id, after),
        // Of two who want it, one gets it.
        isNotNull(picture.unusedSince),
        isOfContact
          ? or(eq(picture.contactId, of.contactId), inArray(picture.clientId, [...of.clientIds]))
          : and(eq(picture.clientId, of.clientId), isNull(picture.contactId)),
      ),
    )
    .returning({ id: picture.id });
  if (!taken)
    throw invalid([
      {
        field: `${prefix}pictureId`,
        problem: 'invalid',
        message: 'This picture is not there any more. Choose it again.',
      },
    ]);
}
