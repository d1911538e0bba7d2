import { isolated, type Sentence } from '@clientele/ui/bidi/isolated';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleToasts } from '@clientele/ui/toast/toasts';
import { html, nothing, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Scope } from '../context.ts';
import { LazyPart } from '../lazy-part/lazy-part.ts';
import type { PartLoaders } from './part-loaders.ts';

/** What can be done about a message. */
interface Action {
  readonly label: string;
  run(): void;
}

interface Message {
  readonly text: Sentence;
  /** The name of the client within the text. */
  readonly name?: string | undefined;
  readonly action?: Action | undefined;
}

interface SheetToastsOptions {
  load: PartLoaders['toasts'];
  scope(): Scope | null;
  /** Whether the sheet makes everything outside of it inert. */
  isModal(): boolean;
}

type Words = Scope['messages']['sheet'];

/** Messages that outlive the sheet, and those within it: a modal drawer makes everything outside of it inert. */
export class SheetToasts {
  #host: LitElement;
  #options: SheetToastsOptions;
  #part;
  #within = createRef<ClienteleToasts>();
  #beside = createRef<ClienteleToasts>();
  /** The latest message for which there are no toasts, as their file did not come: it stands in the sheet instead. */
  #notice: Message | null = null;

  constructor(host: LitElement, options: SheetToastsOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new LazyPart(host, options.load, () => true);
  }

  prefetch() {
    this.#part.prefetch();
  }

  renderWithin(scope: Scope) {
    return this.#part.current ? toasts(this.#within, scope) : nothing;
  }

  renderBeside(scope: Scope) {
    return this.#part.current ? toasts(this.#beside, scope) : nothing;
  }

  renderNotice() {
    if (!this.#notice) return nothing;
    const { text, name, action } = this.#notice;
    return html`<p class="notice" part="notice" role="alert">
      ${icon('info')}<span class="notice-body">${isolated(text, name)}</span>
      ${
        action
          ? html`<button class="link" type="button" @click=${() => this.#act(action)}>${action.label}</button>`
          : nothing
      }
    </p>`;
  }

  /** Says what was done, to whom, with a way to undo it. */
  say(textOf: (words: Words) => Sentence, { name, undo }: { name?: string; undo?: () => void } = {}) {
    const words = this.#options.scope()?.messages.sheet;
    if (!words) return;
    void this.#show({ text: textOf(words), name, action: undo && { label: words.actions.undo, run: undo } });
  }

  /** Says that a part of the sheet did not come. */
  sayMissing(retry: () => void) {
    const words = this.#options.scope()?.messages.common;
    if (!words) return;
    void this.#show({
      text: `${words.partMissing} ${words.reloadPage}`,
      action: { label: words.retry, run: retry },
    });
  }

  async #show(message: Message) {
    const hasToasts = await this.#part.load();
    this.#setNotice(hasToasts ? null : message);
    await this.#host.updateComplete;
    const { text, name, action } = message;
    (this.#options.isModal() ? this.#within : this.#beside).value?.show({
      text,
      ...(name !== undefined && { name }),
      ...(action && { actionLabel: action.label, onAction: () => action.run() }),
    });
  }

  #act(action: Action) {
    this.#setNotice(null);
    action.run();
  }

  #setNotice(notice: Message | null) {
    if (notice === this.#notice) return;
    this.#notice = notice;
    this.#host.requestUpdate();
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
