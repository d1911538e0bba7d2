import type { Clientele } from '@clientele/client';
import type { SectionCounts } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { ScopeController } from '../controllers/scope-controller.ts';

/** How much there is in each section of the client that is shown. Asked for with the client, and again when something changes. */
export class CountedSections implements ReactiveController {
  /** Null while it is not known. What cannot be had is left out, for the sections themselves say what is wrong. */
  counts: SectionCounts | null = null;

  #host: LitElement;
  #scope: ScopeController;
  #idOf: () => string | null;
  #client: Clientele | null = null;
  #id: string | null = null;
  #asking: AbortController | null = null;
  #leaveLive = () => {};

  constructor(host: LitElement, scope: ScopeController, idOf: () => string | null) {
    this.#host = host;
    this.#scope = scope;
    this.#idOf = idOf;
    host.addController(this);
    // A section of the profile has changed something.
    host.addEventListener('clientele-section-change', () => void this.refresh());
  }

  async refresh(): Promise<void> {
    const client = this.#client;
    const clientId = this.#id;
    if (!client || !clientId) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const counts = await client.api.profile.counts({ clientId }, { signal: asking.signal });
      if (asking !== this.#asking) return;
      this.counts = counts;
      this.#host.requestUpdate();
    } catch {
      // The client's own call fails as well, and says so.
    }
  }

  hostUpdate() {
    const { scope } = this.#scope;
    const client = scope?.client ?? null;
    const id = this.#idOf();
    if (client === this.#client && id === this.#id) return;
    this.hostDisconnected();
    this.#client = client;
    this.#id = id;
    if (!scope || id === null) return;
    this.#leaveLive = scope.liveUpdates.subscribe({
      shows: () => false,
      isAffected: (change) => change.clientId === id || (change.kind === 'client' && change.id === id),
      refresh: () => this.refresh(),
    });
    void this.refresh();
  }

  hostDisconnected() {
    this.#leaveLive();
    this.#leaveLive = () => {};
    this.#asking?.abort();
    this.#client = null;
    this.#id = null;
    this.counts = null;
  }
}
