/** On whose behalf something is read, and for how long the answer is of use. */
export interface SlowReader {
  readonly workspaceId: string;
  readonly userId: string;
  /** Fires when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface SlowReadLimits {
  /** Reads that run at the same time. One workspace takes at most half of them, so that another one always finds a free one. */
  readonly running: number;
  /** Reads of one person in one workspace, waiting and running. A page asks for a handful at once. */
  readonly perPerson: number;
  readonly perWorkspace: number;
  readonly total: number;
  /** Milliseconds from the question to the answer, in the queue and in the database. */
  readonly timeLimitMs: number;
}

/** What both databases allow. */
export const usualLimits = { perPerson: 30, perWorkspace: 60, total: 300, timeLimitMs: 10_000 };

/**
 * Runs a read when it is its turn. `read` is given a signal that fires when the answer is no longer of use, and must then settle
 * as soon as the database has stopped. Rejects with the reason of the reader's signal, or with an error whose `code` is one of
 * {@link slowReadRefusals}.
 */
export type RunSlowRead = <Answer>(
  reader: SlowReader,
  read: (signal: AbortSignal) => Promise<Answer>,
) => Promise<Answer>;

/** The codes of refused reads: too many of one person, too many at all, too long. */
export const slowReadRefusals = {
  person: 'SLOW_READS_OF_PERSON',
  busy: 'SLOW_READS_BUSY',
  tooSlow: 'SLOW_READ_TOO_LONG',
} as const;

/**
 * Shares what can be read at the same time: workspaces take turns, and so do the people of a workspace. Whoever asks for much
 * waits for himself.
 */
export function createSlowReads(limits: SlowReadLimits): RunSlowRead {
  const share = Math.max(1, Math.floor(limits.running / 2));
  /** In the order of their turns. Only those that ask for something are here. */
  const workspaces = new Map<string, Workspace>();
  let running = 0;
  let asked = 0;

  function begin(): void {
    while (running < limits.running) {
      const next = takeNext();
      if (!next) return;
      next();
    }
  }

  function takeNext(): (() => void) | undefined {
    for (const [workspaceId, workspace] of workspaces) {
      if (workspace.running >= share) continue;
      for (const [userId, person] of workspace.people) {
        const [next] = person.waiting;
        if (!next) continue;
        person.waiting.delete(next);
        moveToEnd(workspace.people, userId, person);
        moveToEnd(workspaces, workspaceId, workspace);
        return next;
      }
    }
    return undefined;
  }

  return (reader, read) => {
    const { workspaceId, userId, signal } = reader;
    const workspace = workspaces.get(workspaceId) ?? { running: 0, asked: 0, people: new Map() };
    const person = workspace.people.get(userId) ?? { asked: 0, waiting: new Set() };
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (person.asked >= limits.perPerson) throw refused(slowReadRefusals.person);
      if (workspace.asked >= limits.perWorkspace || asked >= limits.total) throw refused(slowReadRefusals.busy);
      workspaces.set(workspaceId, workspace);
      workspace.people.set(userId, person);
      asked += 1;
      workspace.asked += 1;
      person.asked += 1;
      const stopped = new AbortController();

      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
        asked -= 1;
        workspace.asked -= 1;
        person.asked -= 1;
        if (person.asked === 0) workspace.people.delete(userId);
        if (workspace.asked === 0) workspaces.delete(workspaceId);
      };
      /** The caller is answered at once; the turn is over when the database has stopped. */
      const stop = (reason: unknown) => {
        reject(reason);
        if (person.waiting.delete(start)) leave();
        else stopped.abort(reason);
      };
      const start = () => {
        running += 1;
        workspace.running += 1;
        void read(stopped.signal)
          .then(resolve, reject)
          .finally(() => {
            running -= 1;
            workspace.running -= 1;
            leave();
            begin();
          });
      };
      const abandon = () => stop(signal?.reason);
      const timer = setTimeout(
        () => stop(refused(person.waiting.has(start) ? slowReadRefusals.busy : slowReadRefusals.tooSlow)),
        limits.timeLimitMs,
      );
      signal?.addEventListener('abort', abandon);
      person.waiting.add(start);
      begin();
    });
  };
}

interface Workspace {
  running: number;
  /** Waiting and running. */
  asked: number;
  readonly people: Map<string, Person>;
}

interface Person {
  asked: number;
  readonly waiting: Set<() => void>;
}

function moveToEnd<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

function refused(code: string): Error {
  return Object.assign(new Error('A slow read was refused.'), { code });
}
