import { css, html, LitElement, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { redispatchChange } from '../field/redispatch-change.ts';
import { tokens } from '../tokens/tokens.ts';
import { property } from '../property/property.ts';

/**
 * Something that is on or off, at once. A native checkbox underneath.
 * https://www.w3.org/WAI/ARIA/apg/patterns/switch/
 *
 * @event change - it was turned on or off; `checked` is already new
 * @slot - more about it, below the label
 * @csspart base - label and track
 * @csspart label - the words
 * @csspart control - the track with its thumb
 */
export class ClienteleSwitch extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--_cl-space) * 3);
        min-block-size: var(--_cl-target);
        cursor: pointer;
      }
      .hint {
        margin: 0;
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
      }
      input {
        appearance: none;
        flex: none;
        inline-size: 34px;
        block-size: 20px;
        margin: 0;
        padding: 3px;
        border-radius: 10px;
        background: var(--_cl-border-strong);
        cursor: inherit;
        transition: background-color var(--_cl-motion);
      }
      input::before {
        content: '';
        display: block;
        inline-size: 14px;
        block-size: 14px;
        border-radius: 50%;
        background: var(--_cl-surface);
        transition: margin var(--_cl-motion);
      }
      input:checked {
        background: var(--_cl-accent-ink);
      }
      input:checked::before {
        margin-inline-start: 14px;
      }
      label:has(:disabled) {
        color: var(--_cl-text-muted);
        cursor: default;
      }
      input:disabled {
        opacity: 0.5;
      }
      @media (forced-colors: active) {
        input {
          border: 1px solid ButtonBorder;
          padding: 2px;
        }
        input::before {
          background: ButtonText;
        }
        input:checked::before {
          background: Highlight;
        }
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static formAssociated = true;

  @property() label = '';
  @property() hint = '';
  @property() name = '';
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) disabled = false;
  /** A change is on its way to where it is kept. */
  @property({ type: Boolean }) busy = false;

  @query('input') private input!: HTMLInputElement;
  #internals = this.attachInternals();

  override updated() {
    this.#internals.setFormValue(this.checked ? 'on' : null);
  }

  override render() {
    return html`<label part="base">
        <span part="label">${this.label}</span>
        <input
          type="checkbox"
          role="switch"
          part="control"
          .checked=${live(this.checked)}
          ?disabled=${this.disabled}
          aria-busy=${this.busy ? 'true' : nothing}
          aria-describedby=${this.hint ? 'hint' : nothing}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
      </label>
      ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}<slot></slot>`;
  }

  #onInput() {
    this.checked = this.input.checked;
  }

  #onChange() {
    redispatchChange(this);
  }
}
