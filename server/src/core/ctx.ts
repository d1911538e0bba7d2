import type { Logger } from 'pino';
import type { Database, Tx } from '../db/connect.ts';
import type { Actor } from './actor.ts';

/** All that a verb depends on. Time is `ctx.now()`; nothing needs mocking. */
export interface Ctx {
  readonly actor: Actor;
  readonly database: Database;
  /** Set while a transaction is open: `transact` joins it. */
  readonly tx?: Tx | undefined;
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Logger;
}
