import {
  ClienteleError,
  type Clientele,
  type LiveUpdate,
  type RecordChange,
  type RecordKind,
  type RecordTypes,
} from '@clientele/client';
import { RefreshScheduler } from './refresh-scheduler.ts';

/** Shows records, and is kept up to date. */
export interface LiveViewer {
  /** Whether it shows the record. */
  shows(change: RecordChange): boolean;
  /** Whether a record that it does not show may have come to belong there, or changes what it shows. */
  isAffected?(change: RecordChange): boolean;
  /** Asks again, when the connection is back, or what changed cannot be told or had one by one. */
  refresh(): Promise<void>;
  /**
   * For lists, in place of `refresh` while the connection works. `isWhole`: any row may be out of date; otherwise only who belongs
   * to the first ones is asked. False when it failed and has to be repeated.
   */
  refreshInBackground?(isWhole: boolean): Promise<boolean>;
}

/** Changes within so many milliseconds are asked for together; by then the answer to a save of one's own is there, too. */
const togetherMs = 150;

/** More changed records than this are cheaper to have as a list. */
const mostOneByOne = 50;

/** Records of these kinds are asked for one by one; who shows a record of another kind is refreshed. */
const getOne: { [Kind in RecordKind]?: GetOne<Kind> } = {
  client: ({ api }, id, signal) => api.clients.get({ id }, { signal }),
};

type GetOne<Kind extends RecordKind> = (
  client: Clientele,
  id: string,
  signal: AbortSignal,
) => Promise<RecordTypes[Kind]['whole']>;

/** Brings what others changed into the store, as far as an element of the provider shows it. */
export class LiveUpdates {
  #client: Clientele;
  /** Each with what refreshes it. */
  #viewers = new Map<LiveViewer, RefreshScheduler>();
  #resetListeners = new Set<() => void>();
  #changed = new Map<string, RecordChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whose every row may be out of date. */
  #isOutdated = new WeakSet<LiveViewer>();
  /** By id, how often a record was asked for. */
  #turns = new Map<string, number>();
  #closed: AbortSignal;
  #onViewer: () => void;
  #wasStale: boolean;
  #stop: (() => void) | undefined;
  #isOpen = false;

  /** `closed`: from then on nothing is heard and asked. `onViewer`: a viewer has come, and asks for its records next. */
  constructor(client: Clientele, closed: AbortSignal, onViewer: () => void) {
    this.#client = client;
    this.#closed = closed;
    this.#onViewer = onViewer;
    this.#wasStale = this.isStale;
    const stops = [client.session, client.connection].map((source) => source.subscribe(() => this.#onConnection()));
    closed.addEventListener('abort', () => {
      stops.forEach((stop) => stop());
      this.#viewers.forEach((scheduler) => scheduler.stop());
      this.#viewers.clear();
      this.#stop?.();
    });
  }

  /** True while what is shown may be out of date, because the session or the connection fails. */
  get isStale(): boolean {
    return this.#client.session.status === 'failing' || this.#client.connection.state === 'offline';
  }

  /** Opens the stream, now or with the first viewer: the first screen does not share the line with it. */
  open(): void {
    this.#isOpen = !this.#closed.aborted;
    if (this.#isOpen && this.#viewers.size > 0) this.#stop ??= this.#follow();
  }

  /** Keeps a viewer up to date until the answer is called; what happened before the stream was opened is told as well. */
  subscribe(viewer: LiveViewer): () => void {
    const scheduler = new RefreshScheduler(() => this.#refresh(viewer));
    this.#viewers.set(viewer, scheduler);
    this.#onViewer();
    if (this.#isOpen) this.#stop ??= this.#follow();
    return () => {
      scheduler.stop();
      this.#viewers.delete(viewer);
      if (this.#viewers.size === 0) this.#stop?.();
    };
  }

  /** Calls the listener when anything may be different at the server, or the vocabulary is. It opens no stream: it is called while there are viewers. */
  onReset(listener: () => void): () => void {
    this.#resetListeners.add(listener);
    return () => void this.#resetListeners.delete(listener);
  }

  #follow(): () => void {
    const ended = new AbortController();
    const unsubscribe = this.#client.live.subscribe((update) => this.#onUpdate(update, ended.signal));
    return () => {
      this.#stop = undefined;
      unsubscribe();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#changed.clear();
      this.#turns.clear();
      ended.abort();
    };
  }

  #onUpdate(update: LiveUpdate, ended: AbortSignal) {
    if (update.type === 'reset') {
      this.#changed.clear();
      return this.#reset();
    }
    for (const change of update.changes)
      if (change.kind === 'vocabulary') this.#notifyReset();
      else this.#changed.set(`${change.kind} ${change.id}`, change);
    this.#timer ??= setTimeout(() => this.#catchUp(ended), togetherMs);
  }

  #catchUp(ended: AbortSignal) {
    this.#timer = undefined;
    const changes = [...this.#changed.values()].filter((change) => !this.#isKnown(change));
    this.#changed.clear();
    // A client says where its latest run of enrichment stands, without another version.
    const enriched = changes.flatMap(({ kind, clientId }): RecordChange[] =>
      kind === 'enrichment' && clientId ? [{ kind: 'client', id: clientId, version: null }] : [],
    );
    const records = [...changes, ...enriched];
    const viewers = [...this.#viewers.keys()];
    const isShown = (change: RecordChange) => viewers.some((viewer) => viewer.shows(change));
    const single = records.filter((change) => getOne[change.kind] && isShown(change));
    const areMany = single.length > mostOneByOne;
    for (const viewer of viewers) {
      const shown = records.filter((change) => viewer.shows(change));
      if (areMany || shown.some(({ kind }) => !getOne[kind])) this.#schedule(viewer, true);
      else if (viewer.isAffected && changes.some((change) => !shown.includes(change) && viewer.isAffected?.(change)))
        this.#schedule(viewer, false);
    }
    // In one tick, so that they travel together.
    if (!areMany) for (const { kind, id } of single) void this.#update(kind, id, ended);
  }

  /** One's own changes come back from the server, too. */
  #isKnown({ kind, id, version }: RecordChange) {
    const { records } = this.#client;
    if (records.wasRemoved(kind, id)) return true;
    const stored = records.get(kind, id);
    return version !== null && stored !== undefined && versionOf(stored.record) >= version;
  }

  async #update<Kind extends RecordKind>(kind: Kind, id: string, ended: AbortSignal) {
    const { records } = this.#client;
    const turn = (this.#turns.get(id) ?? 0) + 1;
    this.#turns.set(id, turn);
    try {
      const record = await getOne[kind]?.(this.#client, id, ended);
      // The answer to an earlier question may come last, and be of the same version.
      if (record && !ended.aborted && this.#turns.get(id) === turn)
        records.put(kind, record, { whole: true, by: 'others' });
    } catch (error) {
      const code = error instanceof ClienteleError ? error.code : undefined;
      if (ended.aborted) return;
      if (code === 'not-found') records.remove(kind, id, { by: 'others' });
      // The permission was taken away: every viewer finds out what that means for it.
      if (code === 'forbidden') this.#reset();
    }
  }

  /** Who acts and the vocabulary. */
  #notifyReset() {
    for (const listener of this.#resetListeners) listener();
  }

  /** Anything may be different, what the person may do included. */
  #reset() {
    this.#notifyReset();
    for (const viewer of this.#viewers.keys()) this.#schedule(viewer, true);
  }

  #schedule(viewer: LiveViewer, isWhole: boolean) {
    if (isWhole) this.#isOutdated.add(viewer);
    this.#viewers.get(viewer)?.schedule();
  }

  async #refresh(viewer: LiveViewer): Promise<boolean> {
    const isWhole = this.#isOutdated.delete(viewer);
    const hasSucceeded = viewer.refreshInBackground
      ? await viewer.refreshInBackground(isWhole)
      : await viewer.refresh().then(() => true);
    if (isWhole && !hasSucceeded) this.#isOutdated.add(viewer);
    return hasSucceeded;
  }

  /** What was shown while session or connection failed may be out of date. */
  #onConnection() {
    const hasRecovered = this.#wasStale && !this.isStale && this.#client.session.status !== 'ended';
    this.#wasStale = this.isStale;
    if (hasRecovered) for (const viewer of this.#viewers.keys()) void viewer.refresh();
  }
}

/** A kind without versions is always asked for. */
function versionOf(record: object): number {
  return 'version' in record && typeof record.version === 'number' ? record.version : -1;
}
