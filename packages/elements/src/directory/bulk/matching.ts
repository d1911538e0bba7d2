import type { ClienteleError } from '@clientele/client';
import { asClienteleError } from '../../controllers/as-clientele-error.ts';
import type { BulkWorld } from '../bulk-dock.ts';
import type { SelectedClients } from './selected-clients.ts';

/** Selects all that answer the question, also those that are not listed yet. */
export class Matching {
  isBusy = false;
  error: ClienteleError | null = null;
  /** False when more answer the question than a selection can hold. */
  isComplete = true;
  #world: BulkWorld;
  #clients: SelectedClients;

  constructor(world: BulkWorld, clients: SelectedClients) {
    this.#world = world;
    this.#clients = clients;
  }

  select = async (): Promise<void> => {
    const scope = this.#world.scope();
    const { answered } = this.#world.list;
    if (!scope || !answered || this.isBusy) return;
    this.#set(true, null);
    try {
      const found = await scope.client.api.clients.select(answered);
      // Another question was answered meanwhile: that one was not meant.
      if (answered !== this.#world.list.answered) return this.#set(false, null);
      this.#clients.learn(found);
      this.isComplete = found.complete;
      this.#set(false, null);
      this.#world.selection.addMatching(found.clients.map(({ id }) => id));
    } catch (error) {
      this.#set(false, asClienteleError(error));
    }
  };

  #set(isBusy: boolean, error: ClienteleError | null) {
    this.isBusy = isBusy;
    this.error = error;
    this.#world.host.requestUpdate();
  }
}
