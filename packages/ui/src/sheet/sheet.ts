import { html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button.ts';
import { closeButton } from '../button/close-button.ts';
import { containsDeep, deepActiveElement, FocusReturn } from '../controllers/focus-return.ts';
import { CloseRequests } from '../dialog/close-requests.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { tokens } from '../tokens/tokens.ts';
import { sheetStyles } from './sheet.css.ts';
import { oneOf, property } from '../property/property.ts';

/**
 * A panel at the inline end. As a `drawer` it floats above the page and leaves the rest usable. It is modal where it leaves too little
 * of the window beside it, or is told that the page cannot give way; on a window narrower than 640 px it is as wide as that.
 * `inline` takes part in the layout around it. Escape asks to close, also from what the drawer lies on: nothing that has the focus
 * stays hidden. The focus goes in on open and back on close.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 *
 * @slot - the content, which scrolls
 * @slot header - instead of `heading`
 * @slot header-actions - buttons before the close button
 * @slot footer - stays at the bottom
 * @event {CloseRequestEvent} clientele-close-request - Escape, the close button or a click beside a modal drawer; cancelable
 * @event {Event} clientele-modal-change - `isModal` or `fillsWindow` is another one
 * @csspart base - the panel
 * @csspart header - heading and close button
 * @csspart body - what scrolls
 * @csspart footer - the footer
 * @cssprop --clientele-sheet-width - width of a drawer, 480px
 */
export class ClienteleSheet extends LitElement {
  static override styles = [tokens, iconStyles, buttonStyles, sheetStyles];

  @property({ type: Boolean, reflect: true }) open = false;
  @property({ is: oneOf('drawer', 'inline') }) placement: 'drawer' | 'inline' = 'drawer';
  @property() heading = '';
  /** Accessible name when the `header` slot takes the place of `heading`. */
  @property() label = '';
  /** Accessible name of the close button; without it there is none. */
  @property({ attribute: 'close-label' }) closeLabel = '';
  /** A drawer is modal whatever the window: what lies below it cannot give way. */
  @property({ type: Boolean }) covers = false;

  @state() private hasFooter = false;
  @query('.panel') private panel!: HTMLElement;
  #focusReturn = new FocusReturn();
  #closing = new CloseRequests(this);
  #isShown = false;
  #isModal = false;
  #filledWindow = false;
  #listening: AbortController | undefined;

  /** A drawer that keeps the page behind it from being used. */
  get isModal(): boolean {
    return this.#isShown && this.#isModal;
  }

  /** A drawer as wide as the window. */
  get fillsWindow(): boolean {
    return this.placement === 'drawer' && innerWidth < narrow;
  }

  /** Moves the focus into the sheet and remembers where to return: on open, and when another record is opened in it. */
  override focus() {
    const active = deepActiveElement();
    // What was lost with a control that went away still returns to where it came from.
    if (active !== document.body && !containsDeep(this, active)) this.#focusReturn.remember(active);
    this.#focusInside();
  }

  /** In pixels; 0 while it is closed. */
  get panelWidth(): number {
    return this.panel.offsetWidth;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('resize', this.#onResize, { signal });
    document.addEventListener('keydown', this.#onKeyBelow, { signal });
    if (this.hasUpdated) this.requestUpdate('open', false);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#listening?.abort();
    // A removed dialog is no longer shown, whatever it was.
    this.#hide();
  }

  override render() {
    const content = html`<div class="header" part="header">
        <slot name="header"><h2 class="heading">${this.heading}</h2></slot>
        <slot name="header-actions" class="header-actions"></slot>
        ${closeButton(this.closeLabel, () => this.#closing.ask('button'))}
      </div>
      <div class="body" part="body"><slot></slot></div>
      <div class="footer" part="footer" ?hidden=${!this.hasFooter}>
        <slot name="footer" @slotchange=${this.#onFooter}></slot>
      </div>`;
    const name = this.label || this.heading;
    return this.placement === 'inline'
      ? html`<section
          class="panel"
          part="base"
          aria-label=${name}
          tabindex="-1"
          ?hidden=${!this.open}
          @keydown=${this.#closing.onKeydown}
        >
          ${content}
        </section>`
      : html`<dialog
          class="panel"
          part="base"
          popover="manual"
          aria-label=${name}
          tabindex="-1"
          @keydown=${this.#closing.onKeydown}
          @cancel=${this.#closing.onCancel}
          @click=${this.#onClick}
        >
          ${content}
        </dialog>`;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('covers')) this.#onResize();
    if (!changed.has('open') && !changed.has('placement')) return;
    if (this.open && this.isConnected) this.#show();
    else this.#hide();
  }

  #show() {
    const wasShown = this.#isShown;
    if (!wasShown) this.#focusReturn.remember();
    this.#isShown = true;
    this.#filledWindow = this.fillsWindow;
    const { panel } = this;
    if (panel instanceof HTMLDialogElement && !panel.open && !panel.matches(':popover-open')) {
      this.#isModal = this.#hasToBeModal;
      // A browser takes every dialog above the page for a modal one, unless it is told.
      panel.ariaModal = this.#isModal ? null : 'false';
      if (this.#isModal) panel.showModal();
      else panel.showPopover();
    }
    if (!wasShown) this.#focusInside();
    this.dispatchEvent(new Event('clientele-modal-change'));
  }

  get #hasToBeModal() {
    // Computed in pixels, also while it is not shown.
    const width = Number.parseFloat(getComputedStyle(this.panel).inlineSize);
    return this.covers || innerWidth < narrow || innerWidth - width < leastBeside;
  }

  #focusInside() {
    (this.querySelector<HTMLElement>('[autofocus]') ?? this.panel).focus({ preventScroll: true });
  }

  #hide() {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#focusReturn.restore(this, () => this.#hidePanel());
    this.dispatchEvent(new Event('clientele-modal-change'));
  }

  #hidePanel() {
    const { panel } = this;
    if (!(panel instanceof HTMLDialogElement)) return;
    if (panel.open) panel.close();
    else if (panel.matches(':popover-open')) panel.hidePopover();
  }

  #onResize = () => {
    if (!this.#isShown || this.placement === 'inline') return;
    if (this.#hasToBeModal === this.#isModal) {
      if (this.fillsWindow !== this.#filledWindow) this.dispatchEvent(new Event('clientele-modal-change'));
      this.#filledWindow = this.fillsWindow;
      return;
    }
    const focused = deepActiveElement();
    this.#hidePanel();
    this.#show();
    if (focused instanceof HTMLElement && containsDeep(this, focused)) focused.focus();
  };

  /** Escape where the drawer lies on what has the focus. */
  #onKeyBelow = (event: KeyboardEvent) => {
    const focused = deepActiveElement();
    if (!this.#isShown || this.isModal || this.placement === 'inline' || !focused || focused === document.body) return;
    if (!containsDeep(this, focused) && isBelow(focused, this.panel)) this.#closing.onKeydown(event);
  };

  #onClick(event: MouseEvent) {
    if (event.target !== this.panel || !this.isModal) return;
    const { left, right } = this.panel.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right) this.#closing.ask('button');
  }

  #onFooter(event: Event) {
    this.hasFooter = (event.target as HTMLSlotElement).assignedNodes({ flatten: true }).length > 0;
  }
}

/** In pixels: a window that is narrower is filled. The same limit as in the styles. */
const narrow = 640;

/** In pixels: with less of the window beside a drawer, a list there could not be used. */
const leastBeside = 464;

/** Whether a drawer lies on an element, at least in part; also while it still slides in. */
function isBelow(element: Element, { offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isBeside = right <= offsetLeft || left >= offsetLeft + offsetWidth;
  return !isBeside && bottom > offsetTop && top < offsetTop + offsetHeight;
}
