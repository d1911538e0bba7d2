import type { FileRecord, Permission } from '@clientele/contract';
import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import type { PortalActor } from '../../core/actor.ts';
import { authorizeFor, holdsFor } from '../../core/authorize.ts';
import type { Ctx } from '../../core/ctx.ts';
import { notFound } from '../../core/errors.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { user } from '../access/table.ts';
import { loadClient } from '../clients/index.ts';
import { client } from '../clients/table.ts';
import { previewOf } from './content-type.ts';
import { file } from './table.ts';

export interface FileRow {
  file: typeof file.$inferSelect;
  /** As the person is called today. */
  uploader: string | null;
}

/** Refuses where the actor may not see the client, or not do this with its files. Errors: `not-found`, `forbidden`. */
export async function authorizeForClient(ctx: Ctx, clientId: string, permission: Permission): Promise<void> {
  authorizeFor(ctx, permission, await loadClient(ctx, clientId));
}

/**
 * A file of a client that the actor may see, once they may do this with it. Errors: `not-found`, for missing, foreign, hidden and
 * removed files alike; `forbidden`.
 */
export async function loadFile(
  ctx: Pick<Ctx, 'actor' | 'db'>,
  id: string,
  permission: Permission,
  which: SQL | undefined = isNull(file.removedAt),
): Promise<FileRow> {
  const [row] = await ctx.db
    .select({ file, uploader: user.name, ownerId: client.ownerId })
    .from(file)
    .innerJoin(client, and(eq(client.workspaceId, file.workspaceId), eq(client.id, file.clientId)))
    .leftJoin(user, and(eq(user.workspaceId, file.workspaceId), eq(user.id, file.uploadedById)))
    .where(and(inWorkspace(file.workspaceId, ctx.actor.workspaceId), eq(file.id, id), which));
  if (!row || !holdsFor(ctx.actor, 'view_clients', row)) throw notFound();
  authorizeFor(ctx, permission, row);
  return row;
}

/** The files that a client has in its portal: what is shared with it, or by it. */
export function sharedOf({ workspaceId, subject }: PortalActor): SQL | undefined {
  return and(
    inWorkspace(file.workspaceId, workspaceId),
    eq(file.clientId, subject.clientId),
    isNull(file.removedAt),
    ne(file.direction, 'internal'),
  );
}

export function presentFile({ file: row, uploader }: FileRow): FileRecord {
  const { id, version, clientId, name, mime, size, direction, createdAt } = row;
  const uploadedBy = { kind: row.uploadedByKind, id: row.uploadedById, name: uploader ?? '' };
  return { id, version, clientId, name, mime, size, direction, uploadedBy, preview: previewOf(mime), createdAt };
}
