import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Ctx, RecordCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { picture } from '../contacts/table.ts';
import type { FileStorage } from './file-storage.ts';
import { releaseObject, reserveObject, type ObjectCtx } from './stored-objects.ts';
import { storedObject } from './table.ts';

/** The bytes of a picture that lie in the storage and belong to nothing yet. */
export interface KeptBytes {
  readonly key: string;
  readonly size: number;
}

/**
 * Stores the bytes of a picture. Whoever makes no picture of them gives their room back with {@link releaseObject}; a purge does it
 * for who has died. Errors: `payload-too-large` (the workspace has no room left), FileStorageError.
 */
export async function keepBytes(ctx: ObjectCtx, storage: FileStorage, bytes: Buffer): Promise<KeptBytes> {
  const key = randomBytes(16).toString('hex');
  const size = bytes.length;
  await reserveObject(ctx, key, size, size);
  try {
    await storage.put(key, Readable.from([bytes]));
  } catch (error) {
    await releaseObject(ctx, storage, key);
    throw error;
  }
  return { key, size };
}

/** Makes a picture of them, which the client can be given. `isOfFact`: it is shown, and kept, also while nothing has it. Answers its id. */
export async function insertPicture(
  ctx: RecordCtx,
  { key, size }: KeptBytes,
  { clientId, isOfFact = false }: { clientId: string; isOfFact?: boolean },
): Promise<string> {
  const { workspaceId } = ctx.actor;
  const now = ctx.now();
  const at = now.toISOString();
  const id = newId('picture', now);
  const unused = { contactId: null, unusedSince: at, createdAt: at };
  await ctx.db.insert(picture).values({ id, workspaceId, clientId, storageKey: key, size, isOfFact, ...unused });
  await ctx.db
    .update(storedObject)
    .set({ storedAt: at })
    .where(and(eq(storedObject.workspaceId, workspaceId), eq(storedObject.key, key)));
  return id;
}

/** Which of these pictures of a client are still there. */
export async function picturesLeft(
  { db }: Pick<Ctx, 'db'>,
  { workspaceId, clientId, ids }: { workspaceId: string; clientId: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: picture.id })
    .from(picture)
    .where(
      and(eq(picture.workspaceId, workspaceId), eq(picture.clientId, clientId), inArray(picture.id, [...new Set(ids)])),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Says whether a fact shows a picture. One that none shows and nothing has goes as what was removed does. */
export async function holdForFact(ctx: RecordCtx, id: string, isOfFact: boolean): Promise<void> {
  const { workspaceId } = ctx.actor;
  const named = and(eq(picture.workspaceId, workspaceId), eq(picture.id, id));
  const [changed] = await ctx.db
    .update(picture)
    .set({ isOfFact })
    .where(and(named, eq(picture.isOfFact, !isOfFact)))
    .returning({ id: picture.id });
  if (!changed) return;
  await ctx.db
    .update(picture)
    .set({ unusedSince: ctx.now().toISOString() })
    .where(and(named, isNotNull(picture.unusedSince)));
}
