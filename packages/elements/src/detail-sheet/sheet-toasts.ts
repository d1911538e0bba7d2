import type { Sentence } from '@clientele/ui/bidi/isolated';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { html, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../context.ts';

interface SheetToastsOptions {
  scope(): Scope | null;
  /** Whether the sheet makes everything outside of it inert. */
  isModal(): boolean;
}

type Words = Scope['messages']['sheet'];

/** Messages that outlive the sheet, and those within it: a modal drawer makes everything outside of it inert. */
export class SheetToasts {
  #host: LitElement;
  #options: SheetToastsOptions;
  #within = createRef<ClienteleToasts>();
  #beside = createRef<ClienteleToasts>();

  constructor(host: LitElement, options: SheetToastsOptions) {
    this.#host = host;
    this.#options = options;
  }

  renderWithin(scope: Scope) {
    return toasts(this.#within, scope);
  }

  renderBeside(scope: Scope) {
    return toasts(this.#beside, scope);
  }

  /** Says what was done, to whom, with a way to undo it. */
  async say(textOf: (words: Words) => Sentence, { name, undo }: { name?: string; undo?: () => void } = {}) {
    const words = this.#options.scope()?.messages.sheet;
    if (!words) return;
    await this.#host.updateComplete;
    (this.#options.isModal() ? this.#within : this.#beside).value?.show({
      text: textOf(words),
      ...(name !== undefined && { name }),
      ...(undo && { actionLabel: words.actions.undo, onAction: undo }),
    });
  }
}

function toasts(place: ReturnType<typeof createRef<ClienteleToasts>>, { messages }: Scope) {
  return html`<clientele-toasts
    ${ref(place)}
    exportparts="toast"
    .label=${messages.common.messages}
    .closeLabel=${messages.sheet.close}
  ></clientele-toasts>`;
}
