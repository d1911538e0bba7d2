import type { EnrichmentRun, FactField, FactSource, RunError, SkipReason } from '@clientele/contract';
import type { Outbound } from '../../outbound/outbound.ts';

/** What is known of a client before anything is looked up. */
export interface ProviderInput {
  readonly name: string;
  /** The client's website, as stored. */
  readonly website: string | null;
  readonly countryCode: string | null;
  readonly taxId: string | null;
}

/** A value that was found, once for each place in which it was found. */
export interface FoundFact {
  readonly field: FactField;
  readonly value: string;
  readonly source: FactSource;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ProviderCtx extends Outbound {
  readonly signal: AbortSignal;
  /** False once the run was cancelled. Asked before each page. */
  readonly isWanted: () => Promise<boolean>;
  /** Waits between two requests to the same host. */
  readonly pause: () => Promise<void>;
}

/**
 * What a source came to. `nothing` is an answer without facts: it never takes earlier facts away. `identity` is what a website says
 * of whose it is.
 */
export type ProviderResult =
  | { readonly kind: 'found'; readonly facts: readonly FoundFact[]; readonly identity?: EnrichmentRun['identity'] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly error: RunError; readonly isRetryable: boolean };

/** A source of facts. It reads and never writes, and asks other servers through `ctx` alone. */
export interface Provider {
  readonly key: EnrichmentRun['providers'][number]['key'];
  /** The kind of its sources: what it found before and does not find again is gone. */
  readonly sourceKind: FactSource['kind'];
  /** Whether what it finds is about the website, and no fact where that is another company's. Otherwise it is about the record. */
  readonly isOfSite: boolean;
  /** Why it can say nothing of such a client; null when it can. Then `run` is asked. */
  readonly blockedBy: (input: ProviderInput) => SkipReason | null;
  readonly run: (input: ProviderInput, ctx: ProviderCtx) => Promise<ProviderResult>;
}
