import { buffer } from 'node:stream/consumers';
import type { contract } from '@clientele/contract';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { client } from '../clients/table.ts';
import { contactIsVisible } from '../contacts/index.ts';
import { contact, picture } from '../contacts/table.ts';

type Input = z.output<typeof contract.pictures.get.input>;
type Output = z.output<typeof contract.pictures.get.output>;

/**
 * Those of clients and contacts that the actor may see: what is not there, or not for the actor, keeps the others from nobody. Errors:
 * `not-found` (none of them is).
 */
export async function getPictures(ctx: Ctx, { ids }: Input): Promise<Output> {
  const { workspaceId, userId, grants } = ctx.actor;
  const found = await ctx.db
    .select({ id: picture.id, key: picture.storageKey })
    .from(picture)
    .leftJoin(
      client,
      and(
        inWorkspace(client.workspaceId, workspaceId),
        eq(client.id, picture.clientId),
        grants.view_clients === 'assigned' ? eq(client.ownerId, userId) : undefined,
      ),
    )
    .leftJoin(
      contact,
      and(inWorkspace(contact.workspaceId, workspaceId), eq(contact.id, picture.contactId), contactIsVisible(ctx)),
    )
    .where(
      and(
        inWorkspace(picture.workspaceId, workspaceId),
        inArray(picture.id, ids),
        or(isNotNull(client.id), isNotNull(contact.id)),
      ),
    );
  if (found.length === 0) throw notFound();
  const items = await Promise.all(found.map(({ id, key }) => read(ctx, id, key)));
  return { items: items.flat() };
}

/** Where bytes are missing, which the doctor tells, the others come all the same. */
async function read({ files, log }: Ctx, id: string, key: string): Promise<Output['items']> {
  try {
    if (!files) return [];
    return [{ id, webp: (await buffer(await files.get(key))).toString('base64') }];
  } catch (error) {
    log.warn({ err: error, picture: id }, 'the bytes of a picture cannot be read');
    return [];
  }
}
