import type { ClienteleError } from '@clientele/client';
import { confirmsName } from '@clientele/contract/rules';
import type { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { ClienteleEraseEvent, unlessCancelled } from './archive-events.ts';
import { failureText } from './failure-text.ts';

interface NamedClient {
  readonly id: string;
  readonly name: string;
}

/** Asks before a client is removed for good: says what goes and what stays, and wants the name typed. */
export class EraseDialog implements ReactiveController {
  #host: LitElement;
  #onErased: (client: NamedClient) => void;
  #client: NamedClient | null = null;
  #typed = '';
  #isBusy = false;
  #error: ClienteleError | null = null;
  /** What was typed was sent off, and is not the name. */
  #differs = false;

  constructor(host: LitElement, onErased: (client: NamedClient) => void) {
    this.#host = host;
    this.#onErased = onErased;
    host.addController(this);
  }

  hostConnected() {}

  async ask({ id, name }: NamedClient) {
    this.#client = { id, name };
    this.#typed = '';
    this.#error = null;
    this.#differs = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The dialog opens before its new field has something in it that takes the focus.
    await this.#field?.updateComplete;
    this.#field?.focus();
  }

  render(scope: Scope) {
    const { actions, close, erase } = scope.messages.sheet;
    const name = this.#client?.name ?? '';
    return html`<clientele-dialog
      .open=${this.#client !== null}
      .heading=${erase.title}
      .headingName=${name}
      .closeLabel=${close}
      @clientele-close-request=${this.#close}
    >
      ${
        this.#client
          ? html`<p><strong>${erase.lead}</strong> ${erase.goes} ${erase.stays}</p>
              <p class="muted">${erase.rather}</p>
              <form
                id="erase"
                @submit=${(event: Event) => {
                  event.preventDefault();
                  void this.#erase(scope);
                }}
              >
                <clientele-text-field
                  autofocus
                  .label=${erase.confirm}
                  .labelName=${name}
                  .value=${this.#typed}
                  .error=${this.#differs ? scope.messages.problems['confirmation-differs'] : ''}
                  .autocomplete=${'off'}
                  @input=${this.#onInput}
                ></clientele-text-field>
              </form>
              <div aria-live="assertive">${this.#failure(scope)}</div>`
          : nothing
      }
      <button slot="actions" class="button" type="button" @click=${this.#close}>${actions.cancel}</button>
      <button
        slot="actions"
        class="button button-danger"
        type="submit"
        form="erase"
        aria-busy=${this.#isBusy ? 'true' : 'false'}
      >
        <span>${erase.submit}</span>
      </button>
    </clientele-dialog>`;
  }

  #failure({ messages }: Scope) {
    if (!this.#error) return nothing;
    return html`<p class="failure" part="error">
      ${icon('alert')}<span>${messages.sheet.erase.failed} ${failureText(this.#error, messages)}</span>
    </p>`;
  }

  get #isConfirmed() {
    return this.#client !== null && confirmsName(this.#typed, this.#client.name);
  }

  #onInput = (event: Event) => {
    this.#typed = (event.target as ClienteleTextField).value;
    this.#differs = false;
    this.#host.requestUpdate();
  };

  #close = () => {
    if (this.#isBusy) return;
    this.#client = null;
    this.#host.requestUpdate();
  };

  #refuse() {
    this.#differs = true;
    this.#host.requestUpdate();
    this.#field?.focus();
  }

  get #field() {
    return this.#host.renderRoot.querySelector<ClienteleTextField>('#erase clientele-text-field');
  }

  async #erase(scope: Scope) {
    const client = this.#client;
    if (!client || this.#isBusy) return;
    if (!this.#isConfirmed) return this.#refuse();
    this.#isBusy = true;
    this.#error = null;
    this.#host.requestUpdate();
    try {
      await unlessCancelled(this.#host, ClienteleEraseEvent, client.id, async () => {
        await scope.client.api.clients.erase({ id: client.id, confirmName: this.#typed.trim() });
        scope.client.records.remove('client', client.id);
        this.#client = null;
        this.#onErased(client);
      });
    } catch (cause) {
      this.#error = asClienteleError(cause);
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }
}
