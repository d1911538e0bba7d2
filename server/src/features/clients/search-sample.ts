import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import type { Database, Db } from '../../db/connect.ts';
import { rowsOf } from '../../db/raw.ts';
import { clientSearch } from './table.ts';

/** What is known about a workspace's texts without asking the database: enough to plan a search, never to answer one. */
export interface SearchSample {
  /** Clients of the workspace when the sample was taken. */
  readonly clients: number;
  /** Texts of all workspaces: what the full-text index, which knows no workspaces, goes through. */
  readonly indexed: number;
  readonly texts: readonly { readonly text: string; readonly isArchived: boolean }[];
  /** How often each trigram occurs in `texts`. */
  readonly trigrams: ReadonlyMap<string, number>;
}

/** Below this many clients the list's own index is walked in a few milliseconds, whatever is searched. */
const smallWorkspace = 2000;
const clusters = 32;
const textsPerCluster = 32;
const refreshAfterMs = 10 * 60_000;
const workspacesKept = 50;

interface Kept {
  readonly takenAt: number;
  readonly sample: Promise<SearchSample | null>;
}

const keptOf = new WeakMap<Database, Map<string, Kept>>();

/** The workspace's sample, taken at the first search and again when it is old. Null for a small workspace. */
export function searchSample(ctx: Ctx): Promise<SearchSample | null> {
  const { workspaceId } = ctx.actor;
  const now = ctx.now().getTime();
  const kept = keptOf.get(ctx.database) ?? new Map<string, Kept>();
  keptOf.set(ctx.database, kept);
  const known = kept.get(workspaceId);
  if (known && Math.abs(now - known.takenAt) < refreshAfterMs) return known.sample;
  const sample = takeSample(ctx.database.read, workspaceId);
  // Deleting first moves the workspace to the end: the one that was sampled longest ago is dropped.
  kept.delete(workspaceId);
  kept.set(workspaceId, { takenAt: now, sample });
  sample.catch(() => kept.delete(workspaceId));
  const [oldest] = kept.keys();
  if (kept.size > workspacesKept && oldest !== undefined) kept.delete(oldest);
  return sample;
}

async function takeSample(db: Db, workspaceId: string): Promise<SearchSample | null> {
  const [counted] = await db
    .select({ clients: sql`count(*)`.mapWith(Number) })
    .from(clientSearch)
    .where(eq(clientSearch.workspaceId, workspaceId));
  const clients = counted?.clients ?? 0;
  if (clients < smallWorkspace) return null;
  const [span] = await rowsOf<{ first: unknown; last: unknown; indexed: unknown }>(
    db,
    sql`select
      (select "rowId" from "clientSearch" where "workspaceId" = ${workspaceId} order by "rowId" limit 1) as "first",
      (select "rowId" from "clientSearch" where "workspaceId" = ${workspaceId} order by "rowId" desc limit 1) as "last",
      (select "rowId" from "clientSearch" order by "rowId" desc limit 1) as "indexed"`,
  );
  const first = Number(span?.first);
  const last = Number(span?.last);
  const texts: { text: string; isArchived: boolean }[] = [];
  const trigrams = new Map<string, number>();
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const start = Math.floor(first + ((last - first + 1) * cluster) / clusters);
    const found = await rowsOf<{ text: string; isArchived: unknown }>(
      db,
      sql`select s."text", c."isArchived" from "clientSearch" s inner join "client" c on c."id" = s."clientId"
        where s."workspaceId" = ${workspaceId} and s."rowId" >= ${start} order by s."rowId" limit ${textsPerCluster}`,
    );
    for (const { text, isArchived } of found) {
      texts.push({ text, isArchived: Boolean(isArchived) });
      for (const trigram of trigramsOf(text)) trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1);
    }
    // Counting takes about a millisecond per cluster: other requests go in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { clients, indexed: Math.max(clients, Number(span?.indexed)), texts, trigrams };
}

/** Each three characters that follow one another, as the indexes of both databases see them. */
export function trigramsOf(text: string): string[] {
  const letters = [...text];
  return letters.slice(2).map((third, index) => `${letters[index]}${letters[index + 1]}${third}`);
}
