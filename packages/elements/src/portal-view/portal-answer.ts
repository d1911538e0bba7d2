import type { Clientele, ClienteleError } from '@clientele/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { Scope } from '../scope.ts';

interface Source {
  /** Null while there is no provider. */
  readonly scope: Scope | null;
}

/** What a client is answered in its portal: asked with each session that is another's, and again when it is wanted. */
export class PortalAnswer<Answer> implements ReactiveController {
  data: Answer | null = null;
  error: ClienteleError | null = null;
  isLoading = false;

  #host: ReactiveControllerHost;
  #source: Source;
  #load: (client: Clientele, signal: AbortSignal) => Promise<Answer>;
  #client: Clientele | null = null;
  #asking: AbortController | null = null;
  #leave = () => {};

  constructor(
    host: ReactiveControllerHost,
    source: Source,
    load: (client: Clientele, signal: AbortSignal) => Promise<Answer>,
  ) {
    this.#host = host;
    this.#source = source;
    this.#load = load;
    host.addController(this);
  }

  hostUpdate() {
    this.#turnTo(this.#source.scope);
  }

  hostDisconnected() {
    this.#turnTo(null);
  }

  /** Asks again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this.isLoading = true;
    this.#host.requestUpdate();
    const answer = await this.#load(client, asking.signal).catch(asClienteleError);
    if (this.#asking !== asking) return;
    this.isLoading = false;
    if (answer instanceof Error) this.error = answer;
    else [this.data, this.error] = [answer, null];
    this.#host.requestUpdate();
  }

  #turnTo(scope: Scope | null) {
    const client = scope?.client ?? null;
    if (client === this.#client) return;
    this.#asking?.abort();
    this.#leave();
    // The stream ends with the way in: that is how a page that is open learns of it.
    this.#leave = scope?.liveUpdates.subscribe({ shows: () => false, refresh: () => this.refresh() }) ?? (() => {});
    this.#asking = null;
    this.#client = client;
    [this.data, this.error, this.isLoading] = [null, null, false];
    if (client) void this.refresh();
  }
}
