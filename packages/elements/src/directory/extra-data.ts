import type { ClientSummary } from '@clientele/contract';

/**
 * What the host knows of clients beyond Clientele, by client id. Asked once for each page of rows, and again for a client that was
 * changed; a client that is not in the answer has nothing.
 */
export type ExtraDataSource = (
  clientIds: string[],
  options: { signal: AbortSignal },
) => Promise<ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>>;

type Version = Pick<ClientSummary, 'id' | 'version'>;

/** So many clients in one question at most: the largest page. */
const most = 200;

/** Asks the host, once for each version of each client; an answer that a newer question has overtaken does not count. */
export class ExtraData {
  /** A new map whenever something in it changes. */
  values: ReadonlyMap<string, unknown> = new Map();
  #source: ExtraDataSource;
  #onChange: () => void;
  /** Which version was asked for last, answered or not. */
  #asked = new Map<string, number>();
  #waiting = new Map<string, number>();
  #failed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = new AbortController();

  constructor(source: ExtraDataSource, onChange: () => void) {
    this.#source = source;
    this.#onChange = onChange;
  }

  get hasFailed() {
    return this.#failed.size > 0;
  }

  /** Asks for those whose version is new. What is wanted within one task goes into one question. */
  want(clients: readonly Version[]) {
    for (const { id, version } of clients) {
      if (this.#asked.get(id) === version) continue;
      this.#asked.set(id, version);
      this.#waiting.set(id, version);
    }
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => this.#flush());
  }

  /** What failed may be asked for again. */
  retry() {
    for (const id of this.#failed) this.#asked.delete(id);
    this.#failed.clear();
    this.#onChange();
  }

  /** Everything may be asked for again. */
  refresh() {
    this.#asked.clear();
    this.#failed.clear();
    this.#onChange();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#stopped.abort();
  }

  #flush() {
    this.#timer = undefined;
    const versions = [...this.#waiting];
    this.#waiting.clear();
    while (versions.length > 0) void this.#ask(new Map(versions.splice(0, most)));
  }

  async #ask(versions: ReadonlyMap<string, number>) {
    const ids = [...versions.keys()];
    const { signal } = this.#stopped;
    // A newer version was asked for meanwhile: its answer counts.
    const isLatest = (id: string) => this.#asked.get(id) === versions.get(id);
    try {
      const answer = await this.#source(ids, { signal });
      if (signal.aborted) return;
      const values = new Map(this.values);
      for (const id of ids.filter(isLatest)) {
        values.set(id, answer instanceof Map ? answer.get(id) : Reflect.get(answer, id));
        this.#failed.delete(id);
      }
      this.values = values;
    } catch (error) {
      if (signal.aborted) return;
      for (const id of ids.filter(isLatest)) this.#failed.add(id);
      console.error('extraData failed; the columns that need it stay empty.', error);
    }
    this.#onChange();
  }
}
