import type { Sentence } from '@clientele/ui/bidi/isolated';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { html, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../context.ts';
import type { MessagesOf } from '../locales/messages-in.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { sheetMessages } from '../locales/sheet.ts';

interface SheetToastsOptions {
  scope(): Scope | null;
  /** Whether the sheet makes everything outside of it inert. */
  isModal(): boolean;
}

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
  async say(textOf: (messages: MessagesOf) => Sentence, { name, undo }: { name?: string; undo?: () => void } = {}) {
    const messages = this.#options.scope()?.messages;
    if (!messages) return;
    await this.#host.updateComplete;
    (this.#options.isModal() ? this.#within : this.#beside).value?.show({
      text: textOf(messages),
      ...(name !== undefined && { name }),
      ...(undo && { actionLabel: messages(recordMessages).actions.undo, onAction: undo }),
    });
  }
}

function toasts(place: ReturnType<typeof createRef<ClienteleToasts>>, { messages }: Scope) {
  return html`<clientele-toasts
    ${ref(place)}
    exportparts="toast"
    .label=${messages(commonMessages).messages}
    .closeLabel=${messages(sheetMessages).close}
  ></clientele-toasts>`;
}
