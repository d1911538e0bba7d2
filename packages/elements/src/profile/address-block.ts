import type { Clientele } from '@clientele/client';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, type LitElement, type ReactiveController } from 'lit';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { recordMessages } from '../locales/record.ts';
import { partFailure } from '../record/part-states.ts';
import type { RecordView } from '../record/record-view.ts';
import type { ListedAddresses } from './client-addresses.ts';

/**
 * The addresses in the side column of a profile. Asked for in one request with the client and its counts; until they and the element
 * that shows them are there, the text of the primary one stands in their place.
 */
export class AddressBlock implements ReactiveController {
  #host: LitElement;
  #scope: ScopeController;
  #idOf: () => string | null;
  #lazy: LazyElement;
  #client: Clientele | null = null;
  #id: string | null = null;
  #listed: ListedAddresses | null = null;
  #hasFailed = false;
  #asking: AbortController | null = null;
  #leaveLive = () => {};

  constructor(host: LitElement, scope: ScopeController, idOf: () => string | null) {
    this.#host = host;
    this.#scope = scope;
    this.#idOf = idOf;
    this.#lazy = new LazyElement(
      host,
      scope,
      'clientele-client-addresses',
      async () => (await import('./client-addresses.ts')).ClientAddresses,
    );
    host.addController(this);
  }

  async refresh(): Promise<void> {
    const client = this.#client;
    const clientId = this.#id;
    if (!client || !clientId) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const answer = await client.api.addresses.list({ clientId }, { signal: asking.signal });
      if (asking !== this.#asking) return;
      this.#listed = { clientId, ...answer };
      this.#hasFailed = false;
    } catch {
      if (asking !== this.#asking) return;
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  render({ scope, client, canEdit }: RecordView) {
    return html`<div class="client-field wide">
      ${this.#lazy.render({
        ready: () =>
          html`<clientele-client-addresses
            exportparts="label, value, button, notice, error"
            .scope=${scope}
            .client=${client}
            .listed=${this.#listed}
            .hasFailed=${this.#hasFailed}
            ?editable=${canEdit}
            @refresh=${() => void this.refresh()}
          ></clientele-client-addresses>`,
        pending: () =>
          html`<span class="field-label" part="label">${scope.messages(recordMessages).fields.address}</span>
            <span class="field-value address" part="value" dir="auto"
              >${client?.address === undefined ? skeleton() : client.address}</span
            >`,
        failed: () => partFailure(scope, () => void this.#lazy.retry()),
      })}
    </div>`;
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
      isAffected: (change) => change.kind === 'address' && change.clientId === id,
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
    this.#listed = null;
    this.#hasFailed = false;
  }
}
