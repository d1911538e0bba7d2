import type { Clientele } from '@clientele/client';
import type { ReactiveController } from 'lit';
import type { BulkHost } from './bulk-context.ts';
import type { SelectedClients } from './selected-clients.ts';

/**
 * Lets go of selected clients that cannot be meant any more: archived ones in a list of current clients and the other way
 * round, whoever moved them, and those that no longer exist.
 */
export class StaleSelection implements ReactiveController {
  #host: BulkHost;
  #clients: SelectedClients;
  #clientele: Clientele | undefined;
  #unsubscribe = () => {};
  #state: string | undefined;
  #changed = new Set<string>();

  constructor(host: BulkHost, clients: SelectedClients) {
    this.#host = host;
    this.#clients = clients;
  }

  hostUpdate() {
    // A bar that has left the page is updated, too.
    const clientele = this.#host.isConnected ? this.#host.context.scope()?.client : undefined;
    const { answered } = this.#host.context.list;
    if (clientele !== this.#clientele) this.#listenTo(clientele);
    const state = answered?.state ?? 'active';
    if (!answered || state === this.#state) return;
    this.#state = state;
    this.#prune(this.#host.context.selection.ids);
  }

  hostDisconnected() {
    this.#listenTo(undefined);
  }

  #listenTo(clientele: Clientele | undefined) {
    this.#unsubscribe();
    this.#clientele = clientele;
    this.#unsubscribe = clientele?.records.subscribeAll('client', this.#onRecord) ?? (() => {});
  }

  /** A hundred records of one answer are one change of the selection. */
  #onRecord = (id: string) => {
    if (!this.#host.context.selection.ids.has(id)) return;
    if (this.#changed.size === 0)
      queueMicrotask(() => {
        const ids = [...this.#changed];
        this.#changed.clear();
        this.#prune(ids);
      });
    this.#changed.add(id);
  };

  #prune(ids: Iterable<string>) {
    const clientele = this.#clientele;
    if (!clientele) return;
    const stale = [...ids].filter((id) => clientele.records.wasRemoved('client', id) || !this.#belongs(clientele, id));
    if (stale.length > 0) this.#host.context.selection.forget(stale);
  }

  #belongs(clientele: Clientele, id: string) {
    const state = this.#state ?? 'all';
    return state === 'all' || (state === 'archived') === this.#clients.isArchived(clientele, id);
  }
}
