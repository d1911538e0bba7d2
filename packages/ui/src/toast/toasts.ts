import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { buttonStyles } from '../button/button.ts';
import { closeButton } from '../button/close-button.ts';
import { Announcer } from '../controllers/announcer.ts';
import { deepActiveElement, FocusReturn } from '../controllers/focus-return.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { icon } from '../icon/icon.ts';
import { isolated, textOf, type Sentence } from '../bidi/isolated.ts';
import { rise, tokens } from '../tokens/tokens.ts';
import { outOfReach, reachByKey, type MessagePlace } from './message-key.ts';
import { heightBelowTop, leavePlace, place } from './toast-place.ts';
import { property } from '../property/property.ts';
import { isComposing } from '../input-method/is-composing.ts';

/** More of them would cover what one is working on. */
const maxShown = 3;

export interface Toast {
  text: Sentence;
  /** Someone's name within the text: it keeps its own direction, whatever characters it is made of. */
  name?: string;
  actionLabel?: string;
  onAction?: () => void;
  /** `error` marks it as a failure. */
  tone?: 'error';
  /** What it is about: it lies above that element, never on it. */
  about?: Element;
  /** Milliseconds until it leaves by itself; 0 keeps it. 6000 by default, 20000 with an action. */
  duration?: number;
}

/**
 * Short messages at the bottom of the window, read out politely. Time stands still while a pointer or the focus is on them. F6
 * leads from anywhere in the page to the latest of all such lists, and back: a message with an action shows and says it.
 * Of those that say what was done only the latest three stay; a failure stays for its time.
 * Several lists lie above each other. Inside a modal dialog only a `<clientele-toasts>` within that dialog can be used: it takes
 * over from another one with `adopt(other.release())`.
 *
 * @csspart base - the list
 * @csspart toast - one message
 * @csspart button - its action
 */
export class ClienteleToasts extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    css`
      .list {
        position: fixed;
        inset: auto 0 16px;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        inline-size: auto;
        margin: 0;
        padding: 0 12px;
        border: 0;
        background: none;
        overflow: visible;
        pointer-events: none;
      }
      .list:popover-open {
        display: flex;
      }
      .toast {
        --_cl-ground: light-dark(
          color-mix(in oklab, var(--_cl-text) 94%, var(--_cl-surface)),
          color-mix(in oklab, var(--_cl-text) 16%, var(--_cl-surface))
        );
        --_cl-ink: light-dark(var(--_cl-surface), var(--_cl-text));
        display: flex;
        align-items: center;
        gap: 4px;
        max-inline-size: min(560px, 100%);
        padding-block: 5px;
        padding-inline: 16px 5px;
        border: 1px solid color-mix(in oklab, var(--_cl-ink) 14%, var(--_cl-ground));
        border-radius: var(--_cl-radius);
        background: var(--_cl-ground);
        box-shadow: var(--_cl-shadow);
        color: var(--_cl-ink);
        pointer-events: auto;
        ${rise}
      }
      .toast > .icon {
        margin-inline-end: 6px;
      }
      .text {
        flex: 1;
        padding-block: 5px;
        padding-inline-end: 8px;
        overflow-wrap: anywhere;
      }
      .toast :is(.button, .icon-button) {
        color: inherit;
      }
      .toast .button {
        text-decoration: underline 1px;
        text-underline-offset: 3px;
      }
      .toast :is(.button, .icon-button):hover {
        background: color-mix(in srgb, currentColor 14%, transparent);
      }
      kbd {
        padding: 0 4px;
        border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
        border-radius: 4px;
        font: inherit;
        font-size: var(--_cl-font-small);
        line-height: 1.4;
      }
      /* No keys there. */
      @media (hover: none) {
        kbd {
          display: none;
        }
      }
      .toast :focus-visible {
        outline-color: currentColor;
        outline-offset: -2px;
      }
    `,
  ];

  /** Accessible name of the list. */
  @property() label = '';
  @property({ attribute: 'close-label' }) closeLabel = '';
  /** In pixels, how much of the window's inline end it leaves free, for example beside a drawer. */
  @property({ attribute: false }) reservedEnd: () => number = () => 0;

  @state() private toasts: Toast[] = [];
  @query('.list') private list!: HTMLElement;
  #announcer = new Announcer(this);
  #timers = new Map<Toast, ReturnType<typeof setTimeout>>();
  #focusReturn = new FocusReturn();
  #place = this.#placeOfMessages();

  /** Shows a message and reads it out. */
  show(toast: Toast): void {
    const text = textOf(toast.text, toast.name);
    this.#announcer.announce(toast.actionLabel ? `${text} ${toast.actionLabel}: F6` : text);
    this.adopt([toast]);
  }

  /** Takes a message away, if it is still shown. */
  dismiss(toast: Toast): void {
    clearTimeout(this.#timers.get(toast));
    this.#timers.delete(toast);
    this.toasts = this.toasts.filter((other) => other !== toast);
    outOfReach(toast);
  }

  /** Goes on with messages that another list has released. They are not read out again; their time starts anew. */
  adopt(toasts: readonly Toast[]): void {
    if (toasts.length === 0) return;
    if (!this.shadowRoot?.activeElement) this.#focusReturn.remember();
    this.toasts = [...this.toasts, ...toasts];
    for (const toast of toasts) {
      if (!this.#isHeld) this.#start(toast);
      reachByKey(toast, this.#place);
    }
    this.#makeRoom();
  }

  /** Gives up all messages, and returns them. */
  release(): readonly Toast[] {
    const { toasts } = this;
    this.#pause();
    toasts.forEach(outOfReach);
    this.toasts = [];
    return toasts;
  }

  /** Measures again what it must not cover. */
  place(): void {
    if (!this.hasUpdated || this.toasts.length === 0) return;
    place(this.list, () => ({
      bottom: Math.max(...this.toasts.map(({ about }) => (about ? heightBelowTop(about) : 0))),
      inlineEnd: this.reservedEnd(),
    }));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.release();
    if (this.hasUpdated) leavePlace(this.list);
  }

  override render() {
    return html`${this.#announcer.render()}
      <div
        class="list"
        part="base"
        popover="manual"
        role="region"
        aria-label=${this.label || nothing}
        @pointerenter=${this.#pause}
        @pointerleave=${this.#resume}
        @focusin=${this.#pause}
        @focusout=${this.#resume}
      >
        ${repeat(
          this.toasts,
          (toast) => toast,
          (toast) =>
            html`<div class="toast" part="toast" @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, toast)}>
              ${toast.tone === 'error' ? icon('alert') : nothing}
              <span class="text">${isolated(toast.text, toast.name)}</span>
              ${
                toast.actionLabel
                  ? html`<button
                        class="button button-quiet"
                        part="button"
                        type="button"
                        @click=${() => this.#act(toast)}
                      >
                        ${toast.actionLabel}
                      </button>
                      <kbd aria-hidden="true">F6</kbd>`
                  : nothing
              }
              ${closeButton(this.closeLabel, () => this.#leave(toast))}
            </div>`,
        )}
      </div>`;
  }

  override updated() {
    const isOpen = this.list.matches(':popover-open');
    // Shown anew with each change, so that it lies above what opened since.
    if (isOpen) this.list.hidePopover();
    if (this.toasts.length === 0) return leavePlace(this.list);
    this.list.showPopover();
    this.place();
  }

  #act(toast: Toast) {
    this.#leave(toast);
    toast.onAction?.();
  }

  /** A person is done with it: its buttons go, and the focus would be lost with them. */
  #leave(toast: Toast) {
    this.#focusReturn.restore(this, () => this.dismiss(toast));
  }

  #start(toast: Toast) {
    const duration = toast.duration ?? (toast.actionLabel ? 20_000 : 6000);
    if (duration > 0)
      this.#timers.set(
        toast,
        setTimeout(() => this.dismiss(toast), duration),
      );
  }

  #pause() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #resume() {
    if (this.#isHeld) return;
    this.#pause();
    for (const toast of this.toasts) this.#start(toast);
    this.#makeRoom();
  }

  /** The oldest leave, but not while someone is at them with the keyboard. */
  #makeRoom() {
    if (this.shadowRoot?.activeElement) return;
    const mayLeave = this.toasts.filter(({ tone, duration }) => tone !== 'error' && duration !== 0);
    for (const toast of mayLeave.slice(0, -maxShown)) this.dismiss(toast);
  }

  get #isHeld() {
    return this.hasUpdated && this.list.matches(':hover, :focus-within');
  }

  #onKeydown(event: KeyboardEvent, toast: Toast) {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.stopPropagation();
    event.preventDefault();
    this.#leave(toast);
  }

  #placeOfMessages(): MessagePlace {
    const focused = () => this.shadowRoot?.activeElement;
    return {
      get hasFocus() {
        return Boolean(focused());
      },
      focusLatest: () => {
        const from = deepActiveElement();
        this.shadowRoot?.querySelector<HTMLElement>('.toast:last-child button')?.focus();
        if (focused()) this.#focusReturn.remember(from);
        return Boolean(focused());
      },
      giveFocusBack: () => {
        const inside = focused();
        this.#focusReturn.restore(this, () => inside instanceof HTMLElement && inside.blur());
        // The message stays, and may be left by a pointer next.
        this.#focusReturn.remember();
      },
    };
  }
}
