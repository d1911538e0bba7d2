import { systemClock } from '../core/system-clock.ts';
import { throughHostGate } from './host-gate.ts';
import type { Resolver } from './resolver.ts';
import { createSafeFetch, type SafeFetch, type SafeFetchParts } from './safe-fetch.ts';

/** What of the server may ask other servers. */
export interface Outbound {
  readonly safeFetch: SafeFetch;
  readonly resolver: Resolver;
  /** As websites call it in their robots.txt: the first word of the user agent. */
  readonly robotName: string;
  /** Milliseconds between two requests to the same site. */
  readonly gapMs: number;
  /** Milliseconds that one source of a run may take. */
  readonly sourceMs: number;
}

export function createOutbound(
  parts: SafeFetchParts,
  { gapMs = 500, sourceMs = 10_000, now = systemClock } = {},
): Outbound {
  const robotName = /^[\w-]+/.exec(parts.userAgent)?.[0] ?? 'Clientele';
  return {
    safeFetch: throughHostGate(createSafeFetch(parts), now),
    resolver: parts.resolver,
    robotName,
    gapMs,
    sourceMs,
  };
}
