import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { buttonStyles } from '../button/button.ts';
import { fieldStyles } from '../field/field.css.ts';
import { describedBy, messages } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { spinner, spinnerStyles } from '../spinner/spinner.ts';
import { tokens } from '../tokens/tokens.ts';
import { safeUrl } from '../url/safe-url.ts';
import { inlineFieldStyles } from './inline-field.css.ts';
import { isText, oneOf, property } from '../property/property.ts';
import { isComposing } from '../input-method/is-composing.ts';

/** A person settled on a new value. Save it, then tell the field how that went through `state`. */
export class CommitEvent extends Event {
  readonly value: string;

  constructor(value: string) {
    super('clientele-commit', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * A value that is edited where it is read. Click or Enter edits; Enter (Ctrl or ⌘ with it when multiline), the tick, or leaving
 * the field saves; Escape restores, and goes no further, so that a sheet around it stays open.
 *
 * The owner saves on `clientele-commit` and answers through `state`: `saving`, then `saved`, or `error` together with `error`,
 * which brings back what was typed, or `offline`, which keeps it in sight. Until that answer the typed value is shown.
 *
 * @event {CommitEvent} clientele-commit - a new value to save
 * @event clientele-cancel - what was typed was given up
 * @csspart field - label, value and messages
 * @csspart label - the label
 * @csspart value - the value while it is read
 * @csspart control - the input while it is edited
 * @csspart error - the message about what is wrong
 */
export class ClienteleInlineField extends LitElement {
  static override styles = [tokens, iconStyles, spinnerStyles, buttonStyles, fieldStyles, inlineFieldStyles];

  @property() label = '';
  @property() value = '';
  /** Shown instead of `value` while it is read, such as a number with its spaces. */
  @property() display = '';
  /** The value of a `date` is `YYYY-MM-DD`: `display` says how it is read. */
  @property({ is: oneOf('text', 'email', 'tel', 'url', 'date') }) type: 'text' | 'email' | 'tel' | 'url' | 'date' =
    'text';
  /** Makes the value a link, when the address is safe. */
  @property() href = '';
  @property() hint = '';
  @property() error = '';
  @property({ is: oneOf('idle', 'saving', 'saved', 'error', 'offline') }) state:
    | 'idle'
    | 'saving'
    | 'saved'
    | 'error'
    | 'offline' = 'idle';
  @property({ type: Boolean }) multiline = false;
  @property({ type: Boolean }) readonly = false;
  @property({ optional: isText }) autocomplete?: AutoFill;

  /** The invitation where there is no value, such as "Add email". */
  @property({ attribute: 'empty-text' }) emptyText = '';
  @property({ attribute: 'edit-label' }) editLabel = '';
  @property({ attribute: 'save-label' }) saveLabel = '';
  @property({ attribute: 'cancel-label' }) cancelLabel = '';
  @property({ attribute: 'saving-text' }) savingText = '';
  @property({ attribute: 'saved-text' }) savedText = '';
  @property({ attribute: 'offline-text' }) offlineText = '';
  /** Said of a date that is typed by half. */
  @property({ attribute: 'bad-date-text' }) badDateText = '';

  @state() private editing = false;
  @state() private draft = '';
  /** What is typed is no value yet: the browser keeps it to itself. */
  @state() private isBad = false;
  /** What was handed to the owner last, until it is saved or given up. */
  @state() private committed: string | undefined;
  /** The owner has not given a value of its own since; so `committed` is shown. */
  @state() private isAwaiting = false;

  @query('.control') private control!: HTMLInputElement | HTMLTextAreaElement | null;
  @query('button.value, .edit') private opener!: HTMLElement | null;

  override focus() {
    (this.control ?? this.opener)?.focus();
  }

  /** Starts editing, as a click on the value does. */
  async edit() {
    if (this.readonly || this.editing) return;
    this.draft = this.#shownValue();
    this.isBad = false;
    this.editing = true;
    await this.updateComplete;
    this.control?.focus();
    this.control?.select();
  }

  override willUpdate(changed: PropertyValues<this>) {
    this.#keepOpenerFocused();
    if (changed.has('value')) this.isAwaiting = false;
    if (!changed.has('state') || this.committed === undefined) return;
    if (this.state === 'error' && !this.editing) {
      this.draft = this.committed;
      this.editing = true;
      // The focus was given to the value, which the input now replaces.
      if ((this.renderRoot as ShadowRoot).activeElement) void this.updateComplete.then(() => this.control?.focus());
    } else if (this.state === 'saved' || this.state === 'idle') {
      this.committed = undefined;
      this.isAwaiting = false;
    }
  }

  override render() {
    return html`<div class="field" part="field" role="group" aria-labelledby="label">
      <div class="heading">
        ${
          this.editing
            ? html`<label class="label" part="label" id="label" for="control">${this.label}</label>`
            : html`<span class="label" part="label" id="label">${this.label}</span>`
        }
        <span role="status">${this.#status()}</span>
      </div>
      <div class="box" @focusout=${this.#onFocusout}>${this.editing ? this.#editor() : this.#reader()}</div>
      ${messages({ error: this.#shownError(), hint: this.editing ? this.hint : '' })}
    </div>`;
  }

  #shownValue() {
    return this.isAwaiting ? (this.committed ?? '') : this.value;
  }

  #shownError() {
    return this.isBad ? this.badDateText : this.state === 'error' ? this.error : '';
  }

  #status() {
    if (this.state === 'saving') return html`<span class="status">${spinner()}${this.savingText}</span>`;
    if (this.state === 'saved') return html`<span class="status status-saved">${icon('check')}${this.savedText}</span>`;
    if (this.state === 'offline')
      return html`<span class="status status-offline">${icon('offline')}${this.offlineText}</span>`;
    return nothing;
  }

  #reader() {
    const text = (!this.isAwaiting && this.display) || this.#shownValue();
    const href = text && safeUrl(this.href);
    const link = href
      ? html`<a dir="auto" href=${href} target=${href.startsWith('http') ? '_blank' : nothing} rel="noopener noreferrer"
          >${text}</a
        >`
      : html`<bdi>${text}</bdi>`;
    if (this.readonly) return html`<div class="value ${text ? '' : 'empty'}" part="value">${text ? link : '–'}</div>`;
    if (href)
      return html`<div class="value" part="value">${link}</div>
        <button class="icon-button edit" type="button" aria-label=${this.editLabel} @click=${this.edit}>
          ${icon('edit')}
        </button>`;
    return html`<button class="value ${text ? '' : 'empty'}" part="value" type="button" @click=${this.edit}>
      ${text ? link : this.emptyText}${text ? html`<span class="visually-hidden"> ${this.editLabel}</span>` : nothing}
    </button>`;
  }

  #editor() {
    const described = describedBy({ hint: this.hint, error: this.#shownError() });
    const invalid = this.#shownError() ? 'true' : 'false';
    const isDate = this.type === 'date';
    return html`${
        this.multiline
          ? html`<textarea
              class="control"
              part="control"
              id="control"
              dir="auto"
              rows="2"
              .value=${live(this.draft)}
              aria-invalid=${invalid}
              aria-describedby=${described}
              @input=${this.#onInput}
              @keydown=${this.#onKeydown}
            ></textarea>`
          : html`<input
              class="control"
              part="control"
              id="control"
              dir=${isDate ? nothing : 'auto'}
              type=${this.type}
              max=${isDate ? '9999-12-31' : nothing}
              inputmode=${this.inputMode || nothing}
              autocomplete=${this.autocomplete ?? 'off'}
              .value=${live(this.draft)}
              aria-invalid=${invalid}
              aria-describedby=${described}
              @input=${this.#onInput}
              @keydown=${this.#onKeydown}
            />`
      }<button
        class="icon-button"
        type="button"
        aria-label=${this.saveLabel}
        @mousedown=${keepFocus}
        @click=${this.#save}
      >
        ${icon('check')}</button
      ><button
        class="icon-button"
        type="button"
        aria-label=${this.cancelLabel}
        @mousedown=${keepFocus}
        @click=${this.#cancel}
      >
        ${icon('close')}
      </button>`;
  }

  #onInput(event: Event) {
    this.draft = (event.target as HTMLInputElement).value;
    this.isBad = false;
  }

  #onKeydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      void this.#cancel();
    } else if (event.key === 'Enter' && (!this.multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#save();
    }
  }

  #onFocusout(event: FocusEvent) {
    // The button that gives way to the input loses the focus too, by being removed.
    if (event.target instanceof Element && event.target.matches('.value, .edit')) return;
    const stays = event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    // When the window loses the focus, the input stays the active element: nothing was left.
    const isWindowBlur = (this.renderRoot as ShadowRoot).activeElement === event.target;
    if (!this.editing || stays || isWindowBlur || this.#checkTyped()) return;
    // A refused value is not sent again by merely looking elsewhere.
    const before = this.state === 'error' ? (this.committed ?? this.value) : this.#shownValue();
    if (this.draft !== before) this.#commit();
    else if (this.state !== 'error') this.editing = false;
  }

  async #save() {
    if (this.#checkTyped()) return;
    if (this.state !== 'error' && this.draft === this.#shownValue()) this.editing = false;
    else this.#commit();
    await this.#focusOpener();
  }

  async #cancel() {
    this.editing = false;
    this.isBad = false;
    if (this.state === 'error') {
      this.state = 'idle';
      this.committed = undefined;
      this.isAwaiting = false;
    }
    this.dispatchEvent(new Event('clientele-cancel', { bubbles: true, composed: true }));
    await this.#focusOpener();
  }

  /** A date that is typed by half has no value: it would be taken for none. */
  #checkTyped(): boolean {
    this.isBad = this.control instanceof HTMLInputElement && this.control.validity.badInput;
    return this.isBad;
  }

  #commit() {
    this.committed = this.draft;
    this.isAwaiting = true;
    this.dispatchEvent(new CommitEvent(this.draft));
    // An owner that checks at once has refused it by now: then the input stays.
    this.editing = this.state === 'error';
  }

  /** A value that becomes a link, or is none any more, has another button, which takes the focus over. */
  #keepOpenerFocused() {
    const { opener } = this;
    if (opener && (this.renderRoot as ShadowRoot).activeElement === opener) void this.#focusOpener();
  }

  async #focusOpener() {
    await this.updateComplete;
    if (!this.editing) this.opener?.focus();
  }
}

// Pressing a button must not take the focus from the input: leaving it would save.
function keepFocus(event: Event) {
  event.preventDefault();
}

declare global {
  interface HTMLElementEventMap {
    'clientele-commit': CommitEvent;
  }
}
