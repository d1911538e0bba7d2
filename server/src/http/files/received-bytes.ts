import type { IncomingMessage } from 'node:http';
import { DomainError } from '../../core/errors.ts';
import { allowLongBody } from '../body-time.ts';

export interface Patience {
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Bytes in a second, on the whole, once `graceMs` are over. */
  readonly leastRate: number;
  readonly graceMs: number;
}

/**
 * The bytes of a body as they come, no faster than they are taken. Ends with an error when the caller goes, sends nothing for a while,
 * or keeps a connection busy with next to nothing.
 */
export async function* receivedBytes(request: IncomingMessage, patience: Patience): AsyncGenerator<Uint8Array> {
  allowLongBody(request);
  const { idleMs, leastRate, graceMs } = patience;
  const startedAt = performance.now();
  let size = 0;
  const idle = setTimeout(() => request.destroy(tooSlow()), idleMs);
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      const ms = performance.now() - startedAt;
      if (ms > graceMs && size < (leastRate * ms) / 1000) throw tooSlow();
      // Time in which the storage is busy is none in which the caller is.
      clearTimeout(idle);
      yield piece;
      idle.refresh();
    }
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('validation', 'The upload was cut off.');
  } finally {
    clearTimeout(idle);
  }
}

/**
 * Reads on for a moment what nobody needs: many callers look for an answer only when all is sent, and a connection that is closed
 * before loses it.
 */
export async function discardRest(request: IncomingMessage, ms: number): Promise<void> {
  if (request.complete || request.destroyed) return;
  const over = Promise.withResolvers<void>();
  const end = setTimeout(over.resolve, ms);
  request.once('end', over.resolve).once('close', over.resolve).resume();
  await over.promise;
  clearTimeout(end);
}

function tooSlow(): DomainError {
  return new DomainError('validation', 'The upload was too slow.');
}
