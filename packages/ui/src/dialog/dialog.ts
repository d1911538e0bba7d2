import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button.ts';
import { closeButton } from '../button/close-button.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { isolated, isSentence, type Sentence } from '../bidi/isolated.ts';
import { tokens } from '../tokens/tokens.ts';
import { CloseRequests } from './close-requests.ts';
import { property } from '../property/property.ts';

/**
 * A modal question. A native `<dialog>`: it keeps the focus inside and gives it back. Put `autofocus` on the least destructive
 * control in it. What is longer than the window scrolls between the heading and the actions, which stay in sight.
 * https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 *
 * @slot - the body
 * @slot actions - buttons, the main one last
 * @event {CloseRequestEvent} clientele-close-request - Escape or the close button; cancelable
 * @csspart base - the dialog
 * @csspart header - heading and close button
 * @csspart footer - the actions
 * @cssprop --clientele-dialog-width - 440px
 */
export class ClienteleDialog extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    css`
      dialog {
        /* Also within what lets the pointer through. */
        pointer-events: auto;
        inline-size: min(var(--clientele-dialog-width, 440px), 100vw - 32px);
        max-block-size: calc(100dvh - 32px);
        flex-direction: column;
        padding: 0;
        border: 1px solid var(--_cl-border);
        border-radius: calc(var(--_cl-radius) * 1.5);
        background: var(--_cl-raised);
        box-shadow: var(--_cl-shadow);
        color: var(--_cl-text);
        overscroll-behavior: contain;
        opacity: 0;
        transition:
          opacity var(--_cl-motion),
          overlay var(--_cl-motion) allow-discrete,
          display var(--_cl-motion) allow-discrete;
      }
      dialog[open] {
        display: flex;
        opacity: 1;
        @starting-style {
          opacity: 0;
        }
      }
      dialog::backdrop {
        background: #0a0c1066;
      }
      .header {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 12px;
        padding: 18px 20px 0;
      }
      h2 {
        margin: 0;
        font-size: 1.143em;
        font-weight: 600;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      .icon-button {
        margin-block-start: -5px;
        margin-inline-end: -8px;
      }
      .body {
        /* What is only read out lies within what scrolls, not below it. */
        position: relative;
        flex: 0 1 auto;
        min-block-size: 0;
        padding: 8px 20px 20px;
        overflow: hidden auto;
        overflow-wrap: anywhere;
        overscroll-behavior: contain;
        /* A line above the actions while there is more below it: the first layer moves with the text, and covers it at the end. */
        background:
          linear-gradient(var(--_cl-raised) 0 0) bottom / 100% 1px no-repeat local,
          linear-gradient(var(--_cl-border) 0 0) bottom / 100% 1px no-repeat scroll;
      }
      .body:focus-visible {
        outline: 2px solid var(--_cl-focus-ring);
        outline-offset: -2px;
      }
      .actions {
        display: flex;
        flex: none;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 12px 20px 20px;
      }
      .actions[hidden] {
        display: none;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  @property({ is: isSentence }) heading: Sentence = '';
  /** Someone's name within the heading: it keeps its own direction. */
  @property({ attribute: false }) headingName = '';
  /** Accessible name of the close button; without it there is none. */
  @property({ attribute: 'close-label' }) closeLabel = '';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.body') private body!: HTMLElement;
  /** Text that is longer than the window can be read with the arrow keys, in every browser. */
  @state() private scrolls = false;
  #size = new ResizeObserver(() => (this.scrolls = this.body.scrollHeight > this.body.clientHeight));
  #closing = new CloseRequests(this);

  override render() {
    return html`<dialog
      part="base"
      aria-labelledby="heading"
      aria-describedby="body"
      @cancel=${this.#closing.onCancel}
      @close=${this.#onClose}
      @keydown=${this.#closing.onKeydown}
    >
      <div class="header" part="header">
        <h2 id="heading">${isolated(this.heading, this.headingName)}</h2>
        ${closeButton(this.closeLabel, () => this.#closing.ask('button'))}
      </div>
      <div class="body" id="body" tabindex=${this.scrolls ? 0 : nothing}><slot></slot></div>
      <div class="actions" part="footer" ?hidden=${!this.querySelector(':scope > [slot=actions]')}>
        <slot name="actions" @slotchange=${() => this.requestUpdate()}></slot>
      </div>
    </dialog>`;
  }

  override firstUpdated() {
    this.#size.observe(this.body);
  }

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('open') || this.open === this.dialog.open) return;
    if (!this.open) return this.dialog.close();
    this.dialog.showModal();
    // The browser does not look into slots.
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  // The browser may close without asking, after that gesture twice. It says so later: by then it may have been opened again.
  #onClose(event: Event) {
    if (event.target === this.dialog && !this.dialog.open) this.open = false;
  }
}
