import { factFields, type EnrichmentRun, type FactField, type FactSource } from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { RecordCtx } from '../../core/ctx.ts';
import { newId } from '../../core/new-id.ts';
import { holdPicture, pictureOfLogo, type LogoBytes } from './logo-picture.ts';
import { isKept } from './policy.ts';
import { hashOfValue, type FoundFact } from './provider.ts';
import type { Preferences } from './settings.ts';
import { enrichmentFact, type FactRow, type RunRow } from './table.ts';

const mostSources = 5;

/**
 * Writes what a run found into the ledger. A value that is known already is seen again, with what people decided on it; one that is
 * new is a suggestion; one that the same kind of source no longer says is gone, but stays on record. A run that found nothing at all
 * takes nothing away, and nothing here touches the client.
 */
export async function mergeFacts(
  ctx: RecordCtx,
  run: RunRow,
  {
    found,
    answered,
    settings,
    logo,
  }: {
    found: readonly FoundFact[];
    answered: ReadonlySet<FactSource['kind']>;
    settings: Preferences;
    logo: LogoBytes;
  },
): Promise<{ found: EnrichmentRun['found']; isLogoTaken: boolean }> {
  const claims = claimsOf(found.filter(({ field }) => isKept(settings, run, field)));
  const known = await ctx.db
    .select()
    .from(enrichmentFact)
    .where(and(eq(enrichmentFact.workspaceId, run.workspaceId), eq(enrichmentFact.clientId, run.clientId)));
  const byKey = new Map(known.map((fact) => [keyOf(fact), fact]));
  const now = ctx.now();
  const at = now.toISOString();
  const counts = { new: 0, changed: 0, again: 0, gone: 0 };
  /** By field the fact that was not there the last time. */
  const successors = new Map<FactField, { id: string; isNew: boolean }>();
  let isLogoTaken = false;
  for (const [key, claim] of claims) {
    const before = byKey.get(key);
    const value = claim.field === 'logo' ? await pictureOfLogo(ctx, run, { known: before, ...logo }) : claim.value;
    if (value === null) continue;
    if (claim.field === 'logo' && value !== before?.value) isLogoTaken = true;
    // What a source that was not asked, or gave no answer, has said before still stands.
    const standing =
      before?.goneAt === null ? before.sources.filter((source) => isStanding(source, answered, claim)) : [];
    const urls = new Set(standing.map(({ url }) => url));
    const seen = {
      sources: [...standing, ...claim.sources.filter(({ url }) => !urls.has(url))].slice(0, mostSources),
      confidence: standing.length > 0 ? Math.max(before?.confidence ?? 0, claim.confidence) : claim.confidence,
      lastRunId: run.id,
      observedAt: at,
      goneAt: null,
      supersededById: null,
    };
    if (before) {
      counts.again++;
      if (before.goneAt !== null) successors.set(claim.field, { id: before.id, isNew: false });
      await ctx.db
        .update(enrichmentFact)
        .set({ ...seen, ...(claim.field === 'logo' && { value }) })
        .where(ofRun(run, before.id));
      await holdPicture(ctx, { ...before, value, goneAt: null });
    } else {
      counts.new++;
      const id = newId('enrichmentFact', now);
      successors.set(claim.field, { id, isNew: true });
      await ctx.db.insert(enrichmentFact).values({
        id,
        workspaceId: run.workspaceId,
        clientId: run.clientId,
        field: claim.field,
        value,
        valueHash: claim.valueHash,
        decision: 'suggested',
        decidedById: null,
        decidedAt: null,
        applied: null,
        firstRunId: run.id,
        ...seen,
      });
    }
  }
  if (claims.size === 0) return { found: counts, isLogoTaken };
  for (const fact of known) {
    const isOfAnswered = fact.sources.every(({ kind }) => answered.has(kind === 'record' ? 'site' : kind));
    const { isLasting, isMany } = factFields[fact.field];
    if (fact.goneAt !== null || claims.has(keyOf(fact)) || !isOfAnswered || isLasting) continue;
    // Of a field with one value, a value that is new stands in the place of the one that is gone.
    const successor = isMany ? undefined : successors.get(fact.field);
    successors.delete(fact.field);
    if (successor) {
      counts.changed++;
      counts[successor.isNew ? 'new' : 'again']--;
    } else counts.gone++;
    const gone = { goneAt: at, supersededById: successor?.id ?? null };
    await ctx.db.update(enrichmentFact).set(gone).where(ofRun(run, fact.id));
    await holdPicture(ctx, { ...fact, ...gone });
  }
  return { found: counts, isLogoTaken };
}

/** A source that gave no answer this time. What it said is not said twice. */
function isStanding(
  { kind, url }: FactSource,
  answered: ReadonlySet<FactSource['kind']>,
  claim: Pick<FactRow, 'sources'>,
): boolean {
  const isAnswered = answered.has(kind === 'record' ? 'site' : kind);
  return !isAnswered && !claim.sources.some((source) => source.kind === kind && source.url === url);
}

function ofRun(run: RunRow, id: string) {
  return and(eq(enrichmentFact.workspaceId, run.workspaceId), eq(enrichmentFact.id, id));
}

type Claim = Pick<FactRow, 'field' | 'value' | 'valueHash' | 'sources' | 'confidence'>;

/** One claim for each value, with the places in which it was found, the surest first. */
function claimsOf(found: readonly FoundFact[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const fact of found.toSorted((one, other) => other.confidence - one.confidence)) {
    const valueHash = hashOfValue(fact);
    const key = keyOf({ field: fact.field, valueHash });
    const claim = claims.get(key);
    if (!claim)
      claims.set(key, {
        field: fact.field,
        value: fact.value,
        valueHash,
        sources: [fact.source],
        confidence: Math.round(fact.confidence * 1000),
      });
    else if (claim.sources.length < mostSources && !claim.sources.some(({ url }) => url === fact.source.url))
      claim.sources.push(fact.source);
  }
  return claims;
}

function keyOf({ field, valueHash }: Pick<FactRow, 'field' | 'valueHash'>): string {
  return `${field} ${valueHash}`;
}
