// One page that creates, changes, archives and erases clients as fast as it is answered, and remembers what it was told.
import { randomUUID } from 'node:crypto';
import type { Answered, Call } from './caller.ts';
import type { Random } from './random.ts';

/** A client as the last answer about it left it. */
export interface Known {
  id: string;
  version: number;
  name: string;
  notes: string | null;
  archived: boolean;
  /** Whether it belongs to whoever writes; the others belong to nobody. */
  owned: boolean;
  erased: boolean;
  /** What it was created with, and the answer as it came. */
  creation: { input: unknown; answer: string };
}

/** A call that was sent and never answered: it happened as a whole, or not at all. */
export type Unanswered =
  | { kind: 'create'; name: string; input: unknown }
  | { kind: 'change'; changes: readonly Change[] };

/** A client, and what the call makes of it. */
export interface Change {
  known: Known;
  after: Known;
}

export class Writer {
  /** Every client that an answer has confirmed. */
  readonly ledger: Known[] = [];
  unanswered: Unanswered | undefined;
  /** How many writes were acknowledged. */
  acknowledged = 0;
  /** How many were refused, as `storage-full` and `overloaded` do: they must have changed nothing. */
  readonly refused = new Map<string, number>();

  readonly #random: Random;

  /** The server's id of whoever writes: the owner of what it creates. */
  #ownId: string | null = null;

  readonly #refusalsSayNothing: boolean;

  /** `refusalsSayNothing`: a refused write may have happened, as when a database goes down between commit and answer. */
  constructor(random: Random, { refusalsSayNothing = false } = {}) {
    this.#random = random;
    this.#refusalsSayNothing = refusalsSayNothing;
  }

  /** Writes until a call gets no answer, or until `stop` says so. */
  async writeUntil(call: Call, stop: () => boolean): Promise<void> {
    while (!stop()) {
      try {
        await this.#writeOnce(call);
      } catch (error) {
        // A bug of the test shall not look like a broken connection.
        const isBroken = error instanceof NoAnswer || (error instanceof Error && 'code' in error);
        if (!isBroken && !String(error).includes('cut off')) throw error;
        return;
      }
    }
  }

  async #writeOnce(call: Call): Promise<void> {
    const living = this.ledger.filter(({ erased }) => !erased);
    const chance = this.#random.next();
    if (living.length === 0 || chance < 0.4) return this.#create(call);
    const known = this.#random.pick(living);
    if (chance < 0.5) return this.#changeMany(call, living.slice(-5));
    if (chance < 0.75) {
      const notes = `note ${this.#random.between(1, 1e9)}`;
      const input = { id: known.id, version: known.version, patch: { notes } };
      return this.#change(call, 'clients.update', input, [changeOf(known, { notes })]);
    }
    if (chance < 0.95) {
      const path = known.archived ? 'clients.restore' : 'clients.archive';
      return this.#change(call, path, { ids: [known.id] }, [changeOf(known, { archived: !known.archived })]);
    }
    const input = { id: known.id, confirmName: known.name };
    return this.#change(call, 'clients.erase', input, [changeOf(known, { erased: true })]);
  }

  /** Gives several clients to the other owner in one call; those that have that owner stay as they are. */
  #changeMany(call: Call, several: readonly Known[]): Promise<void> {
    const owned = this.#random.next() < 0.5;
    const input = {
      clients: several.map(({ id, version }) => ({ id, version })),
      patch: { ownerId: owned ? this.#ownId : null },
    };
    const changes = several.filter((known) => known.owned !== owned).map((known) => changeOf(known, { owned }));
    return this.#change(call, 'clients.updateMany', input, changes);
  }

  async #create(call: Call): Promise<void> {
    const name = `Client ${randomUUID()}`;
    const input = { idempotencyKey: randomUUID(), client: { name } };
    this.unanswered = { kind: 'create', name, input };
    const answer = await call('clients.create', input);
    const refused = this.#isRefused(answer);
    this.unanswered = undefined;
    if (refused) return;
    this.learn(name, input, answer);
  }

  learn(name: string, input: unknown, answer: Answered): void {
    this.acknowledged += 1;
    const { id, version, ownerId } = answer.data;
    this.#ownId = ownerId;
    const creation = { input, answer: answer.text };
    this.ledger.push({ id, version, name, notes: null, archived: false, owned: true, erased: false, creation });
  }

  async #change(call: Call, path: string, input: unknown, changes: readonly Change[]): Promise<void> {
    this.unanswered = { kind: 'change', changes };
    const answer = await call(path, input);
    const refused = this.#isRefused(answer);
    this.unanswered = undefined;
    if (refused) return;
    this.acknowledged += 1;
    for (const { known, after } of changes) Object.assign(known, after);
  }

  #isRefused({ status, code, text }: Answered): boolean {
    if (status === 200) return false;
    if (status !== 503 || code === undefined) throw new Error(`A write was answered with ${status}: ${text}`);
    if (this.#refusalsSayNothing) throw new NoAnswer();
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
    return true;
  }
}

function changeOf(known: Known, change: Partial<Known>): Change {
  return { known, after: { ...known, ...change, version: known.version + 1 } };
}

class NoAnswer extends Error {}
