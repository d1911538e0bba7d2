import { ClienteleError, type Clientele } from '@clientele/client';
import type { Client } from '@clientele/contract';
import { asClienteleError } from '../../controllers/as-clientele-error.ts';
import type { Act, Batch, Done } from './act.ts';
import { sendAct } from './send-act.ts';

/** So many a call, as the contract allows. */
const chunkSize = 100;

const mostTries = 4;

/** A client that someone else changed first, as it is now. */
export interface Conflict {
  client: Client;
  act: Act;
}

/** Work on many clients: it can be stopped between two calls, and goes on where it was. */
export class Run {
  readonly total: number;
  /** Clients leave the list by it, or enter it. */
  readonly movesRows: boolean;
  readonly done: Done[] = [];
  /** They were left as they are. */
  conflicts: Conflict[];
  /** How many no longer exist. */
  gone = 0;
  /** What ended the run before its end. */
  error: ClienteleError | null = null;
  isRunning = false;
  isStopping = false;

  #clientele: Clientele;
  #left: Batch[];
  #onProgress: () => void;

  /** `conflicts`: those of whom it is known beforehand. */
  constructor(clientele: Clientele, batches: readonly Batch[], conflicts: readonly Conflict[], onProgress: () => void) {
    this.conflicts = [...conflicts];
    this.movesRows = batches.some(({ act }) => act.verb !== 'update');
    this.#clientele = clientele;
    this.#left = batches.flatMap(inChunks);
    this.total = this.left;
    this.#onProgress = onProgress;
  }

  /** How many were not processed. */
  get left() {
    return this.#left.reduce((sum, { targets }) => sum + targets.length, 0);
  }

  /** More than one call is left. */
  get isLong() {
    return this.#left.length > 1;
  }

  /** Everything was done, to everyone. */
  get isWhole() {
    return this.left + this.conflicts.length + this.gone === 0;
  }

  /** They are to be done again, from how they are now. */
  retakeConflicts() {
    const byAct = Map.groupBy(this.conflicts, ({ act }) => act);
    for (const [act, conflicts] of byAct) {
      const targets = conflicts.map(({ client: { id, version } }) => ({ id, version }));
      this.#left.push(...inChunks({ act, targets }));
    }
    this.conflicts = [];
  }

  /** Resolves when there is nothing left, when it was stopped, or when it could not go on. */
  async start(): Promise<void> {
    this.isRunning = true;
    this.isStopping = false;
    this.error = null;
    try {
      for (let chunk = this.#left[0]; chunk && !this.isStopping; chunk = this.#left[0]) {
        this.#left.splice(0, 1, ...(await this.#send(chunk)));
        this.#onProgress();
      }
    } catch (error) {
      this.error = asClienteleError(error);
    }
    this.isRunning = false;
    this.isStopping = false;
  }

  /** After the call that is under way, whose outcome would not be known otherwise. */
  stop() {
    this.isStopping = this.isRunning;
    this.#onProgress();
  }

  /** What is still to be done: one client that is gone makes the server refuse all, and is found by halves. */
  async #send({ act, targets }: Batch): Promise<Batch[]> {
    try {
      const { done, conflicts } = await this.#patiently(() => sendAct(this.#clientele, act, targets));
      this.done.push(...done);
      this.conflicts.push(...conflicts.map((client) => ({ client, act })));
      return [];
    } catch (error) {
      if (!(error instanceof ClienteleError) || error.code !== 'not-found') throw error;
      const middle = Math.floor(targets.length / 2);
      if (middle > 0) return [targets.slice(0, middle), targets.slice(middle)].map((half) => ({ act, targets: half }));
      for (const { id } of targets) this.#clientele.records.remove('client', id);
      this.gone += targets.length;
      return [];
    }
  }

  /** Waits and tries again where the server asks for it. */
  async #patiently<Answer>(send: () => Promise<Answer>, tries = 1): Promise<Answer> {
    try {
      return await send();
    } catch (error) {
      const isBusy = error instanceof ClienteleError && (error.code === 'rate-limited' || error.code === 'overloaded');
      if (!isBusy || this.isStopping || tries === mostTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(error.retryAfter ?? tries, 30) * 1000));
      return this.#patiently(send, tries + 1);
    }
  }
}

function inChunks({ act, targets }: Batch): Batch[] {
  return Array.from({ length: Math.ceil(targets.length / chunkSize) }, (_, index) => ({
    act,
    targets: targets.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
}
