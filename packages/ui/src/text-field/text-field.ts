import { html, LitElement, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isSentence, type Sentence } from '../bidi/isolated.ts';
import { fieldStyles } from '../field/field.css.ts';
import { describedBy, field } from '../field/field.ts';
import { redispatchChange } from '../field/redispatch-change.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { tokens } from '../tokens/tokens.ts';
import { isText, oneOf, property } from '../property/property.ts';
import { isComposing } from '../input-method/is-composing.ts';

/**
 * One line of text, or several, with its label, hint and error. Takes part in a form by `name`; Enter submits it.
 *
 * @event input - while typing; `value` is already new
 * @event change - when the typed value is settled
 * @csspart field - label, control and messages
 * @csspart label - the label
 * @csspart control - the input or textarea
 * @csspart error - the message about what is wrong
 * @csspart hint - the help below
 */
export class ClienteleTextField extends LitElement {
  static override styles = [tokens, iconStyles, fieldStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static formAssociated = true;

  @property({ is: isSentence }) label: Sentence = '';
  /** Someone's name within the label: it keeps its own direction. */
  @property({ attribute: false }) labelName = '';
  @property() value = '';
  @property() name = '';
  @property({ is: oneOf('text', 'email', 'tel', 'url', 'search') }) type: 'text' | 'email' | 'tel' | 'url' | 'search' =
    'text';
  @property() hint = '';
  @property() error = '';
  @property() placeholder = '';
  @property({ optional: isText }) autocomplete?: AutoFill;
  @property({ attribute: 'inputmode' }) override inputMode = '';
  @property({ type: Number, optional: Number.isInteger }) maxlength?: number;
  @property({ type: Boolean }) multiline = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  @query('#control') private control!: HTMLInputElement | HTMLTextAreaElement;
  #internals = this.attachInternals();

  select() {
    this.control.select();
  }

  override updated() {
    this.#internals.setFormValue(this.value);
  }

  override render() {
    const { hint, error, required } = this;
    return field({
      label: this.label,
      labelName: this.labelName,
      hint,
      error,
      required,
      control: this.multiline ? this.#textarea() : this.#input(),
    });
  }

  #input() {
    return html`<input
      id="control"
      class="control"
      part="control"
      dir=${this.value ? 'auto' : nothing}
      type=${this.type}
      .value=${live(this.value)}
      placeholder=${this.placeholder || nothing}
      autocomplete=${ifDefined(this.autocomplete)}
      inputmode=${this.inputMode || nothing}
      maxlength=${ifDefined(this.maxlength)}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${this.error ? 'true' : 'false'}
      aria-describedby=${describedBy(this)}
      @input=${this.#onInput}
      @change=${this.#onChange}
      @keydown=${this.#onKeydown}
    />`;
  }

  #textarea() {
    return html`<textarea
      id="control"
      class="control"
      part="control"
      dir=${this.value ? 'auto' : nothing}
      rows="2"
      .value=${live(this.value)}
      placeholder=${this.placeholder || nothing}
      autocomplete=${ifDefined(this.autocomplete)}
      maxlength=${ifDefined(this.maxlength)}
      ?required=${this.required}
      ?disabled=${this.disabled}
      aria-invalid=${this.error ? 'true' : 'false'}
      aria-describedby=${describedBy(this)}
      @input=${this.#onInput}
      @change=${this.#onChange}
    ></textarea>`;
  }

  #onInput() {
    this.value = this.control.value;
  }

  #onChange() {
    redispatchChange(this);
  }

  // Implicit submission stops at a shadow root; people expect it all the same.
  #onKeydown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !isComposing(event)) this.#internals.form?.requestSubmit();
  }
}
