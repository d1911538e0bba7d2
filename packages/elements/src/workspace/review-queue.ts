import type { Api, FactDecision } from '@clientele/contract';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { deferred } from '../deferred.ts';
import { decideFact } from '../enrichment-panel/decide-fact.ts';
import { ruleOf } from '../enrichment-panel/fact-groups.ts';
import { logoStyles } from '../enrichment-panel/enrichment.css.ts';
import { estimatedMark, factText, factValue, recordText, sourceLink } from '../enrichment-panel/fact-value.ts';
import { ClienteleSelectEvent } from '../events/directory-events.ts';
import { ClienteleNavigateEvent } from '../events/element-events.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { shownList } from '../record/list-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { reviewQueueStyles } from './review-queue.css.ts';

type Suggestion = Awaited<ReturnType<Api['enrichment']['listSuggestions']>>['items'][number];

const suggestions: PagedList<Suggestion, object> = {
  kind: 'enrichment',
  pageSize: 30,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, _query, { cursor, limit }, signal) =>
    api.enrichment.listSuggestions({ limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ fact }) => fact.id,
  put: (records, { fact }, by) => records.put('enrichment', fact, { whole: true, by }),
  latest: (_records, suggestion) => suggestion,
  belongs: () => true,
  isAffected: ({ kind }) => kind === 'enrichment',
};

/** The keys of a list that has the focus, beside Enter. Where a keyboard writes other letters, those in their place. */
const decisions: Readonly<Partial<Record<string, FactDecision>>> = { a: 'accepted', r: 'rejected', l: 'locked' };

/**
 * What enrichment suggests for all clients, one after the other. By keyboard alone: J and K or the arrows move, A accepts, R rejects, L locks, Enter
 * opens the client beside it, Z takes the last decision back.
 */
export class ReviewQueue extends LitElement {
  static readonly namespaces = [commonMessages, recordMessages, enrichmentMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    reviewQueueStyles,
    logoStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** False while another view is. */
  @property({ type: Boolean }) shown = false;
  /** Of the suggestion that Tab leads to. */
  @state() private activeId = '';
  /** Decided here: gone before the server has said so. */
  @state() private decided: ReadonlySet<string> = new Set();
  @query('h2') private heading!: HTMLElement | null;

  #list = new PagedController(this, this, suggestions);
  /** What was decided here and can be taken back, the latest last. */
  #undos: { readonly id: string; readonly undo: () => Promise<unknown> }[] = [];
  /** Who has decided it. */
  #actor: string | undefined;
  #answered = deferred();

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** Resolves when the list is shown; rejects with a ClienteleError when it could not be had. */
  async whenReady(): Promise<void> {
    await this.#answered.promise;
    await this.updateComplete;
    if (this.#list.error) throw this.#list.error;
  }

  override focus(options?: FocusOptions) {
    (this.#rowOf(this.activeId) ?? this.heading)?.focus(options);
  }

  override willUpdate() {
    const actor = this.scope.session?.user.id;
    if (actor !== this.#actor) {
      this.decided = new Set();
      this.#undos = [];
      this.#actor = actor;
    }
    if (!this.shown) this.#list.pause();
    else {
      this.#list.ask({});
      this.scope.toaster.expect();
    }
    const rows = this.#rows;
    if (!rows.some(({ fact }) => fact.id === this.activeId)) this.activeId = rows[0]?.fact.id ?? '';
  }

  override updated() {
    if (this.#list.status === 'ready' || this.#list.status === 'error') this.#answered.resolve();
  }

  override render() {
    const { scope } = this;
    const words = scope.messages(enrichmentMessages);
    const rows = this.#rows;
    return html`<div class="queue">
      <div class="head">
        <h2 tabindex="-1">${words.queue.title}</h2>
        <button class="link" type="button" @click=${() => this.dispatchEvent(new ClienteleNavigateEvent('settings'))}>
          ${words.queue.settings}
        </button>
      </div>
      <p class="muted">${words.queue.hint}</p>
      ${rows.length > 0 ? this.#keys() : nothing}
      ${shownList({
        list: this.#list,
        scope,
        words: words.queue,
        isEmpty: rows.length === 0,
        none: () => emptyState({ icon: 'sparkles', heading: words.queue.none, text: words.queue.noneHint }),
        draw: (isBusy) =>
          html`<ul class="plain-list" aria-label=${words.queue.list} aria-busy=${isBusy} @keydown=${this.#onKeydown}>
            ${repeat(
              rows,
              ({ fact }) => fact.id,
              (suggestion) => this.#row(suggestion),
            )}
          </ul>`,
      })}
    </div>`;
  }

  get #rows(): readonly Suggestion[] {
    return this.#list.rows.filter(({ fact }) => !this.decided.has(fact.id));
  }

  #keys() {
    const { keys, keysLabel } = this.scope.messages(enrichmentMessages).queue;
    const lines: [string[], string][] = [
      [['J', 'K'], keys.move],
      [['A'], keys.accept],
      [['R'], keys.reject],
      [['L'], keys.lock],
      [['Enter'], keys.open],
      [['Z'], keys.undo],
    ];
    return html`<ul class="keys" aria-label=${keysLabel}>
      ${lines.map(([names, does]) => html`<li>${names.map((name) => html`<kbd>${name}</kbd> `)}${does}</li>`)}
    </ul>`;
  }

  #row(suggestion: Suggestion) {
    const { scope } = this;
    const { fact, client, current } = suggestion;
    const words = scope.messages(enrichmentMessages);
    const field = words.fields[fact.field];
    const text = factText(fact, scope);
    const [source] = fact.sources;
    const button = (label: string, decision: FactDecision, isQuiet = true) =>
      html`<button
        class=${isQuiet ? 'button button-quiet' : 'button'}
        part="button"
        type="button"
        tabindex=${fact.id === this.activeId ? 0 : -1}
        aria-label=${words.about(label, field, text)}
        @click=${() => void this.#decide(suggestion, decision)}
      >
        ${label}
      </button>`;
    return html`<li
      class="suggestion"
      part="row"
      data-id=${fact.id}
      tabindex=${fact.id === this.activeId ? 0 : -1}
      @focusin=${() => (this.activeId = fact.id)}
    >
      <div class="claim">
        <p class="about">
          <button
            class="link"
            type="button"
            tabindex="-1"
            aria-haspopup="dialog"
            @click=${() => this.#open(suggestion)}
          >
            <bdi>${client.name}</bdi>
          </button>
          <span class="muted">${field}</span>
        </p>
        <p class="value">
          ${fact.field === 'logo' ? factValue(fact, scope) : html`<bdi>${text}</bdi>`} ${estimatedMark(fact, scope)}
        </p>
        <p class="evidence">
          <span
            >${
              isEmpty(current)
                ? words.queue.empty
                : current === fact.value
                  ? words.asOnRecord
                  : words.queue.current(recordText(fact.field, current ?? '', scope))
            }</span
          >
          ${source ? html`<span>${words.source}: ${sourceLink(source)}</span>` : nothing}
        </p>
        ${ruleOf(fact.field).isHumanOnly ? html`<p class="caution">${words.moneyFollows}</p>` : nothing}
      </div>
      <div class="acts">
        ${button(isEmpty(current) || current === fact.value ? words.accept : words.replace, 'accepted', false)}
        ${button(words.lock, 'locked')} ${button(words.reject, 'rejected')}
      </div>
    </li>`;
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isComposing(event)) return;
    const key = /^[a-z]$/i.test(event.key)
      ? event.key.toLowerCase()
      : /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
    const suggestion = this.#rows.find(({ fact }) => fact.id === this.activeId);
    const decision = key === undefined ? undefined : decisions[key];
    const isOnRow = event.target instanceof HTMLLIElement;
    if (event.key === 'ArrowDown' || key === 'j') this.#move(1);
    else if (event.key === 'ArrowUp' || key === 'k') this.#move(-1);
    else if (event.key === 'Home') this.#move(-this.#rows.length);
    else if (event.key === 'End') this.#move(this.#rows.length);
    else if (key === 'z') void this.#undos.pop()?.undo();
    else if (suggestion && decision) void this.#decide(suggestion, decision);
    // On a button Enter presses it.
    else if (suggestion && event.key === 'Enter' && isOnRow) this.#open(suggestion);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(step: number) {
    const rows = this.#rows;
    const at = rows.findIndex(({ fact }) => fact.id === this.activeId);
    const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
    if (next) this.#rowOf(next.fact.id)?.focus();
  }

  #rowOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.suggestion[data-id="${CSS.escape(id)}"]`);
  }

  #open({ client }: Suggestion) {
    if (this.dispatchEvent(new ClienteleSelectEvent(client.id))) this.scope.requests.open(client.id, this);
  }

  /** The row goes at once and the focus to the next one; it comes back when the server refuses. */
  async #decide({ fact, client, current }: Suggestion, decision: FactDecision) {
    const { scope } = this;
    if (this.decided.has(fact.id)) return;
    const isCopied = decision === 'accepted' || (decision === 'locked' && isEmpty(current));
    const apply = scope.can('edit_clients') && isCopied && current !== fact.value;
    const rows = this.#rows;
    const at = rows.findIndex((one) => one.fact.id === fact.id);
    const next = rows[at + 1] ?? rows[at - 1];
    this.decided = new Set([...this.decided, fact.id]);
    this.activeId = next?.fact.id ?? '';
    await this.updateComplete;
    this.focus();
    const undo = await decideFact(scope, fact, {
      decision,
      apply,
      seen: { version: client.version, current },
      onDone: () => void this.#list.refresh(),
      onUndone: () => void this.#bringBack(fact.id),
    });
    if (undo) this.#undos.push({ id: fact.id, undo });
    else await this.#bringBack(fact.id);
  }

  /** To its place among the others. The focus goes there from here, and from nowhere else. */
  async #bringBack(id: string) {
    this.#undos = this.#undos.filter((one) => one.id !== id);
    this.decided = new Set([...this.decided].filter((one) => one !== id));
    await this.#list.refresh();
    const isHere = this.shown && this.shadowRoot?.activeElement;
    if (!isHere) return;
    this.activeId = id;
    await this.updateComplete;
    this.focus();
  }
}

function isEmpty(current: string | null): boolean {
  return current === null || current === '';
}
