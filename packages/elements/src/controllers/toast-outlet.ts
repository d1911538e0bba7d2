import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { commonMessages } from '../locales/common.ts';
import type { Scope } from '../scope.ts';
import { LazyElement } from './lazy-element.ts';
import type { Toaster } from './toaster.ts';

/**
 * A place where the messages of a provider can be drawn: one in the provider, and one in each element that may be inside a modal
 * dialog.
 *
 * @csspart toast - one message
 */
export class ToastOutlet extends ScopedElements(LitElement, {}) {
  static override styles = css`
    :host,
    clientele-toasts {
      display: contents;
    }
  `;

  @property({ attribute: false }) scope: Scope | null = null;

  @query('clientele-toasts') private toasts!: ClienteleToasts | null;
  #toaster: Toaster | undefined;
  #lazy = new LazyElement(
    this,
    { add: () => this.#loadTexts() },
    'clientele-toasts',
    async () => (await import('@clientele/ui/toast/toasts')).ClienteleToasts,
  );

  get list(): ClienteleToasts | undefined {
    return this.toasts?.hasUpdated ? this.toasts : undefined;
  }

  get modalDepth(): number {
    return modalsAround(this);
  }

  retry(): void {
    if (this.#lazy.status === 'failed') void this.#lazy.retry();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback() {
    // First of all, while it still has its list.
    this.#toaster?.leave(this);
    this.#toaster = undefined;
    super.disconnectedCallback();
  }

  override render() {
    const { scope } = this;
    if (!scope?.toaster.isExpected) return nothing;
    const messages = scope.messages(commonMessages);
    return this.#lazy.render({
      ready: () =>
        html`<clientele-toasts
          exportparts="toast"
          dir=${scope.direction ?? nothing}
          lang=${scope.locale}
          .label=${messages.messages}
          .closeLabel=${messages.close}
          .reservedEnd=${() => scope.requests.drawerWidth}
        ></clientele-toasts>`,
      failed: () => nothing,
    });
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('scope') && this.#lazy.status === 'ready') void this.#loadTexts();
  }

  override updated() {
    if (this.isConnected) void this.#join(this.scope?.toaster);
  }

  /** Of the list, which is drawn in English until they are there. */
  async #loadTexts() {
    const { language = 'en' } = this.scope ?? {};
    if (commonMessages.has(language)) return;
    await commonMessages.load(language);
    this.requestUpdate();
  }

  /** As soon as its list has been drawn. */
  async #join(toaster: Toaster | undefined) {
    if (toaster !== this.#toaster) this.#toaster?.leave(this);
    this.#toaster = toaster;
    await this.toasts?.updateComplete;
    if (this.#toaster === toaster) toaster?.join(this);
  }
}

function modalsAround(node: Node | null): number {
  if (!node) return 0;
  const isModal = node instanceof HTMLDialogElement && node.matches(':modal');
  return modalsAround(parentOf(node)) + Number(isModal);
}

/** As it is drawn: a slotted element lies in its slot. */
function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
