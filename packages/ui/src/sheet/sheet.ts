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
 * A panel at the inline end. As a `drawer` it floats above the page and leaves the rest usable; on a window narrower than 640 px it
 * covers everything and is modal. `inline` takes part in the layout around it. Escape asks to close; the focus goes in on open
 * and back on close.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 *
 * @slot - the content, which scrolls
 * @slot header - instead of `heading`
 * @slot header-actions - buttons before the close button
 * @slot footer - stays at the bottom
 * @event {CloseRequestEvent} clientele-close-request - Escape or the close button; cancelable
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

  @state() private hasFooter = false;
  @query('.panel') private panel!: HTMLElement;
  #focusReturn = new FocusReturn();
  #closing = new CloseRequests(this);
  #isShown = false;
  #listening: AbortController | undefined;

  /** Moves the focus into the sheet and remembers where to return: on open, and when another record is opened in it. */
  override focus() {
    if (!containsDeep(this, deepActiveElement())) this.#focusReturn.remember();
    this.#focusInside();
  }

  /** In pixels; 0 while it is closed. */
  get panelWidth(): number {
    return this.panel.offsetWidth;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#listening = new AbortController();
    narrow().addEventListener('change', this.#onWidthChange, { signal: this.#listening.signal });
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
        >
          ${content}
        </dialog>`;
  }

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('open') && !changed.has('placement')) return;
    if (this.open && this.isConnected) this.#show();
    else this.#hide();
  }

  #show() {
    const wasShown = this.#isShown;
    if (!wasShown) this.#focusReturn.remember();
    this.#isShown = true;
    const { panel } = this;
    if (panel instanceof HTMLDialogElement && !panel.open && !panel.matches(':popover-open')) {
      if (narrow().matches) panel.showModal();
      else panel.showPopover();
    }
    if (!wasShown) this.#focusInside();
  }

  #focusInside() {
    (this.querySelector<HTMLElement>('[autofocus]') ?? this.panel).focus({ preventScroll: true });
  }

  #hide() {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#focusReturn.restore(this, () => this.#hidePanel());
  }

  #hidePanel() {
    const { panel } = this;
    if (!(panel instanceof HTMLDialogElement)) return;
    if (panel.open) panel.close();
    else if (panel.matches(':popover-open')) panel.hidePopover();
  }

  #onWidthChange = () => {
    if (!this.#isShown) return;
    const focused = deepActiveElement();
    this.#hidePanel();
    this.#show();
    if (focused instanceof HTMLElement && containsDeep(this, focused)) focused.focus();
  };

  #onFooter(event: Event) {
    this.hasFooter = (event.target as HTMLSlotElement).assignedNodes({ flatten: true }).length > 0;
  }
}

function narrow() {
  return matchMedia('(width < 640px)');
}
