import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../context.ts';

/** Messages that outlive the sheet, and those within it: a modal drawer makes everything outside of it inert. */
export class SheetToasts {
  #within = createRef<ClienteleToasts>();
  #beside = createRef<ClienteleToasts>();

  renderWithin(scope: Scope) {
    return toasts(this.#within, scope);
  }

  renderBeside(scope: Scope) {
    return toasts(this.#beside, scope);
  }

  show(text: string, { messages }: Scope, isModal: boolean, undo?: () => void) {
    const place = (isModal ? this.#within : this.#beside).value;
    place?.show(undo ? { text, actionLabel: messages.sheet.actions.undo, onAction: undo } : { text });
  }
}

function toasts(place: ReturnType<typeof createRef<ClienteleToasts>>, { messages }: Scope) {
  return html`<clientele-toasts
    ${ref(place)}
    exportparts="toast"
    .closeLabel=${messages.sheet.close}
  ></clientele-toasts>`;
}
