import type { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { html, type LitElement, type ReactiveController } from 'lit';
import { enrichmentSettingsMessages } from '../locales/enrichment-settings.ts';
import type { Scope } from '../scope.ts';

interface Unsaved {
  readonly scope: Scope;
  /** A save is under way: nothing can be discarded. */
  readonly isBusy: boolean;
  discard(): void;
  /** True when it is saved. */
  save(): Promise<boolean>;
  /** It could not be saved, and the dialog is closed. */
  onRefused(): Promise<void>;
}

/** Asks what is to become of changes that are not saved, before they are left. Its host registers `clientele-dialog`. */
export class LeaveQuestion implements ReactiveController {
  #host: LitElement;
  #answer: ((mayLeave: boolean) => void) | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** True when the person may go. Asked again while it is open, the former question is answered with no. */
  ask(): Promise<boolean> {
    this.#answer?.(false);
    this.#host.requestUpdate();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  hostDisconnected() {
    this.#settle(false);
  }

  render(unsaved: Unsaved) {
    const words = unsaved.scope.messages(enrichmentSettingsMessages).leave;
    const stay = () => this.#settle(false);
    return html`<clientele-dialog
      .open=${this.#answer !== null}
      .heading=${words.title}
      @clientele-close-request=${stay}
    >
      ${words.text}
      <button
        slot="actions"
        class="button"
        type="button"
        ?disabled=${unsaved.isBusy}
        @click=${() => {
          unsaved.discard();
          this.#settle(true);
        }}
      >
        ${words.discard}
      </button>
      <button slot="actions" class="button" type="button" autofocus @click=${stay}>${words.stay}</button>
      <button
        slot="actions"
        class="button button-primary"
        type="button"
        aria-busy=${unsaved.isBusy ? 'true' : 'false'}
        @click=${() => void this.#save(unsaved)}
      >
        ${words.save}
      </button>
    </clientele-dialog>`;
  }

  async #save({ save, onRefused }: Unsaved) {
    const answer = this.#answer;
    const isSaved = await save();
    // It may have been answered and asked again meanwhile.
    if (answer === this.#answer) this.#settle(isSaved);
    if (isSaved) return;
    // The dialog gives the focus back when it closes; what is to be corrected gets it after that.
    await this.#host.updateComplete;
    await this.#host.renderRoot.querySelector<ClienteleDialog>('clientele-dialog')?.updateComplete;
    await onRefused();
  }

  #settle(mayLeave: boolean) {
    this.#answer?.(mayLeave);
    this.#answer = null;
    this.#host.requestUpdate();
  }
}
