import { hash } from 'node:crypto';
import type {
  EnrichmentRun,
  FactField,
  FactSource,
  LogoProblem,
  ModelProblem,
  RunError,
  SkipReason,
} from '@clientele/contract';
import type { Outbound } from '../../outbound/outbound.ts';
import type { Page } from './site/read-page.ts';

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
  /** Of a logo the picture as it is to be kept; its `value` is the hash of the image that it was made from. */
  readonly picture?: Buffer;
}

/** The same of values that are one claim: that differ in case and spaces alone, and of names also in commas and periods. */
export function hashOfValue({ field, value }: Pick<FoundFact, 'field' | 'value'>): string {
  const plain = value.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const compared = field === 'legalName' || field === 'displayName' ? plain.replaceAll(/[.,]/g, '') : plain;
  return hash('sha256', compared, 'base64url').slice(0, 32);
}

/** What a page of a website is about, by the link that led to it. */
export type PageKind = 'front' | 'imprint' | 'suppliers' | 'invoicing' | 'about' | 'contact' | 'terms';

/** A page of a client's website, with what it is about. */
export interface SitePage extends Page {
  readonly kind: PageKind;
}

export interface ProviderCtx extends Outbound {
  readonly signal: AbortSignal;
  /** False once the run was cancelled. Asked before each page. */
  readonly isWanted: () => Promise<boolean>;
  /** Waits between two requests to the same host. */
  readonly pause: () => Promise<void>;
  /** Whether pictures can be kept here and a logo is wanted. */
  readonly wantsLogo?: boolean;
  /** What the client's website came to in this run. It is read once, whoever asks. Absent where it is the website that is asked. */
  readonly readSite?: () => Promise<ProviderResult>;
}

/**
 * What a source came to. `nothing` is an answer without facts: it never takes earlier facts away. `identity` is what a website says
 * of whose it is. `signals` are facts that hold although nothing could be read: why that was so.
 */
export type ProviderResult =
  | {
      readonly kind: 'found';
      readonly facts: readonly FoundFact[];
      readonly identity?: EnrichmentRun['identity'];
      readonly logoProblem?: LogoProblem | null;
      /** Of a website that is not another company's what was read. */
      readonly pages?: readonly SitePage[];
      /** Of a language model what it has cost. */
      readonly tokens?: number;
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly signals?: readonly FoundFact[] }
  | {
      readonly kind: 'failed';
      readonly error: RunError;
      readonly isRetryable: boolean;
      readonly signals?: readonly FoundFact[];
      /** Milliseconds before which it does not want to be asked again. */
      readonly retryAfterMs?: number | undefined;
      readonly problem?: ModelProblem;
      readonly tokens?: number;
    };

/** A source of facts. It reads and never writes, and asks other servers through `ctx` alone. */
export interface Provider {
  readonly key: EnrichmentRun['providers'][number]['key'];
  /** The kind of its sources: what it found before and does not find again is gone. */
  readonly sourceKind: FactSource['kind'];
  /** Whether what it finds is about the website, and no fact where that is another company's. Otherwise it is about the record. */
  readonly isOfSite: boolean;
  /** Milliseconds from the beginning of the run, where it takes longer than other sources and the run may. */
  readonly mostMs?: number;
  /** Why it can say nothing of such a client; null when it can. Then `run` is asked. */
  readonly blockedBy: (input: ProviderInput) => SkipReason | null;
  readonly run: (input: ProviderInput, ctx: ProviderCtx) => Promise<ProviderResult>;
}
