import { css, html, LitElement, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldStyles } from '../field/field.css.ts';
import { describedBy, field } from '../field/field.ts';
import { redispatchChange } from '../field/redispatch-change.ts';
import { icon } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { tokens } from '../tokens/tokens.ts';
import { property } from '../property/property.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/**
 * A native `<select>` with its label, hint and error. A value that is not among the options shows as nothing chosen.
 *
 * @event change - another option was chosen; `value` is already new
 * @csspart field - label, control and messages
 * @csspart label - the label
 * @csspart control - the select
 */
export class ClienteleSelectField extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    fieldStyles,
    css`
      .frame {
        display: grid;
        align-items: center;
      }
      .frame > * {
        grid-area: 1 / 1;
      }
      .control {
        appearance: none;
        padding-inline-end: 32px;
        text-overflow: ellipsis;
        cursor: pointer;
      }
      .frame .icon {
        justify-self: end;
        margin-inline-end: 10px;
        color: var(--_cl-text-muted);
        pointer-events: none;
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static formAssociated = true;

  @property() label = '';
  @property() value = '';
  @property() name = '';
  @property() hint = '';
  @property() error = '';
  /** Shown, and chosen, while `value` is empty. */
  @property({ attribute: 'empty-text' }) emptyText = '';
  @property({ attribute: false }) options: SelectOption[] = [];
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  @query('select') private control!: HTMLSelectElement;
  #internals = this.attachInternals();

  override updated() {
    this.#internals.setFormValue(this.value);
  }

  override render() {
    const { label, hint, error, required } = this;
    const control = html`<div class="frame">
      <select
        id="control"
        class="control"
        part="control"
        ?required=${required}
        ?disabled=${this.disabled}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(this)}
        @input=${this.#onInput}
        @change=${this.#onChange}
      >
        ${this.emptyText || !this.value ? this.#option({ value: '', label: this.emptyText }) : nothing}
        ${this.options.map((option) => this.#option(option))}
      </select>
      ${icon('chevron-down')}
    </div>`;
    return field({ label, hint, error, required, control });
  }

  #option({ value, label, disabled = false }: SelectOption) {
    return html`<option value=${value} ?disabled=${disabled} .selected=${live(value === this.value)}>${label}</option>`;
  }

  #onInput() {
    this.value = this.control.value;
  }

  #onChange() {
    redispatchChange(this);
  }
}
