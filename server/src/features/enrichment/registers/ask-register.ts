import type { z } from 'zod';
import { OutboundError, type OutboundProblem } from '../../../outbound/outbound-error.ts';
import type { ProviderCtx, ProviderResult } from '../provider.ts';

/** That a register gave no answer that can be used: never the same as "there is none". */
export class NotAnswered extends Error {
  readonly isRetryable: boolean;

  constructor(isRetryable: boolean) {
    super('The register did not answer.');
    this.name = 'NotAnswered';
    this.isRetryable = isRetryable;
  }
}

const types = ['application/json', 'application/vnd.api+json'];

/**
 * Asks a register and reads its answer. One that is busy is asked a second time, after the gap between two requests to a host, where the
 * time of the source allows. Throws NotAnswered: unreachable, an error, busy (429), or an answer of another form than documented.
 */
export async function askRegister<Schema extends z.ZodType>(
  url: URL | string,
  answer: Schema,
  { ctx, json }: { readonly ctx: ProviderCtx; readonly json?: unknown },
): Promise<z.output<Schema>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(url, answer, { ctx, json });
    } catch (error) {
      if (!(error instanceof NotAnswered) || !error.isRetryable || attempt === mostAttempts || ctx.signal.aborted)
        throw error;
      await ctx.pause();
    }
  }
}

const mostAttempts = 2;

async function askOnce<Schema extends z.ZodType>(
  url: URL | string,
  answer: Schema,
  { ctx, json }: { readonly ctx: ProviderCtx; readonly json?: unknown },
): Promise<z.output<Schema>> {
  const { status, body } = await ctx
    .safeFetch(String(url), { types, https: true, json, totalMs: ctx.sourceMs, signal: ctx.signal })
    .catch((error: unknown) => {
      if (!(error instanceof OutboundError)) throw error;
      throw new NotAnswered(retryable.has(error.problem));
    });
  if (status >= 400) throw new NotAnswered(status === 429 || status >= 500);
  const read = answer.safeParse(jsonOf(body));
  if (!read.success) throw new NotAnswered(false);
  return read.data;
}

const retryable: ReadonlySet<OutboundProblem> = new Set([
  'unreachable',
  'certificate-expired',
  'certificate-untrusted',
  'cancelled',
]);

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What comes of asking a register: its facts, or that it did not answer. */
export async function resultOf(ask: () => Promise<ProviderResult>): Promise<ProviderResult> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    return { kind: 'failed', error: 'register-unreachable', isRetryable: error.isRetryable };
  }
}
