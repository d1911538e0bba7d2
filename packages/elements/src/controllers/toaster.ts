import type { Sentence } from '@clientele/ui/bidi/isolated';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import type { ClienteleToasts, Toast } from '@clientele/ui/toast/toasts';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../scope.ts';
import { LazyElement } from './lazy-element.ts';

interface Message {
  text: Sentence;
  /** A client's name within the text: it keeps its own direction. */
  name?: string;
  /** Takes back what was done, also when the element that said it has left the page. */
  undo?: { label: string; run: () => void };
  tone?: 'error';
  /** What it must not cover. */
  about?: Element;
}

/**
 * The messages of one provider's elements, for some seconds each. They are drawn in one place: in the provider, or in the element
 * whose modal dialog makes the provider inert, as long as that is open.
 */
export class Toaster {
  /** An element may have something to say soon: the list is loaded and its live region put into the page. */
  isExpected = false;

  #outlets = new Set<ToastOutlet>();
  #current: ToastOutlet | undefined;
  #toSay: Toast[] = [];
  /** Was said already, by a list that is gone. */
  #toMove: Toast[] = [];

  /** To be called by an element that may say something soon. */
  expect(): void {
    if (this.isExpected) return;
    this.isExpected = true;
    for (const outlet of this.#outlets) outlet.requestUpdate();
  }

  /** Shows a message and reads it out; the returned function takes it away. */
  say({ undo, ...message }: Message): () => void {
    const toast: Toast = { ...message, ...(undo && { actionLabel: undo.label, onAction: undo.run }) };
    this.#toSay.push(toast);
    this.expect();
    for (const outlet of this.#outlets) outlet.retry();
    this.settle();
    return () => {
      this.#toSay = this.#toSay.filter((other) => other !== toast);
      this.#toMove = this.#toMove.filter((other) => other !== toast);
      this.#current?.list?.dismiss(toast);
    };
  }

  /** Someone else acts: what was done before is not theirs to read or to undo. */
  clear(): void {
    this.#toSay = [];
    this.#toMove = [];
    this.#current?.list?.release();
  }

  /** Brings the messages to where they can be used now. To be called when a dialog or what must not be covered has changed. */
  settle(): void {
    const outlet = [...this.#outlets].reduce<ToastOutlet | undefined>(
      (best, other) => (best && best.modalDepth >= other.modalDepth ? best : other),
      undefined,
    );
    const list = outlet?.list;
    if (!list) return;
    if (outlet !== this.#current) this.#take(outlet);
    list.adopt(this.#toMove.splice(0));
    for (const toast of this.#toSay.splice(0)) list.show(toast);
    list.place();
  }

  join(outlet: ToastOutlet): void {
    this.#outlets.add(outlet);
    this.settle();
  }

  leave(outlet: ToastOutlet): void {
    this.#outlets.delete(outlet);
    if (outlet === this.#current) this.#take(undefined);
    this.settle();
  }

  #take(outlet: ToastOutlet | undefined) {
    this.#toMove.push(...(this.#current?.list?.release() ?? []));
    this.#current = outlet;
  }
}

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

  /** Undefined until its live region is in the page. */
  get list(): ClienteleToasts | undefined {
    return this.#toasts.value?.hasUpdated ? this.#toasts.value : undefined;
  }

  /** How many modal dialogs it is inside. */
  get modalDepth(): number {
    return modalsAround(this);
  }

  /** Loads the list once more after a failure. */
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
