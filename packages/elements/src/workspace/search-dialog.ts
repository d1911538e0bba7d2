import type { SearchHit, SearchKind } from '@clientele/contract';
import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { closeButton } from '@clientele/ui/button/close-button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Scope } from '../context.ts';
import { commonMessages } from '../locales/common.ts';
import { searchMessages } from '../locales/search.ts';
import { assetWords } from '../asset-words.ts';
import { face } from '../face.ts';
import { fromFirstRange, hiddenMatch, highlight, highlighted } from '../highlight.ts';
import { recentRecords } from './recent-records.ts';
import { searchDialogStyles } from './search-dialog.css.ts';
import { SearchQuestion } from './search-question.ts';

/** A person chose something that was found. */
export class HitEvent extends Event {
  readonly hit: SearchHit;
  /** To be shown beside what is there, and not in its place. */
  readonly inSheet: boolean;

  constructor(hit: SearchHit, inSheet: boolean) {
    super('hit');
    this.hit = hit;
    this.inSheet = inSheet;
  }
}

interface Group {
  key: SearchKind | 'recent';
  label: string;
  hits: readonly SearchHit[];
}

/**
 * The search across kinds of records: one box, and below it what was found, by kind; before anything is typed what was opened last.
 * Arrow keys move through the results while the focus stays in the box, Enter opens one, Alt+Enter opens it in the sheet, Escape closes.
 * Dispatches `hit`, and `closed`.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchDialog extends LitElement {
  static readonly namespaces = [commonMessages, searchMessages];
  static override styles = [tokens, iconStyles, buttonStyles, avatarStyles, badgeStyles, searchDialogStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ type: Boolean }) open = false;

  @state() private text = '';
  /** Among all results, in the order in which they are shown; -1 for none. */
  @state() private active = -1;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private input!: HTMLInputElement;
  #question = new SearchQuestion(this, () => this.scope);
  #groups: readonly Group[] = [];
  /** The results in the groups, which `active` counts. */
  #shown: readonly SearchHit[] = [];
  /** Enter was pressed before its answer was there: who types fast does not press it twice. */
  #early: { inSheet: boolean } | null = null;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('open') && this.open) this.#type('');
    this.#groups = this.#groupsNow();
    const hits = this.#groups.flatMap((group) => group.hits);
    if (hits.map(({ id }) => id).join() !== this.#shown.map(({ id }) => id).join())
      this.active = this.#question.hits.length > 0 && hits.length > 0 ? 0 : -1;
    this.#shown = hits;
  }

  override updated(changed: PropertyValues) {
    if (changed.has('open') && this.open !== this.dialog.open) {
      if (this.open) this.dialog.showModal();
      else this.dialog.close();
    }
    const early = this.#early;
    const [first] = this.#shown;
    if (early && (!this.#isOutdated || this.#question.status === 'error')) {
      this.#early = null;
      if (first) this.#choose(first, early.inSheet);
    }
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { scope } = this;
    const words = scope.messages(searchMessages);
    const hasHits = this.#shown.length > 0;
    return html`<dialog
      aria-label=${words.label}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
    >
      <div class="box">
        ${icon('search')}
        <input
          type="text"
          role="combobox"
          autofocus
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          maxlength="200"
          aria-label=${words.label}
          aria-autocomplete="list"
          aria-controls="results"
          aria-expanded=${hasHits ? 'true' : 'false'}
          aria-activedescendant=${this.active >= 0 ? `hit-${this.active}` : nothing}
          placeholder=${words.label}
          .value=${this.text}
          @input=${this.#onInput}
        />
        ${closeButton(scope.messages(commonMessages).close, this.#close)}
      </div>
      <p class="visually-hidden" role="status">${this.#said()}</p>
      <div class="found">
        <div
          id="results"
          role="listbox"
          aria-label=${words.results}
          aria-busy=${this.#question.status === 'loading' ? 'true' : 'false'}
          ?hidden=${!hasHits}
        >
          ${this.#groups.map((group) => this.#group(group))}
        </div>
        ${this.#instead(hasHits)}
      </div>
      ${hasHits ? this.#keys() : nothing}
    </dialog>`;
  }

  /** By kind, the kinds and what is in each in the server's order. */
  #groupsNow(): Group[] {
    const words = this.scope.messages(searchMessages);
    if (!this.text.trim()) {
      const hits = recentRecords.list(this.scope);
      return hits.length > 0 ? [{ key: 'recent', label: words.recent, hits }] : [];
    }
    const found = this.#question.hits;
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    return kinds.map((key) => ({
      key,
      label: key === 'asset' ? assetWords(this.scope).heading : words.kinds[key],
      hits: found.filter(({ kind }) => kind === key),
    }));
  }

  #group({ key, label, hits }: Group) {
    return html`<div role="group" aria-labelledby="kind-${key}">
      <div class="kind" id="kind-${key}" role="presentation">${label}</div>
      ${hits.map((hit) => this.#hit(hit))}
    </div>`;
  }

  #hit(hit: SearchHit) {
    const index = this.#shown.indexOf(hit);
    const { kind, name, client, isArchived, matches } = hit;
    const details = [this.#detail(hit), client?.name].filter(Boolean);
    const isActive = index === this.active;
    return html`<div
      class=${isActive ? 'hit active' : 'hit'}
      id="hit-${index}"
      role="option"
      aria-selected=${isActive ? 'true' : 'false'}
      @click=${(event: MouseEvent) => this.#choose(hit, event.altKey)}
    >
      ${face(this.scope.client.pictures, hit)}
      <div class="words">
        <div class="name"><bdi>${highlighted(name, kind === 'contact' ? 'contactName' : 'name', matches)}</bdi></div>
        ${details.length > 0 ? html`<div class="detail">${details.map((text, at) => [at > 0 ? ' · ' : '', html`<bdi>${text}</bdi>`])}</div>` : nothing}
      </div>
      ${isArchived ? badge(this.scope.messages(searchMessages).archived) : nothing}
    </div>`;
  }

  /** The text that was found, where the name does not have it; else what tells the record apart from others of its name. */
  #detail({ kind, name, detail, matches }: SearchHit) {
    const match = hiddenMatch(matches, new Map([[kind === 'contact' ? 'contactName' : 'name', name]]));
    if (!match) return detail;
    const { fields, ownFields } = this.scope.messages(searchMessages);
    const label = { ...fields, ...(kind === 'contact' && ownFields) }[match.field];
    const { text, ranges } = fromFirstRange(match);
    return html`<b>${label}:</b> <span dir="auto">${highlight(text, ranges)}</span>`;
  }

  /** What stands where nothing is listed. */
  #instead(hasHits: boolean) {
    const { scope } = this;
    const { status, error, answered } = this.#question;
    const words = scope.messages(searchMessages);
    if (status === 'error' && error) {
      const isOffline = error.code === 'offline';
      return html`<div class="failure">
        ${icon(isOffline ? 'offline' : 'alert')}
        <p>${isOffline ? words.offline : `${words.failed} ${scope.messages(commonMessages).errors[error.code]}`}</p>
        ${
          isOffline
            ? nothing
            : html`<button class="button" type="button" @click=${this.#retry}>
                ${scope.messages(commonMessages).retry}
              </button>`
        }
      </div>`;
    }
    if (hasHits) return nothing;
    if (status === 'idle') return html`<p class="said">${words.hint}</p>`;
    return html`<p class="said">${status === 'ready' ? words.none(answered) : words.searching}</p>`;
  }

  /** What a live region says: how much was found of each kind, or why nothing is listed. */
  #said(): string {
    const { scope, text } = this;
    const { status, error, answered, hits } = this.#question;
    const words = scope.messages(searchMessages);
    if (!this.open || !text.trim()) return '';
    if (status === 'error' && error)
      return error.code === 'offline'
        ? words.offline
        : `${words.failed} ${scope.messages(commonMessages).errors[error.code]}`;
    if (status !== 'ready') return '';
    if (hits.length === 0) return words.none(answered);
    return scope.format.list(
      this.#groups.flatMap(({ key, hits: ofKind }) =>
        key === 'recent' ? [] : [words.counts[key](scope.locale, ofKind.length, assetWords(scope))],
      ),
    );
  }

  #keys() {
    const { keys } = this.scope.messages(searchMessages);
    return html`<div class="keys">
      <span><kbd>↑</kbd> <kbd>↓</kbd> ${keys.choose}</span>
      <span><kbd>↵</kbd> ${keys.open}</span>
      <span><kbd>Alt</kbd> <kbd>↵</kbd> ${keys.openInSheet}</span>
    </div>`;
  }

  #type(text: string) {
    this.#early = null;
    this.text = text;
    this.#question.ask(text);
  }

  #onInput = () => this.#type(this.input.value);

  #onKeydown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    // The button beside the box has keys of its own.
    this.#early = null;
    if (key === 'Escape') this.#close();
    else if (event.composedPath()[0] !== this.input) return;
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter') {
      const hit = this.#shown[Math.max(0, this.active)];
      if (this.#isOutdated) this.#early = { inSheet: event.altKey };
      else if (hit) this.#choose(hit, event.altKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is shown answers an earlier text: Enter waits for the answer to this one. */
  get #isOutdated() {
    return this.text.trim() !== '' && this.text.trim() !== this.#question.answered;
  }

  /** From the last to the first, and back. */
  #step(by: 1 | -1) {
    const count = this.#shown.length;
    if (count === 0) return;
    this.active = this.active < 0 ? (by === 1 ? 0 : count - 1) : (this.active + by + count) % count;
  }

  #retry = () => {
    this.#question.retry();
    this.input.focus();
  };

  #choose(hit: SearchHit, inSheet: boolean) {
    // First it gives the focus back: what opens next takes it from there.
    this.dialog.close();
    this.dispatchEvent(new HitEvent(hit, inSheet));
  }

  #close = () => this.dialog.close();

  #onCancel = (event: Event) => {
    if (event.target === this.dialog) this.#close();
  };

  /** On what lies around the dialog. */
  #onClick = (event: Event) => {
    if (event.target === this.dialog) this.#close();
  };

  #onClose = () => {
    this.#early = null;
    this.#question.ask('');
    this.dispatchEvent(new Event('closed'));
  };
}
