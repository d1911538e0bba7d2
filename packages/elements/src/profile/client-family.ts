import type { Api, NamedClient, SearchHit } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import type { ComboboxInputEvent } from '@clientele/ui/combobox/combobox-events';
import { foldCase } from '@clientele/ui/fold-case/fold-case';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens, visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { familyMessages } from '../locales/family.ts';
import { recordMessages } from '../locales/record.ts';
import { saveMark, saveTrouble } from '../record/record-field.ts';
import { fieldStyles } from '../record/record-fields.css.ts';
import { refusalText } from '../record/record-states.ts';
import type { FieldView } from '../record/record-view.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

/** Whom a client belongs to, and the first of those that belong to it. */
export type Family = Awaited<ReturnType<Api['clients']['getFamily']>>;

/** A person goes to another client of the group. */
export class OpenClientEvent extends Event {
  readonly clientId: string;

  constructor(clientId: string) {
    super('open-client');
    this.clientId = clientId;
  }
}

const field = 'parentClientId';

/**
 * The group that a client is in: whom it belongs to, found by typing a part of the name, and who belongs to it. `refresh`: it could not be
 * loaded, and is to be asked for again.
 */
export class ClientFamily extends ScopedElements(LitElement, { 'clientele-combobox': ClienteleCombobox }) {
  static readonly namespaces = [familyMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    spinnerStyles,
    recordStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .parent {
        display: flex;
        align-items: center;
        gap: 4px;
        min-block-size: max(var(--_cl-target), var(--_cl-control-height));
      }
      .link {
        min-inline-size: 0;
        flex: initial;
        overflow-wrap: anywhere;
        text-align: start;
      }
      clientele-combobox {
        margin-block-start: 4px;
      }
      clientele-combobox::part(label) {
        ${visuallyHidden}
      }
      .subsidiaries {
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) view!: FieldView;
  /** Null until it is known. */
  @property({ attribute: false }) family: Family | null = null;
  @property({ attribute: false }) hasFailed = false;

  /** What was added to the family that was given. */
  @state() private further: { to: Family; subsidiaries: NamedClient[]; nextCursor: string | null } | null = null;
  @state() private isLoadingMore = false;
  @state() private isEditing = false;
  @state() private found: readonly SearchHit[] = [];
  @state() private isSearching = false;
  @query('clientele-combobox') private combobox!: ClienteleCombobox | null;
  @query('.edit') private opener!: HTMLElement | null;

  #search: AbortController | undefined;
  /** Of clients that were found, by their ids. */
  #names = new Map<string, string>();

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  override render() {
    const { client, scope, canEdit } = this.view;
    const { subsidiaries } = this.#known;
    if (client?.parentClientId === undefined) return nothing;
    if (!canEdit && !this.hasFailed && client.parentClientId === null && subsidiaries.length === 0) return nothing;
    const words = scope.messages(familyMessages);
    return html`<section class="section" part="section" aria-labelledby="family">
      <h3 id="family">${words.title}</h3>
      ${this.hasFailed ? this.#failure(scope) : nothing}
      ${canEdit || client.parentClientId !== null ? this.#parent(client.parentClientId) : nothing}
      ${
        subsidiaries.length > 0
          ? html`<div class="subsidiaries">
              <span id="subsidiaries" class="field-label" part="label">${words.subsidiaries}</span>
              <ul class="plain-list" aria-labelledby="subsidiaries">
                ${subsidiaries.map((one) => html`<li>${this.#link(one)}</li>`)}
              </ul>
              ${this.#more()}
            </div>`
          : nothing
      }
    </section>`;
  }

  #failure({ messages }: Scope) {
    return html`<p class="trouble" part="error" role="alert">
      ${icon('alert')}<span>${messages(familyMessages).failed}</span>
      <button class="link" type="button" @click=${() => this.dispatchEvent(new Event('refresh'))}>
        ${messages(recordMessages).actions.retry}
      </button>
    </p>`;
  }

  #parent(stored: string | null) {
    const { view } = this;
    const { clientId, saves, scope, canEdit } = view;
    const words = scope.messages(familyMessages);
    const save = saves.of(clientId, field);
    const shown = save?.state === 'offline' || save?.state === 'refused' ? (save.draft as string | null) : stored;
    const isOpen = canEdit && (this.isEditing || save?.state === 'refused');
    return html`<div class="client-field" @focusin=${() => saves.begin(clientId, field)}>
      <span class="field-label" part="label">${words.parent}</span>
      ${saveMark(view, field)} ${isOpen ? this.#editor(shown) : this.#reader(shown)}
      ${save?.state === 'refused' ? nothing : saveTrouble(view, field, words.parent, (id) => this.#nameOf(id))}
    </div>`;
  }

  #reader(id: string | null) {
    const { scope, canEdit } = this.view;
    const words = scope.messages(familyMessages);
    const name = this.#nameOf(id);
    if (id === null && !canEdit) return nothing;
    if (id === null)
      return html`<div class="parent">
        <button class="link edit" type="button" @click=${this.#edit}>${words.add}</button>
      </div>`;
    return html`<div class="parent" part="value">
      ${name ? this.#link({ id, name, archivedAt: null }) : html`<span class="muted">${this.family && !this.hasFailed ? words.unseen : nothing}</span>`}
      ${
        canEdit
          ? html`<button
              class="icon-button edit"
              type="button"
              aria-label=${scope.messages(recordMessages).field.edit(words.parent)}
              @click=${this.#edit}
            >
              ${icon('edit')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #editor(id: string | null) {
    const { clientId, saves, scope } = this.view;
    const words = scope.messages(familyMessages);
    const save = saves.of(clientId, field);
    return html`<clientele-combobox
      filter="owner"
      exportparts="control, list, option, error"
      .label=${words.parent}
      .placeholder=${words.find}
      .value=${id ?? ''}
      .valueLabel=${this.#nameOf(id)}
      .options=${this.found.map((hit) => ({ value: hit.id, label: hit.name, ...(hit.detail && { detail: hit.detail }) }))}
      .error=${save?.state === 'refused' ? refusalText(save.reason, field, scope.messages) : ''}
      .noMatchText=${words.none}
      .loadingText=${this.isSearching ? words.searching : ''}
      @clientele-combobox-input=${({ text }: ComboboxInputEvent) => void this.#find(scope, text)}
      @change=${this.#onChange}
      @keydown=${this.#onKeydown}
      @focusout=${() => void this.#onLeave()}
    ></clientele-combobox>`;
  }

  #link({ id, name, archivedAt }: NamedClient) {
    const { archived } = this.view.scope.messages(familyMessages);
    return html`<button class="link" type="button" @click=${() => this.dispatchEvent(new OpenClientEvent(id))}>
        <bdi>${name}</bdi></button
      >${archivedAt ? html` <span class="muted">${archived}</span>` : nothing}`;
  }

  #more() {
    if (!this.#known.nextCursor) return nothing;
    const { more } = this.view.scope.messages(familyMessages);
    return html`<button
      class="button"
      part="button"
      type="button"
      aria-busy=${this.isLoadingMore ? 'true' : 'false'}
      @click=${() => void this.#loadMore()}
    >
      <span>${more}</span>
    </button>`;
  }

  /** '' for one that the person may not see. */
  #nameOf(id: unknown): string {
    if (typeof id !== 'string') return '';
    const { parent } = this.family ?? {};
    const known = this.view.scope.client.records.get('client', id)?.record.name;
    return known ?? (parent?.id === id ? parent.name : this.#names.get(id)) ?? '';
  }

  #edit = async () => {
    this.isEditing = true;
    this.found = [];
    await this.updateComplete;
    await this.combobox?.updateComplete;
    this.combobox?.focus();
    this.combobox?.select();
  };

  async #close() {
    this.isEditing = false;
    await this.updateComplete;
    this.opener?.focus();
  }

  #onChange = async (event: Event) => {
    const { value } = event.target as ClienteleCombobox;
    const { clientId, saves } = this.view;
    await saves.save(clientId, field, value || null);
    if (this.view.clientId !== clientId) return;
    if (saves.of(clientId, field)?.state !== 'refused') await this.#close();
  };

  /** The list, when it is open, closes first, and says nothing of it. */
  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    const { clientId, saves } = this.view;
    saves.cancel(clientId, field);
    void this.#close();
  };

  /** Nothing was chosen: what there was stands there again. */
  async #onLeave() {
    const { clientId, saves } = this.view;
    await Promise.resolve();
    if (!this.renderRoot.contains((this.renderRoot as ShadowRoot).activeElement) && !saves.of(clientId, field))
      this.isEditing = false;
  }

  async #find(scope: Scope, text: string) {
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    this.isSearching = text !== '';
    if (!text) return (this.found = []);
    // Enter takes the first offer: none that was found for less text may be it.
    const wanted = foldCase(text);
    this.found = this.found.filter(({ name }) => foldCase(name).includes(wanted));
    const { clientId } = this.view;
    const { items } = await scope.client.api.search
      .find({ text }, { signal: search.signal })
      .catch(() => ({ items: [] }));
    if (search.signal.aborted) return;
    this.found = items.filter(({ id, kind, isArchived }) => kind === 'client' && id !== clientId && !isArchived);
    for (const { id, name } of this.found) this.#names.set(id, name);
    this.isSearching = false;
  }

  async #loadMore() {
    const { family } = this;
    const { subsidiaries, nextCursor } = this.#known;
    const { clientId, scope } = this.view;
    if (!family || !nextCursor || this.isLoadingMore) return;
    this.isLoadingMore = true;
    const { clients } = scope.client.api;
    try {
      const next = await clients.getFamily({ id: clientId, cursor: nextCursor });
      this.further = { to: family, subsidiaries: [...subsidiaries, ...next.subsidiaries], nextCursor: next.nextCursor };
    } catch (cause) {
      sayFailure(scope, scope.messages(familyMessages).failed, cause);
    }
    this.isLoadingMore = false;
  }

  /** Who belongs to it, as far as it was asked for. */
  get #known(): Pick<Family, 'subsidiaries' | 'nextCursor'> {
    const { family, further } = this;
    if (further && further.to === family) return further;
    return family ?? { subsidiaries: [], nextCursor: null };
  }
}
