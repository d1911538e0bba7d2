import type { ClienteleError } from '@clientele/client';
import { confirmsName } from '@clientele/contract/rules';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { icon } from '@clientele/ui/icon/icon';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Scope } from '../context.ts';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { ClienteleEraseEvent, unlessCancelled } from '../events/record-events.ts';
import { failureText } from './part-states.ts';
import { recordStyles } from './record.css.ts';
import { commonMessages } from '../locales/common.ts';
import { eraseMessages } from '../locales/erase.ts';
import { recordMessages } from '../locales/record.ts';

interface NamedClient {
  readonly id: string;
  readonly name: string;
}

/** A client was removed for good. */
export class ErasedEvent extends Event {
  readonly client: NamedClient;

  constructor(client: NamedClient) {
    super('erased');
    this.client = client;
  }
}

const dialogStyles = css`
  p + p,
  p + form,
  .failure {
    margin-block-start: 12px;
  }
`;

/**
 * Asks before a client is removed for good: says what goes and what stays, and wants the name typed. Dispatches `erased`, and `closed`
 * when it is not to be erased after all.
 */
export class EraseDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [eraseMessages];
  static override styles = [tokens, iconStyles, buttonStyles, recordStyles, dialogStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Who shall be erased; null while nobody is asked about. */
  @property({ attribute: false }) client: NamedClient | null = null;

  @state() private typed = '';
  @state() private isBusy = false;
  @state() private error: ClienteleError | null = null;
  /** What was typed was sent off, and is not the name. */
  @state() private differs = false;

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('client')) return;
    this.typed = '';
    this.error = null;
    this.differs = false;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('client') && this.client) void this.#focusField();
  }

  /** The dialog opens before its new field has something in it that takes the focus. */
  async #focusField() {
    const field = this.renderRoot.querySelector<ClienteleTextField>('clientele-text-field');
    await field?.updateComplete;
    field?.focus();
  }

  override render() {
    const { scope } = this;
    const erase = scope.messages(eraseMessages);
    const { actions } = scope.messages(recordMessages);
    const name = this.client?.name ?? '';
    return html`<clientele-dialog
      .open=${this.client !== null}
      .heading=${erase.title}
      .headingName=${name}
      .closeLabel=${scope.messages(commonMessages).close}
      @clientele-close-request=${this.#close}
    >
      ${
        this.client
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
                  .value=${this.typed}
                  .error=${this.differs ? scope.messages(recordMessages).problems['confirmation-differs'] : ''}
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
        aria-busy=${this.isBusy ? 'true' : 'false'}
      >
        <span>${erase.submit}</span>
      </button>
    </clientele-dialog>`;
  }

  #failure({ messages }: Scope) {
    if (!this.error) return nothing;
    return html`<p class="failure" part="error">
      ${icon('alert')}<span>${messages(eraseMessages).failed} ${failureText(this.error, messages)}</span>
    </p>`;
  }

  get #isConfirmed() {
    return this.client !== null && confirmsName(this.typed, this.client.name);
  }

  #onInput = (event: Event) => {
    this.typed = (event.target as ClienteleTextField).value;
    this.differs = false;
  };

  #close = () => {
    if (!this.isBusy) this.dispatchEvent(new Event('closed'));
  };

  async #erase(scope: Scope) {
    const { client } = this;
    if (!client || this.isBusy) return;
    if (!this.#isConfirmed) {
      this.differs = true;
      return this.#focusField();
    }
    this.isBusy = true;
    this.error = null;
    try {
      await unlessCancelled(this, ClienteleEraseEvent, client.id, async () => {
        await scope.client.api.clients.erase({ id: client.id, confirmName: this.typed.trim() });
        scope.client.records.remove('client', client.id);
        this.dispatchEvent(new ErasedEvent(client));
      });
    } catch (cause) {
      this.error = asClienteleError(cause);
    } finally {
      this.isBusy = false;
    }
  }
}
