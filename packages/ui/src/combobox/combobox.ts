import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { isSentence, type Sentence } from '../bidi/isolated.ts';
import { fieldStyles } from '../field/field.css.ts';
import { describedBy, field } from '../field/field.ts';
import { redispatchChange } from '../field/redispatch-change.ts';
import { foldCase } from '../fold-case/fold-case.ts';
import { icon } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { isComposing } from '../input-method/is-composing.ts';
import { isFunction, oneOf, property } from '../property/property.ts';
import { tokens } from '../tokens/tokens.ts';
import { ComboboxCreateEvent, ComboboxInputEvent } from './combobox-events.ts';
import { comboboxStyles } from './combobox.css.ts';

export interface ComboboxOption {
  value: string;
  label: string;
  /** A second line that tells options with the same label apart. */
  detail?: string;
  disabled?: boolean;
}

/** What an arrow key can lead to: an option, or the offer to make one of what was typed. */
type Choice = ComboboxOption | 'create';

/**
 * A text field that offers options while somebody types, for one choice among many. Arrow keys move through the options, Enter
 * chooses, Escape closes the list and then takes back what was typed. What is typed and not chosen is no value: it is taken back when the
 * field is left. An empty text is the choice of nothing, unless the field is required.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 *
 * @event change - another option was chosen; `value` is already new
 * @event {ComboboxInputEvent} clientele-combobox-input - the text changed while somebody types
 * @event {ComboboxCreateEvent} clientele-combobox-create - the typed text is to become a new option
 * @csspart field - label, control and messages
 * @csspart label - the label
 * @csspart control - the input
 * @csspart list - what opens
 * @csspart option - one option
 * @csspart error - the message about what is wrong
 * @csspart hint - the help below
 */
export class ClienteleCombobox extends LitElement {
  static override styles = [tokens, iconStyles, fieldStyles, comboboxStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static formAssociated = true;

  @property({ is: isSentence }) label: Sentence = '';
  /** The value of the chosen option; empty when there is none. */
  @property() value = '';
  /** The label of `value` while its option is not among `options`. */
  @property({ attribute: 'value-label' }) valueLabel = '';
  @property() name = '';
  @property({ attribute: false }) options: ComboboxOption[] = [];
  /** `owner`: `options` are those that match, as the owner found them. `local`: those whose label or detail contains the text are shown. */
  @property({ is: oneOf('local', 'owner') }) filter: 'local' | 'owner' = 'local';
  @property() placeholder = '';
  @property() hint = '';
  @property() error = '';
  /** Said when no option matches. */
  @property({ attribute: 'no-match-text' }) noMatchText = '';
  /** Said while the owner looks for options. Empty: it does not. */
  @property({ attribute: 'loading-text' }) loadingText = '';
  /** The offer to make a new option of the typed text; without it there is none. */
  @property({ attribute: false, optional: isFunction }) createLabel?: (text: string) => string;
  /** The offer to make a new option is the first one, so that Enter takes what was typed, and no option that begins with it. */
  @property({ type: Boolean, attribute: 'create-first' }) createFirst = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  /** What is being typed; null while the field shows its value. */
  @state() private text: string | null = null;
  @state() private active = -1;
  @query('#control') private input!: HTMLInputElement;
  @query('.popover') private popup!: HTMLElement;
  #internals = this.attachInternals();

  select() {
    this.input.select();
  }

  override updated() {
    this.#internals.setFormValue(this.value);
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const choices = this.#choices;
    return html`${field({ label: this.label, hint: this.hint, error: this.error, required: this.required, control: this.#control(choices) })}
      <div class="popover" part="list" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
        <div id="list" role="listbox" aria-label=${String(this.label)}>
          ${this.#isOpen ? choices.map((choice, index) => this.#option(choice, index)) : nothing}
        </div>
        <p class="status" role="status">${this.#isOpen ? this.#status(choices) : nothing}</p>
      </div>`;
  }

  #control(choices: readonly Choice[]) {
    const isOpen = this.#isOpen;
    const shown = this.text ?? this.#shownValue;
    return html`<div class="box">
      <input
        id="control"
        class="control"
        part="control"
        dir=${shown ? 'auto' : nothing}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-activedescendant=${isOpen && choices[this.active] ? `option-${this.active}` : nothing}
        aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${describedBy(this)}
        placeholder=${this.placeholder || nothing}
        .value=${shown}
        ?required=${this.required}
        ?disabled=${this.disabled}
        @input=${this.#onInput}
        @click=${() => this.#open()}
        @blur=${this.#onBlur}
        @keydown=${this.#onKeydown}
      />${icon('chevron-down')}
    </div>`;
  }

  #option(choice: Choice, index: number) {
    const isActive = index === this.active;
    const option = choice === 'create' ? { value: '', label: this.createLabel?.(this.#typed) ?? '' } : choice;
    const isChosen = choice !== 'create' && option.value === this.value;
    return html`<div
      class="option ${isActive ? 'active' : ''}"
      part="option"
      id="option-${index}"
      role="option"
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-disabled=${choice !== 'create' && choice.disabled ? 'true' : nothing}
      @click=${() => this.#choose(choice)}
    >
      ${choice === 'create' ? icon('plus') : nothing}
      <span class="words"
        ><span dir="auto">${option.label}</span>${
          choice !== 'create' && choice.detail ? html`<span class="detail" dir="auto">${choice.detail}</span>` : nothing
        }</span
      >${isChosen ? icon('check') : nothing}
    </div>`;
  }

  #status(choices: readonly Choice[]) {
    if (this.loadingText) return this.loadingText;
    return choices.every((choice) => choice === 'create') && this.#typed ? this.noMatchText : nothing;
  }

  get #isOpen() {
    return this.hasUpdated && this.popup.matches(':popover-open');
  }

  get #typed() {
    return this.text?.trim() ?? '';
  }

  get #shownValue() {
    return this.options.find(({ value }) => value === this.value)?.label ?? (this.value ? this.valueLabel : '');
  }

  get #choices(): readonly Choice[] {
    const wanted = foldCase(this.#typed);
    const found =
      this.filter === 'owner' || !wanted
        ? this.options
        : this.options.filter(({ label, detail = '' }) => foldCase(`${label} ${detail}`).includes(wanted));
    const isKnown = this.options.some(({ label }) => foldCase(label) === wanted);
    if (!this.createLabel || !wanted || isKnown) return found;
    return this.createFirst ? ['create', ...found] : [...found, 'create'];
  }

  #open() {
    if (this.#isOpen || this.disabled) return;
    this.popup.showPopover({ source: this.input });
    const chosen = this.#choices.findIndex((choice) => choice !== 'create' && choice.value === this.value);
    this.active = chosen;
    this.requestUpdate();
  }

  #close() {
    if (!this.#isOpen) return;
    this.popup.hidePopover();
    this.active = -1;
    this.requestUpdate();
  }

  #onInput() {
    this.text = this.input.value;
    this.#open();
    // The best match is one Enter away; nothing is chosen for a text that was cleared.
    const wanted = foldCase(this.#typed);
    const same = this.#choices.findIndex((choice) => choice !== 'create' && foldCase(choice.label) === wanted);
    this.active = wanted ? Math.max(0, same) : -1;
    this.dispatchEvent(new ComboboxInputEvent(this.#typed));
  }

  #onBlur() {
    const isCleared = this.text !== null && this.#typed === '' && !this.required;
    this.#close();
    this.text = null;
    if (isCleared) this.#setValue('');
  }

  #onKeydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const choices = this.#choices;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#isOpen) this.#move(event.key === 'ArrowDown' ? 1 : -1, choices);
      else this.#open();
    } else if (event.key === 'Enter' && this.#isOpen) {
      const choice = choices[this.active];
      if (choice) this.#choose(choice);
      // While options are on their way, what was typed stays.
      else if (!this.loadingText) this.#onBlur();
    } else if (event.key === 'Escape' && (this.#isOpen || this.text !== null)) {
      // Handled here: neither the sheet around nor the browser shall close something else as well.
      event.stopPropagation();
      if (!this.#isOpen) this.text = null;
      this.#close();
    } else return;
    event.preventDefault();
  }

  #move(step: 1 | -1, choices: readonly Choice[]) {
    const count = choices.length;
    let next = this.active;
    for (let tried = 0; tried < count; tried += 1) {
      next = next < 0 ? (step > 0 ? 0 : count - 1) : (next + step + count) % count;
      const choice = choices[next];
      if (choice === 'create' || !choice?.disabled) break;
    }
    this.active = count > 0 ? next : -1;
  }

  #choose(choice: Choice) {
    if (choice !== 'create' && choice.disabled) return;
    const typed = this.#typed;
    this.#close();
    this.text = null;
    if (choice === 'create') this.dispatchEvent(new ComboboxCreateEvent(typed));
    else {
      this.valueLabel = choice.label;
      this.#setValue(choice.value);
    }
  }

  #setValue(value: string) {
    if (value === this.value) return;
    this.value = value;
    redispatchChange(this);
  }
}
