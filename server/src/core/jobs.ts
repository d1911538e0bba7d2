import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { monotonicFactory } from 'ulid';
import { dialect } from '../db/columns.ts';
import type { Db, Tx } from '../db/connect.ts';
import { job } from './job-table.ts';
import type { Services } from './services.ts';
import { transact } from './transact.ts';

export interface NewJob {
  workspaceId: string;
  /** Which handler does it. */
  kind: string;
  /** JSON. Ids, and nothing of what they name. */
  payload: unknown;
  /** Not before this; by default at once. */
  dueAt?: Date;
}

/**
 * Puts a job into the outbox, in the transaction of the change that it belongs to: it is done if and only if that is committed. At
 * least once: a worker that dies at the end of a job leaves it to be done again, so a handler must bear that.
 */
export async function enqueueJob(tx: Tx, { workspaceId, kind, payload, dueAt }: NewJob, now: Date): Promise<void> {
  await tx.insert(job).values({
    id: `job_${nextUlid(now.getTime()).toLowerCase()}`,
    workspaceId,
    kind,
    payload,
    attempts: 0,
    dueAt: (dueAt ?? now).toISOString(),
    leaseId: null,
    lastError: null,
    failedAt: null,
    createdAt: now.toISOString(),
  });
}

const nextUlid = monotonicFactory();

/** An attempt at a job. */
export interface JobRun extends Services {
  readonly workspaceId: string;
  readonly payload: unknown;
  /** The first is 1. */
  readonly attempt: number;
  /** No other follows when this one fails. */
  readonly isLast: boolean;
  /** Fires when the lease ends, and another worker may begin. */
  readonly signal: AbortSignal;
}

/** Does a job, by its kind. What it throws is a failed attempt. */
export type JobHandlers = Readonly<Record<string, (run: JobRun) => Promise<void>>>;

export interface JobOptions {
  /** How long an attempt may take; so much later the job of a worker that died is done again. */
  readonly leaseMs: number;
  readonly maxAttempts: number;
  /** The wait after the first failed attempt; each later one is four times as long. */
  readonly firstRetryMs: number;
  /** How many are done at once. */
  readonly concurrency: number;
  /** How often the outbox is looked at. */
  readonly pollMs: number;
}

/** Tried for about eleven hours: 30 s, 2 min, 8 min, 32 min, 2 h, 8.5 h. */
const defaultJobs: JobOptions = {
  leaseMs: 60_000,
  maxAttempts: 7,
  firstRetryMs: 30_000,
  concurrency: 4,
  pollMs: 1000,
};

export interface JobWorker {
  /** Does what is due until nothing is, and answers how many attempts that were. */
  runDue(): Promise<number>;
  /** Does what is due from now on. */
  start(): void;
  /** Takes no more, and waits for what is under way, but not longer than `graceMs`: what is left is done again when its lease ends. */
  stop(graceMs?: number): Promise<void>;
}

/** Kinds without a handler stay for a worker that has one. Any number of workers and servers may share an outbox. */
export function createJobWorker(
  services: Services,
  handlers: JobHandlers,
  options: Partial<JobOptions> = {},
): JobWorker {
  const { database, now, log } = services;
  const { leaseMs, maxAttempts, firstRetryMs, concurrency, pollMs } = { ...defaultJobs, ...options };
  const kinds = Object.keys(handlers);
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const isDue = () => and(isNull(job.failedAt), lte(job.dueAt, now().toISOString()), inArray(job.kind, kinds));

  /** Undefined when nothing is due. Empty when all that was found has no attempt left. */
  async function claim(): Promise<JobRow[] | undefined> {
    if (kinds.length === 0) return undefined;
    // Nobody's write waits for an outbox in which nothing is due.
    const [any] = await database.read.select({ id: job.id }).from(job).where(isDue()).limit(1);
    if (!any) return undefined;
    return transact({ database }, async ({ db: tx }) => {
      const due = tx.select().from(job).where(isDue()).orderBy(asc(job.dueAt), asc(job.id)).limit(concurrency);
      // SQLite has one writer at a time; PostgreSQL gives each worker other rows.
      const found = await (dialect === 'postgres' ? due.for('update', { skipLocked: true }) : due);
      const at = now().getTime();
      const claimed: JobRow[] = [];
      for (const row of found) {
        const { id, kind, attempts } = row;
        if (attempts >= maxAttempts) {
          // Its last attempt ended with its process.
          await tx
            .update(job)
            .set({ failedAt: new Date(at).toISOString(), leaseId: null })
            .where(eq(job.id, id));
          log.error({ job: id, kind, attempts }, 'a job was given up');
          continue;
        }
        const lease = { attempts: attempts + 1, leaseId: randomUUID(), dueAt: new Date(at + leaseMs).toISOString() };
        await tx.update(job).set(lease).where(eq(job.id, id));
        claimed.push({ ...row, ...lease });
      }
      return claimed;
    });
  }

  async function run({ id, kind, workspaceId, payload, attempts, leaseId }: JobRow): Promise<void> {
    // Whose lease has ended, the job is another's by now.
    const mine = and(eq(job.id, id), eq(job.leaseId, leaseId));
    const isLast = attempts >= maxAttempts;
    try {
      const signal = AbortSignal.timeout(leaseMs);
      await handlers[kind]?.({ ...services, workspaceId, payload, attempt: attempts, isLast, signal });
      await transact({ database }, ({ db: tx }) => tx.delete(job).where(mine));
    } catch (error) {
      log[isLast ? 'error' : 'warn'](
        { err: error, job: id, kind, attempts },
        isLast ? 'a job was given up' : 'a job failed and will be tried again',
      );
      const at = now().getTime();
      await transact({ database }, ({ db: tx }) =>
        tx
          .update(job)
          .set({
            leaseId: null,
            lastError: nameOf(error),
            ...(isLast
              ? { failedAt: new Date(at).toISOString() }
              : { dueAt: new Date(at + firstRetryMs * 4 ** (attempts - 1)).toISOString() }),
          })
          .where(mine),
      );
    }
  }

  async function runDue(): Promise<number> {
    let done = 0;
    for (;;) {
      const claimed = isStopped ? undefined : await claim();
      if (!claimed) return done;
      // All of them, also when the outcome of one cannot be stored: `stop` waits for this, and the database is closed after it.
      const outcomes = await Promise.allSettled(claimed.map(run));
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      done += claimed.length;
    }
  }

  function look(): void {
    running = runDue()
      .catch((error: unknown) => log.warn({ err: error }, 'reading the job outbox failed: it will be read again'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(look, pollMs).unref();
      });
  }

  return {
    runDue,
    start() {
      if (kinds.length > 0) look();
    },
    async stop(graceMs = 10_000) {
      isStopped = true;
      clearTimeout(timer);
      const grace = Promise.withResolvers<void>();
      const end = setTimeout(grace.resolve, graceMs);
      await Promise.race([running, grace.promise]);
      clearTimeout(end);
    },
  };
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly workspaceId: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly leaseId: string;
}

/** How many jobs were given up, by kind and by their last error. */
export async function deadLetters(db: Db): Promise<{ kind: string; jobs: number; lastError: string | null }[]> {
  return db
    .select({ kind: job.kind, lastError: job.lastError, jobs: count() })
    .from(job)
    .where(isNotNull(job.failedAt))
    .groupBy(job.kind, job.lastError)
    .orderBy(asc(job.kind));
}

/** What an error may leave in the outbox: its message could quote a person's record. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
