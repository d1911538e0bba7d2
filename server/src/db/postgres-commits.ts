import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createCommits, type Commits } from './commits.ts';

const channel = 'clientele_commit';
const longestPauseMs = 2000;

export interface PostgresCommits extends Commits {
  close(): Promise<void>;
}

/**
 * News of commits in every process that works on the database. `NOTIFY` carries nothing but that there is some: it comes after
 * the commit and not in it, because notifying transactions commit one after the other, and one for all commits meanwhile. A
 * process that dies in between leaves the others without the news, so whoever must not miss any also looks by itself now and
 * then. Listens on a connection of its own while somebody wants to know. https://www.postgresql.org/docs/current/sql-notify.html
 */
export function createPostgresCommits(databaseUrl: string, pool: pg.Pool): PostgresCommits {
  const own = createCommits();
  const me = randomUUID();
  let listening: { stop(): Promise<void> } | undefined;
  let wanted = 0;
  let announcing: 'no' | 'once' | 'again' = 'no';

  async function announce(): Promise<void> {
    if (announcing !== 'no') {
      announcing = 'again';
      return;
    }
    do {
      announcing = 'once';
      // Who is not told looks by itself.
      await pool.query('select pg_notify($1, $2)', [channel, me]).catch(() => undefined);
    } while (wasAskedAgain());
    announcing = 'no';
  }

  function wasAskedAgain(): boolean {
    return announcing === 'again';
  }

  return {
    subscribe(listener) {
      const unsubscribe = own.subscribe(listener);
      wanted += 1;
      listening ??= listen(databaseUrl, (from) => {
        if (from !== me) own.tell();
      });
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        wanted -= 1;
        if (wanted > 0) return;
        void listening?.stop();
        listening = undefined;
      };
    },
    tell() {
      own.tell();
      void announce();
    },
    async close() {
      await listening?.stop();
      listening = undefined;
    },
  };
}

/**
 * A connection that was lost is deaf for good: another one takes its place, again and again until it can, and what was said in
 * the meantime is made up for by telling once.
 */
function listen(databaseUrl: string, hear: (from: string | undefined) => void) {
  let connection: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isOver = false;

  async function connect(): Promise<void> {
    const mine = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: 5000 });
    connection = mine;
    mine.on('error', () => undefined);
    mine.once('end', () => again(mine));
    mine.on('notification', ({ payload }) => hear(payload));
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
      failures = 0;
      hear(undefined);
    } catch {
      again(mine);
      await mine.end().catch(() => undefined);
    }
  }

  function again(lost: pg.Client): void {
    if (isOver || connection !== lost) return;
    connection = undefined;
    const pause = Math.min(longestPauseMs, 100 * 2 ** failures);
    failures += 1;
    timer = setTimeout(() => void connect(), pause);
    timer.unref();
  }

  void connect();
  return {
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await connection?.end().catch(() => undefined);
    },
  };
}
