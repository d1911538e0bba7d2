import type { Member } from '@clientele/contract';
import { hasCardNumber } from '@clientele/contract/rules/card-number';
import { comboboxStyles } from '@clientele/ui/combobox/combobox.css';
import { fieldStyles } from '@clientele/ui/field/field.css';
import { describedBy, messages } from '@clientele/ui/field/field';
import { foldCase } from '@clientele/ui/fold-case/fold-case';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

/** As the contract has it, whose schemas no browser downloads. */
const longestNote = 10_000;

/** What would be refused, before it is sent. */
export function noteProblem(text: string): 'card-number' | 'too-long' | null {
  return hasCardNumber(text) ? 'card-number' : text.length > longestNote ? 'too-long' : null;
}

/** The key that sends together with Enter, as people know it. */
export function sendModifier(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}

/** Where an `@` was typed, and who it may mean. */
interface Suggestions {
  start: number;
  members: readonly Member[];
  active: number;
}

/**
 * The text of a note or a reply. Where somebody can be mentioned `@` offers them: arrow keys move, Enter or Tab mentions one, Escape closes
 * the offer. Ctrl or Cmd with Enter says that it is ready.
 *
 * @event input - while typing; `value` and `mentions` are already new
 * @event commit - Ctrl or Cmd with Enter
 */
export class NoteField extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    fieldStyles,
    comboboxStyles,
    css`
      textarea.control {
        field-sizing: content;
        min-block-size: calc(var(--_cl-control-height) * var(--_cl-note-lines, 2));
        max-block-size: 50vh;
        resize: none;
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() placeholder = '';
  @property() error = '';
  @property() value = '';
  @property({ attribute: false }) mentions: readonly Member[] = [];
  /** Who can be mentioned. */
  @property({ attribute: false }) members: readonly Member[] = [];
  /** The accessible name of the offer. */
  @property({ attribute: false }) membersLabel = '';

  @state() private suggestions: Suggestions | null = null;
  @query('textarea') private control!: HTMLTextAreaElement;
  @query('.popover') private popup!: HTMLElement;

  override updated() {
    const isOpen = this.popup.matches(':popover-open');
    if (this.suggestions && !isOpen) this.popup.showPopover({ source: this.control });
    if (!this.suggestions && isOpen) this.popup.hidePopover();
  }

  override render() {
    const { suggestions, error } = this;
    const described = { hint: '', error };
    return html`<div class="field" part="field">
        <textarea
          id="control"
          class="control"
          part="control"
          dir=${this.value ? 'auto' : nothing}
          rows="2"
          aria-label=${this.label}
          aria-autocomplete=${this.members.length > 0 ? 'list' : nothing}
          aria-controls=${this.members.length > 0 ? 'members' : nothing}
          aria-activedescendant=${suggestions ? `member-${suggestions.active}` : nothing}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy(described)}
          placeholder=${this.placeholder || nothing}
          .value=${live(this.value)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @click=${this.#suggest}
          @blur=${() => (this.suggestions = null)}
        ></textarea>
        ${messages(described)}
      </div>
      <div class="popover" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
        <div id="members" role="listbox" aria-label=${this.membersLabel}>
          ${suggestions?.members.map(
            ({ name }, index) =>
              html`<div
                id="member-${index}"
                class="option ${index === suggestions.active ? 'active' : ''}"
                role="option"
                aria-selected=${index === suggestions.active ? 'true' : 'false'}
                @click=${() => this.#mention(index)}
              >
                <span class="words" dir="auto">${name}</span>
              </div>`,
          )}
        </div>
      </div>`;
  }

  #onInput() {
    this.#take();
    this.#suggest();
  }

  /** Whose name is no longer in the text is no longer mentioned. */
  #take() {
    this.value = this.control.value;
    this.mentions = this.mentions.filter(({ name }) => this.value.includes(`@${name}`));
  }

  #suggest() {
    const { value, selectionStart, selectionEnd } = this.control;
    const before = selectionStart === selectionEnd ? value.slice(0, selectionStart) : '';
    const typed = /(?<![\p{L}\p{N}_.])@([\p{L}\p{M}\p{N}'’-]{0,40})$/u.exec(before);
    const wanted = foldCase(typed?.[1] ?? '');
    const members = typed ? this.members.filter(({ name }) => isMeant(name, wanted)).slice(0, 8) : [];
    this.suggestions = typed && members.length > 0 ? { start: typed.index, members, active: 0 } : null;
  }

  #onKeydown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const { suggestions } = this;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.suggestions = null;
      this.dispatchEvent(new Event('commit'));
    } else if (!suggestions) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = suggestions.members.length;
      const active = (suggestions.active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      this.suggestions = { ...suggestions, active };
    } else if (event.key === 'Enter' || event.key === 'Tab') this.#mention(suggestions.active);
    else if (event.key === 'Escape') {
      // Handled here: what is around shall not close as well.
      event.stopPropagation();
      this.suggestions = null;
    } else return;
    event.preventDefault();
  }

  #mention(index: number) {
    const { suggestions } = this;
    const member = suggestions?.members[index];
    if (!suggestions || !member) return;
    this.control.setRangeText(`@${member.name} `, suggestions.start, this.control.selectionStart, 'end');
    if (!this.mentions.some(({ id }) => id === member.id)) this.mentions = [...this.mentions, member];
    this.suggestions = null;
    this.#take();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

/** Any of the words of a name begins with what was typed. */
function isMeant(name: string, wanted: string): boolean {
  return foldCase(name)
    .split(/[\s-]+/)
    .some((word) => word.startsWith(wanted));
}

declare global {
  interface HTMLElementEventMap {
    commit: Event;
  }
}
