import type { IncomingMessage } from 'node:http';
import { DomainError } from '../core/errors.ts';
import { networkOf, type RateLimits } from './rate-limits.ts';

/** The token or key that a request was sent with; the scheme in any case: https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}

/**
 * Passes on what `attempt` finds. When it fails for want of a valid secret, the sender's network pays for it, and is told to
 * wait when it has failed too often. A valid secret is never refused for its neighbours' failures: it cannot be guessed.
 */
export async function countingFailures<Result>(
  request: { readonly ip?: string | undefined },
  limits: RateLimits,
  attempt: () => Promise<Result>,
): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unauthenticated') await limits.failures(networkOf(request.ip));
    throw error;
  }
}
