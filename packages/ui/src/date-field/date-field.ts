import { css, html, LitElement, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { buttonStyles } from '../button/button.ts';
import { fieldStyles } from '../field/field.css.ts';
import { describedBy, field } from '../field/field.ts';
import { redispatchChange } from '../field/redispatch-change.ts';
import { icon } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { tokens } from '../tokens/tokens.ts';
import { property } from '../property/property.ts';

/**
 * A day, chosen in the browser's own date picker. `value`, `min` and `max` are `YYYY-MM-DD`, or empty; with `with-time` they are a
 * time on a clock as well, `YYYY-MM-DDTHH:MM`, in whatever time zone the owner says.
 *
 * @event input - while choosing; `value` is already new
 * @event change - a day was chosen or taken away
 * @csspart field - label, control and messages
 * @csspart label - the label
 * @csspart control - the input
 */
export class ClienteleDateField extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
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
        font-variant-numeric: tabular-nums;
      }
      .has-value .control {
        padding-inline-end: 34px;
      }
      .icon-button {
        justify-self: end;
        inline-size: 24px;
        min-block-size: 24px;
        margin-inline-end: 6px;
      }
      /* As high as other fields. */
      .control::-webkit-datetime-edit-fields-wrapper {
        padding: 0;
      }
      .control::-webkit-calendar-picker-indicator {
        margin-inline-start: 0;
        opacity: 0.65;
        cursor: pointer;
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static formAssociated = true;

  @property() label = '';
  @property() value = '';
  @property() name = '';
  @property() min = '';
  @property() max = '';
  @property() hint = '';
  @property() error = '';
  /** Accessible name of the button that empties the field; without it there is no such button. */
  @property({ attribute: 'clear-label' }) clearLabel = '';
  /** Asks for a time of that day, too. */
  @property({ type: Boolean, attribute: 'with-time' }) withTime = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  @query('#control') private control!: HTMLInputElement;
  #internals = this.attachInternals();

  override updated() {
    this.#internals.setFormValue(this.value);
  }

  override render() {
    const { label, hint, error, required } = this;
    const canClear = Boolean(this.value && this.clearLabel && !required && !this.disabled);
    const control = html`<div class="frame ${canClear ? 'has-value' : ''}">
      <input
        id="control"
        class="control"
        part="control"
        type=${this.withTime ? 'datetime-local' : 'date'}
        .value=${live(this.value)}
        min=${this.min || nothing}
        max=${this.max || nothing}
        ?required=${required}
        ?disabled=${this.disabled}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(this)}
        @input=${this.#onInput}
        @change=${this.#onChange}
      />
      ${
        canClear
          ? html`<button class="icon-button" type="button" aria-label=${this.clearLabel} @click=${this.#clear}>
              ${icon('close')}
            </button>`
          : nothing
      }
    </div>`;
    return field({ label, hint, error, required, control });
  }

  #onInput() {
    this.value = this.control.value;
  }

  #onChange() {
    redispatchChange(this);
  }

  #clear() {
    this.value = '';
    this.control.focus();
    redispatchChange(this);
  }
}
