import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Ctx, RecordCtx } from '../../core/ctx.ts';
import { DomainError } from '../../core/errors.ts';
import { restorableSince } from '../../core/removed.ts';
import { transact } from '../../core/transact.ts';
import { dialect } from '../../db/columns.ts';
import type { Database } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import { workspace } from '../access/table.ts';
import { picture } from '../contacts/table.ts';
import { previewKeyOf, type FileStorage } from './file-storage.ts';
import { file, storedObject } from './table.ts';

/** What knows whose bytes they are, and how much room there is: a caller's, or that of the server's own work. */
export type ObjectCtx = Pick<Ctx, 'database' | 'now' | 'quotas' | 'log'> & Pick<RecordCtx, 'actor'>;

/**
 * Puts on record that bytes will come, before the first one, and takes their room. Answers how many may come: as many as were
 * declared, or as there is room for. Errors: `payload-too-large`, as for a file that is too large anywhere.
 */
export function reserveObject(
  ctx: ObjectCtx,
  key: string,
  declared: number | undefined,
  most: number,
): Promise<number> {
  return transact(ctx, async (ctx) => {
    const { workspaceId } = ctx.actor;
    const quota = ctx.quotas.bytesPerWorkspace;
    const left = quota === undefined ? most : quota - (await bytesOf(ctx.db, workspaceId));
    const room = Math.min(most, declared ?? left, left);
    if (room < 0 || room < (declared ?? 1))
      throw new DomainError(
        'payload-too-large',
        `This workspace has ${Math.max(0, left)} bytes left of the ${quota} that its files may have. Remove some, or ask the operator for more.`,
      );
    const createdAt = ctx.now().toISOString();
    await ctx.db.insert(storedObject).values({ key, workspaceId, size: room, storedAt: null, createdAt });
    return room;
  });
}

/** On PostgreSQL one upload after the other counts: two at the same time would not see each other. */
async function bytesOf(db: Parameters<typeof rowsOf>[0], workspaceId: string): Promise<number> {
  if (dialect === 'postgres')
    await rowsOf(db, sql`select 1 from ${workspace} where ${workspace.id} = ${workspaceId} for no key update`);
  const [row] = await rowsOf<{ bytes: number | string | null }>(
    db,
    sql`select sum("size") as "bytes" from ${storedObject} where ${storedObject.workspaceId} = ${workspaceId}`,
  );
  return Number(row?.bytes ?? 0);
}

/** Deletes bytes that belong to nothing, and gives their room back. What fails here is done by the next purge. */
export async function releaseObject(
  { database, actor, log }: Pick<ObjectCtx, 'database' | 'actor' | 'log'>,
  storage: FileStorage,
  key: string,
): Promise<void> {
  try {
    await storage.remove(key);
    await transact({ database }, async ({ db: tx }) => {
      await tx
        .delete(storedObject)
        .where(and(eq(storedObject.workspaceId, actor.workspaceId), eq(storedObject.key, key)));
    });
  } catch (error) {
    log.warn({ err: error }, 'the bytes of an upload that failed are left for the next purge');
  }
}

/**
 * Deletes files that cannot be restored any more, and pictures that nothing has had for as long and no fact shows; then the bytes of
 * none: those of an erased client, and those of uploads that ended with their process. Several servers may do it at the same time.
 */
export async function purgeFiles(
  services: Pick<Ctx, 'database' | 'now' | 'removedDays'>,
  storage: FileStorage,
): Promise<void> {
  const { database } = services;
  for (;;) {
    const over = await database.read
      .select({ id: file.id, key: file.storageKey, workspaceId: file.workspaceId })
      .from(file)
      .where(lt(file.removedAt, restorableSince(services)))
      .limit(atOnce);
    for (const { id, key, workspaceId } of over) {
      await transact({ database }, async ({ db: tx }) => {
        await tx.delete(file).where(and(eq(file.workspaceId, workspaceId), eq(file.id, id)));
      });
      await forget(database, storage, { key, workspaceId });
    }
    if (over.length < atOnce) break;
  }
  for (;;) {
    const over = await database.read
      .select({ id: picture.id, workspaceId: picture.workspaceId })
      .from(picture)
      .where(and(lt(picture.unusedSince, restorableSince(services)), eq(picture.isOfFact, false)))
      .limit(atOnce);
    for (const { id, workspaceId } of over)
      await transact({ database }, async ({ db: tx }) => {
        // It may have been taken meanwhile.
        await tx
          .delete(picture)
          .where(
            and(
              eq(picture.workspaceId, workspaceId),
              eq(picture.id, id),
              isNotNull(picture.unusedSince),
              eq(picture.isOfFact, false),
            ),
          );
      });
    if (over.length < atOnce) break;
  }
  const dayAgo = new Date(services.now().getTime() - 24 * 60 * 60 * 1000).toISOString();
  for (;;) {
    const ofNoFile = await database.read
      .select({ key: storedObject.key, workspaceId: storedObject.workspaceId })
      .from(storedObject)
      .leftJoin(file, eq(file.storageKey, storedObject.key))
      .leftJoin(picture, eq(picture.storageKey, storedObject.key))
      .where(
        and(
          isNull(file.id),
          isNull(picture.id),
          or(isNotNull(storedObject.storedAt), lt(storedObject.createdAt, dayAgo)),
        ),
      )
      .limit(atOnce);
    for (const object of ofNoFile) await forget(database, storage, object);
    if (ofNoFile.length < atOnce) return;
  }
}

const atOnce = 100;

/** The bytes first: as long as they are there, something must know of them. */
async function forget(
  database: Database,
  storage: FileStorage,
  { key, workspaceId }: { key: string; workspaceId: string },
): Promise<void> {
  await storage.remove(previewKeyOf(key));
  await storage.remove(key);
  await transact({ database }, async ({ db: tx }) => {
    await tx.delete(storedObject).where(and(eq(storedObject.workspaceId, workspaceId), eq(storedObject.key, key)));
  });
}
