import { sql } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { TypedFastBitSet } from 'typedfastbitset';
import type { Ctx } from '../../../core/ctx.ts';
import type { Database, Db } from '../../../db/connect.ts';
import { rowsOf } from '../../../db/raw.ts';

/** What is known about a workspace's texts without asking the database: enough to plan a search, never to answer one. */
export interface SearchSample {
  /** About how many clients the workspace had when the sample was taken. */
  readonly clients: number;
  /** Texts of all workspaces: what the full-text index, which knows no workspaces, goes through. */
  readonly indexed: number;
  readonly texts: readonly SampledText[];
  /** Which of `texts` have a trigram, by their indexes; a trigram without an entry is in none. */
  readonly trigrams: ReadonlyMap<string, TypedFastBitSet>;
}

interface SampledText {
  readonly clientId: string;
  readonly text: string;
  readonly isArchived: boolean;
}

/** Below this many clients the list's own index is walked in a few milliseconds, whatever is searched. */
const smallWorkspace = 2000;
const clusters = 32;
const textsPerCluster = 32;
const keptForMs = 10 * 60_000;
/** All samples of a database together: those of the workspaces that searched last stay. One is about 7 MB. */
const keptBytes = 64 * 1024 * 1024;

type Kept = Promise<TakenSample | null>;

interface TakenSample extends SearchSample {
  readonly texts: SampledText[];
  readonly trigrams: Map<string, TypedFastBitSet>;
}

const keptOf = new WeakMap<Database, LRUCache<string, Kept>>();

/**
 * The workspace's sample, taken at the first search or filter and again when it is old. Null for a small workspace. It is
 * forgotten after a while, used or not: it holds what people wrote.
 */
export function searchSample(ctx: Ctx): Promise<SearchSample | null> {
  const { workspaceId, userId } = ctx.actor;
  const kept = keptOf.get(ctx.database) ?? newCache();
  keptOf.set(ctx.database, kept);
  const known = kept.get(workspaceId);
  if (known) return known;
  // Others may wait for it when this caller has gone, or its transaction is over.
  const sample = takeSample(ctx.database.slowRead({ workspaceId, userId, signal: undefined }), workspaceId);
  kept.set(workspaceId, sample, { size: 1 });
  const weigh = (taken: TakenSample | null) => {
    // Anew: of a value that stays the same, the cache keeps the size.
    kept.delete(workspaceId);
    return kept.set(workspaceId, sample, { size: bytesOf(taken) });
  };
  sample.then(weigh, () => kept.delete(workspaceId));
  return sample;
}

function newCache(): LRUCache<string, Kept> {
  return new LRUCache({ max: 10_000, maxSize: keptBytes, ttl: keptForMs, ttlAutopurge: true });
}

/** What the samples of a database take of memory; never more than 64 MiB. */
export function keptSampleBytes(database: Database): number {
  return keptOf.get(database)?.calculatedSize ?? 0;
}

/** About what it takes of memory: measured 6 to 7 MB for 11,200 trigrams and 300,000 characters. */
function bytesOf(sample: SearchSample | null): number {
  if (!sample) return 1;
  const characters = sample.texts.reduce((sum, { text }) => sum + text.length, 0);
  return 600 * sample.trigrams.size + 2 * characters + 1;
}

/**
 * Takes a client out of the sample, because its text is another one now or must not exist any longer. What an erased client was
 * called would otherwise stay in memory until the next sample. Other instances of the server forget it with their next one.
 */
export function forgetSampled(
  { database, actor }: Pick<Ctx, 'database'> & { readonly actor: { readonly workspaceId: string } },
  clientId: string,
): void {
  const kept = keptOf.get(database)?.get(actor.workspaceId);
  kept?.then(
    (sample) => sample && forgetIn(sample, clientId),
    () => undefined,
  );
}

/** Leaves an empty text: the others keep their indexes. */
function forgetIn({ texts, trigrams }: TakenSample, clientId: string): void {
  const index = texts.findIndex((sampled) => sampled.clientId === clientId);
  const gone = texts[index];
  if (!gone) return;
  texts[index] = { clientId: '', text: '', isArchived: false };
  for (const trigram of trigramsOf(gone.text)) {
    const bits = trigrams.get(trigram);
    bits?.remove(index);
    if (bits?.isEmpty()) trigrams.delete(trigram);
  }
}

async function takeSample(db: Db, workspaceId: string): Promise<TakenSample | null> {
  const span = await spanOf(db, workspaceId);
  if (!span) return null;
  const texts: SampledText[] = [];
  const trigrams = new Map<string, TypedFastBitSet>();
  let covered = 0;
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const start = Math.floor(span.first + ((span.last - span.first + 1) * cluster) / clusters);
    const found = await rowsOf<{ rowId: unknown; clientId: string; text: string; isArchived: unknown }>(
      db,
      sql`select s."rowId", s."clientId", s."text", s."isArchived" from "clientSearch" s
        where s."workspaceId" = ${workspaceId} and s."rowId" >= ${start} order by s."rowId" limit ${textsPerCluster}`,
    );
    for (const { clientId, text, isArchived } of found) {
      const index = texts.push({ clientId, text, isArchived: Boolean(isArchived) }) - 1;
      for (const trigram of trigramsOf(text)) {
        const bits = trigrams.get(trigram) ?? new TypedFastBitSet();
        bits.add(index);
        trigrams.set(trigram, bits);
      }
    }
    covered += Number(found.at(-1)?.rowId ?? start) - start + 1;
    // Counting takes about a millisecond per cluster: other requests go in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Not counted: that would read an index from end to end. Rows of other workspaces lie in between.
  const clients = Math.round((texts.length / covered) * (span.last - span.first + 1));
  return { clients, indexed: Math.max(clients, span.indexed), texts, trigrams };
}

/** The row ids of a workspace's texts, and the last of all. Null for a small workspace. */
async function spanOf(db: Db, workspaceId: string): Promise<{ first: number; last: number; indexed: number } | null> {
  const ids = sql`select "rowId" from "clientSearch" where "workspaceId" = ${workspaceId} order by "rowId"`;
  const [span] = await rowsOf<Record<'first' | 'last' | 'enough' | 'indexed', unknown>>(
    db,
    sql`select (${ids} limit 1) as "first", (${ids} desc limit 1) as "last", (${ids} limit 1 offset ${smallWorkspace}) as "enough",
      (select "rowId" from "clientSearch" order by "rowId" desc limit 1) as "indexed"`,
  );
  if (!span || span.enough === null) return null;
  return { first: Number(span.first), last: Number(span.last), indexed: Number(span.indexed) };
}

/** The sampled texts that have all of these trigrams. Without a trigram, all of them. */
export function textsWith({ texts, trigrams }: SearchSample, wanted: readonly string[]): TypedFastBitSet {
  const found = new TypedFastBitSet();
  found.addRange(0, texts.length);
  for (const trigram of wanted) found.intersection(trigrams.get(trigram) ?? new TypedFastBitSet());
  return found;
}

/** What share of all texts such a count of sampled ones stands for: what the sample does not have is half an occurrence. */
export function shareOf({ texts }: SearchSample, count: number): number {
  return Math.max(count, 0.5) / Math.max(1, texts.length);
}

/** Each three characters that follow one another, as the indexes of both databases see them. */
export function trigramsOf(text: string): string[] {
  const letters = Array.from(text);
  return letters.slice(2).map((third, index) => `${letters[index]}${letters[index + 1]}${third}`);
}
