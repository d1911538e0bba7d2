import type { Services } from '../core/services.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the routes work with. */
export interface AppDependencies extends Services {
  readonly limits: RateLimits;
  /** Whether an address is a reverse proxy whose word about who called it counts; `hop` counts from this server. */
  readonly isTrustedProxy: (address: string, hop: number) => boolean;
  /** How far the event loop is behind, in milliseconds. */
  readonly eventLoopLag: () => number;
}
