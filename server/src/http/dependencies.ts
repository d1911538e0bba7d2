import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import type { RateLimits } from './rate-limits.ts';

/** What the routes work with. */
export interface AppDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly log: Logger;
  readonly limits: RateLimits;
}
