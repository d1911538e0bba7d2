import type { ClienteleError } from '@clientele/client';
import { asClienteleError } from '../../controllers/as-clientele-error.ts';
import type { BulkHost } from './bulk-context.ts';
import type { SelectedClients } from './selected-clients.ts';

/** Selects all that answer the question, also those that are not listed yet. */
export class Matching {
  isBusy = false;
  error: ClienteleError | null = null;
  /** False when more answer the question than a selection can hold. */
  isComplete = true;
  #host: BulkHost;
  #clients: SelectedClients;

  constructor(host: BulkHost, clients: SelectedClients) {
    this.#host = host;
    this.#clients = clients;
  }

  select = async (): Promise<void> => {
    const scope = this.#host.context.scope();
    const { answered } = this.#host.context.list;
    if (!scope || !answered || this.isBusy) return;
    this.#set(true, null);
    try {
      const found = await scope.client.api.clients.select(answered);
      // Another question was answered meanwhile: that one was not meant.
      if (answered !== this.#host.context.list.answered) return this.#set(false, null);
      this.#clients.learn(found);
      this.isComplete = found.complete;
      this.#set(false, null);
      this.#host.context.selection.addMatching(found.clients.map(({ id }) => id));
    } catch (error) {
      this.#set(false, asClienteleError(error));
    }
  };

  #set(isBusy: boolean, error: ClienteleError | null) {
    this.isBusy = isBusy;
    this.error = error;
    this.#host.requestUpdate();
  }
}
