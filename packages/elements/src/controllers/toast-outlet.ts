import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
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

  #toaster: Toaster | undefined;
  #toasts = createRef<ClienteleToasts>();
  #lazy = new LazyElement(
    this,
    'clientele-toasts',
    async () => (await import('@clientele/ui/toast/toasts')).ClienteleToasts,
  );

  get list(): ClienteleToasts | undefined {
    return this.#toasts.value?.hasUpdated ? this.#toasts.value : undefined;
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
    return this.#lazy.render({
      ready: () =>
        html`<clientele-toasts
          exportparts="toast"
          dir=${scope.direction ?? nothing}
          lang=${scope.locale}
          .label=${scope.messages.common.messages}
          .closeLabel=${scope.messages.common.close}
          .reservedEnd=${() => scope.requests.drawerWidth}
          ${ref(this.#toasts)}
        ></clientele-toasts>`,
      failed: () => nothing,
    });
  }

  override updated() {
    if (this.isConnected) void this.#join(this.scope?.toaster);
  }

  /** As soon as its list has been drawn. */
  async #join(toaster: Toaster | undefined) {
    if (toaster !== this.#toaster) this.#toaster?.leave(this);
    this.#toaster = toaster;
    await this.#toasts.value?.updateComplete;
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
