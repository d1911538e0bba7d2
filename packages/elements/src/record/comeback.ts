import type { KnownClient } from '@clientele/client';
import { isolated } from '@clientele/ui/bidi/isolated';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing, type LitElement } from 'lit';
import type { Scope } from '../context.ts';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { recordMessages } from '../locales/record.ts';
import type { InteractionSubject } from './interaction-dialog.ts';

/** Sees that this person has brought back a client that had churned, and offers to write down how. */
export class Comeback {
  readonly dialog: LazyDialog<InteractionSubject>;
  readonly #host: LitElement;
  readonly #scope: ScopeController;
  /** The id of a client that had churned when it was last seen. */
  #churned: string | null = null;
  /** Until it is said that there is no more to do. */
  #returned: KnownClient | null = null;

  constructor(host: LitElement, scope: ScopeController) {
    this.#host = host;
    this.#scope = scope;
    this.dialog = new LazyDialog(
      host,
      scope,
      'clientele-interaction-dialog',
      async () => (await import('./interaction-dialog.ts')).InteractionDialog,
    );
    host.addEventListener('clientele-save', ({ client, changes }) => {
      if (changes.statusId !== undefined) this.#onStatus(client);
    });
  }

  /** To be called before each drawing, with the client that is shown and what is known of it. */
  follow(clientId: string | null, record: KnownClient | null): void {
    if (this.#returned?.id !== clientId) this.#returned = this.dialog.subject = null;
    if (record && this.#categoryOf(record) === 'churned') this.#churned = record.id;
  }

  render({ messages }: Scope) {
    const client = this.#returned;
    if (!client) return nothing;
    const words = messages(recordMessages).comeback;
    return html`<div class="notice banner" part="notice" role="status">
      ${icon('info')}
      <p class="notice-body">
        <strong class="notice-title">${isolated(words.title, client.name)}</strong>
        <span class="muted">${words.hint}</span>
      </p>
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => this.dialog.open({ clientId: client.id, type: 'interaction' })}
      >
        <span>${words.log}</span>
      </button>
      <button class="button button-quiet" part="button" type="button" @click=${this.#forget}>
        <span>${words.dismiss}</span>
      </button>
    </div>`;
  }

  renderDialog(scope: Scope) {
    return this.dialog.draw(
      (subject) =>
        html`<clientele-interaction-dialog
          exportparts="error"
          .scope=${scope}
          .subject=${subject}
          @closed=${this.dialog.close}
          @saved=${this.#forget}
        ></clientele-interaction-dialog>`,
    );
  }

  #onStatus(client: KnownClient) {
    const wasChurned = this.#churned === client.id;
    const category = this.#categoryOf(client);
    if (category !== 'churned') this.#churned = null;
    this.#returned = wasChurned && category === 'active' ? client : null;
    this.#host.requestUpdate();
  }

  #forget = () => {
    this.#returned = null;
    this.dialog.close();
  };

  #categoryOf({ statusId }: KnownClient) {
    return this.#scope.scope?.vocabulary?.statuses.find(({ id }) => id === statusId)?.category;
  }
}
