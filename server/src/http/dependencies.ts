import type { Logger } from 'pino';
import type { Quotas } from '../core/ctx.ts';
import type { Database } from '../db/connect.ts';
import type { FileStorage } from '../features/files/index.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the routes work with. */
export interface AppDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Logger;
  readonly limits: RateLimits;
  readonly quotas: Quotas;
  /** Absent: files are neither taken nor given. */
  readonly files: FileStorage | undefined;
  /** Whether an address is a reverse proxy whose word about who called it counts; `hop` counts from this server. */
  readonly isTrustedProxy: (address: string, hop: number) => boolean;
  /** How far the event loop is behind, in milliseconds. */
  readonly eventLoopLag: () => number;
}
