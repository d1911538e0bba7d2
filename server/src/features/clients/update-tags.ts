import { mostTags, type Client, type contract, type Tag } from '@clientele/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { authorizeFor } from '../../core/authorize.ts';
import type { Ctx, WriteCtx } from '../../core/ctx.ts';
import { DomainError, invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { lockWorkspace } from '../access/index.ts';
import { record } from '../activity/record.ts';
import { labelKey, recordVocabulary } from '../options/index.ts';
import { loadClient, presentClient, type ClientRow } from './client-row.ts';
import { lockClients } from './lock-clients.ts';
import { refreshClients } from './read-model.ts';
import { client, clientTag, tag } from './table.ts';

type Input = z.output<typeof contract.clients.updateTags.input>;

/**
 * Gives one client tags by their names and takes others away. A name that the workspace does not have makes a tag.
 * Errors: `not-found`, `forbidden`, `validation`, `limit-exceeded`.
 */
export function updateTags(ctx: Ctx, { id, patch }: Input): Promise<{ client: Client; tags: Tag[] }> {
  return transact(ctx, async (ctx) => {
    authorizeFor(ctx, 'edit_clients', await loadClient(ctx, id));
    const { add = [], removeTagIds = [] } = patch;
    await refuseForeign(ctx, removeTagIds);
    const named = await tagsNamed(ctx, add);
    await lockClients(ctx, [id]);
    const before = await loadClient(ctx, id);
    const has = before.listSummary.tagIds;
    const added = named.map((each) => each.id).filter((tagId) => !has.includes(tagId));
    const removed = has.filter((tagId) => removeTagIds.includes(tagId));
    const wanted = [...has.filter((tagId) => !removed.includes(tagId)), ...added].toSorted();
    if (wanted.length > mostTags.client && added.length > 0)
      throw invalid([
        {
          field: 'patch.add',
          problem: 'invalid',
          message: `A client can have ${mostTags.client} tags. Remove one first.`,
        },
      ]);
    const after = added.length + removed.length === 0 ? before : await write(ctx, before, { added, removed, wanted });
    return { client: presentClient(ctx.actor, after), tags: await tagsById(ctx, after.listSummary.tagIds) };
  });
}

async function refuseForeign(ctx: WriteCtx, ids: readonly string[]): Promise<void> {
  const known = new Set((await tagsById(ctx, ids)).map((each) => each.id));
  if (ids.some((id) => !known.has(id)))
    throw invalid([{ field: 'patch.removeTagIds', problem: 'invalid', message: 'Choose tags of this workspace.' }]);
}

async function tagsById({ db, actor }: Ctx, ids: readonly string[]): Promise<Tag[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: tag.id, name: tag.name })
    .from(tag)
    .where(and(inWorkspace(tag.workspaceId, actor.workspaceId), inArray(tag.id, [...ids])));
}

/** The tags of these names. Those that the workspace does not have are made, and told to everybody. */
async function tagsNamed(ctx: WriteCtx, names: readonly string[]): Promise<Tag[]> {
  const wanted = new Map(names.map((name) => [labelKey(name), name]));
  if (wanted.size === 0) return [];
  const { workspaceId } = ctx.actor;
  const find = () =>
    ctx.db
      .select({ id: tag.id, name: tag.name, nameKey: tag.nameKey })
      .from(tag)
      .where(and(eq(tag.workspaceId, workspaceId), inArray(tag.nameKey, [...wanted.keys()])));
  const known = await find();
  if (known.length === wanted.size) return known;

  // Somebody else may just have made one of the same name.
  await lockWorkspace(ctx);
  const found = await find();
  const has = new Set(found.map(({ nameKey }) => nameKey));
  const missing = [...wanted].filter(([nameKey]) => !has.has(nameKey));
  if (missing.length === 0) return found;
  const [counted] = await ctx.db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(tag)
    .where(eq(tag.workspaceId, workspaceId));
  if ((counted?.count ?? 0) + missing.length > mostTags.workspace)
    throw new DomainError('limit-exceeded', `A workspace can have ${mostTags.workspace} tags. Choose one of them.`);
  const now = ctx.now();
  const made = missing.map(([nameKey, name]) => ({ id: newId('tag', now), workspaceId, name, nameKey }));
  await ctx.db.insert(tag).values(made);
  await recordVocabulary(
    ctx,
    'clients.updateTags',
    Object.fromEntries(made.map((each) => [each.id, { before: null, after: each.name }])),
  );
  return [...found, ...made];
}

interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** All that the client then has, by id. */
  readonly wanted: readonly string[];
}

async function write(ctx: WriteCtx, before: ClientRow, { added, removed, wanted }: TagChange): Promise<ClientRow> {
  const { workspaceId } = ctx.actor;
  const { id } = before;
  if (added.length > 0)
    await ctx.db.insert(clientTag).values(added.map((tagId) => ({ workspaceId, clientId: id, tagId })));
  if (removed.length > 0)
    await ctx.db
      .delete(clientTag)
      .where(
        and(eq(clientTag.workspaceId, workspaceId), eq(clientTag.clientId, id), inArray(clientTag.tagId, [...removed])),
      );
  const written = await ctx.db
    .update(client)
    .set({ version: sql`${client.version} + 1`, updatedAt: ctx.now().toISOString() })
    .where(and(inWorkspace(client.workspaceId, workspaceId), eq(client.id, id)))
    .returning();
  const [after = before] = await refreshClients(ctx, [id], { changed: ['tags'], written });
  await record(ctx, {
    kind: 'client',
    id,
    clientId: id,
    type: 'client.updated',
    data: { fields: ['tagIds'] },
    action: 'clients.updateTags',
    diff: { tagIds: { before: before.listSummary.tagIds, after: wanted } },
    version: after.version,
  });
  return after;
}
