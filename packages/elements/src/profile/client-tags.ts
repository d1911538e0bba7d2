import type { ClienteleError, KnownClient } from '@clientele/client';
import { chip, chipStyles } from '@clientele/ui/chip/chip';
import type { ComboboxCreateEvent } from '@clientele/ui/combobox/combobox-events';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { foldCase } from '@clientele/ui/fold-case/fold-case';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { spinner, spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens, visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { choiceFailure } from '../record/record-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

/** A tag is named as it is typed and taken away by its id. */
type Change = { add: string[] } | { removeTagIds: string[] };

/**
 * The tags of one client: another one is drawn anew. Those who may edit it add one by typing its name, one that the workspace has or a
 * new one, and take one away with its ✕. What is known is shown at once, a new tag when the server has it.
 */
export class ClientTags extends ScopedElements(LitElement, { 'clientele-combobox': ClienteleCombobox }) {
  static override styles = [
    tokens,
    iconStyles,
    chipStyles,
    spinnerStyles,
    recordStyles,
    css`
      :host {
        display: block;
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      .plain-list {
        display: contents;
      }
      .plain-list > li {
        min-inline-size: 0;
        max-inline-size: 100%;
      }
      clientele-combobox {
        inline-size: 132px;
      }
      /* Alone it begins where the name does. */
      clientele-combobox:first-child {
        margin-inline-start: -11px;
      }
      clientele-combobox::part(label) {
        ${visuallyHidden}
      }
      clientele-combobox::part(control) {
        min-block-size: 24px;
        block-size: max(24px, var(--_cl-target));
        padding-block: 0;
        border-color: transparent;
        background: none;
        font-size: var(--_cl-font-small);
      }
      clientele-combobox::part(control):hover,
      clientele-combobox::part(control):focus {
        background: var(--_cl-surface-3);
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;
  @property({ type: Boolean }) editable = false;

  @state() private underWay = 0;
  @state() private failure: { change: Change; error: ClienteleError } | null = null;
  @query('clientele-combobox') private field!: ClienteleCombobox | null;

  /** Names of tags that came with an answer: the vocabulary hears of them later. */
  #named = new Map<string, string>();

  override render() {
    const { scope, client, editable, failure } = this;
    const words = scope.messages(profileMessages).tags;
    const known = scope.vocabulary?.tags ?? [];
    const names = new Map([...this.#named, ...known.map(({ id, name }) => [id, name] as const)]);
    const tags = client.tagIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
    if (tags.length === 0 && !editable) return nothing;
    return html`<div class="tags" role="group" aria-label=${words.label}>
        ${
          tags.length > 0
            ? html`<ul class="plain-list">
                ${tags.map(({ id, name }) => html`<li>${this.#chip(id, name)}</li>`)}
              </ul>`
            : nothing
        }
        ${
          editable
            ? html`<clientele-combobox
                create-first
                .label=${words.add}
                .placeholder=${words.add}
                .options=${known.filter(({ id }) => !client.tagIds.includes(id)).map(({ name }) => ({ value: name, label: name }))}
                .createLabel=${words.create}
                @change=${this.#onChoice}
                @clientele-combobox-create=${({ text }: ComboboxCreateEvent) => this.#send({ add: [text] })}
              ></clientele-combobox>`
            : nothing
        }
        <span class="muted" role="status"
          >${this.underWay > 0 ? [spinner(), scope.messages(recordMessages).field.saving] : nothing}</span
        >
      </div>
      ${failure ? choiceFailure(scope, failure.error, () => void this.#send(failure.change)) : nothing}`;
  }

  #chip(id: string, name: string) {
    const remove = this.scope.messages(profileMessages).tags.remove(name);
    return chip(
      this.editable ? { label: name, removeLabel: remove, onRemove: () => this.#remove(id) } : { label: name },
    );
  }

  #onChoice = (event: Event) => {
    const field = event.target as ClienteleCombobox;
    const { value } = field;
    // Ready for the next one.
    field.value = '';
    if (value) void this.#send({ add: [value] });
  };

  /** The button goes with its tag: the focus goes where the next is added. */
  #remove(id: string) {
    this.field?.focus();
    void this.#send({ removeTagIds: [id] });
  }

  async #send(patch: Change) {
    const { scope, client } = this;
    const { api, records } = scope.client;
    const { id } = client;
    const shown = records.patch('client', id, { tagIds: this.#after(patch) });
    this.failure = null;
    this.underWay += 1;
    try {
      const { client: saved, tags } = await api.clients.updateTags({ id, patch });
      for (const tag of tags) this.#named.set(tag.id, tag.name);
      shown.settle(saved);
    } catch (cause) {
      shown.rollback();
      this.failure = { change: patch, error: asClienteleError(cause) };
    } finally {
      this.underWay -= 1;
    }
  }

  /** The tags as they will be, as far as they are known here. */
  #after(change: Change): string[] {
    const { tagIds } = this.client;
    if ('removeTagIds' in change) return tagIds.filter((id) => !change.removeTagIds.includes(id));
    const wanted = new Set(change.add.map(foldCase));
    const added = (this.scope.vocabulary?.tags ?? []).filter(({ name }) => wanted.has(foldCase(name)));
    return [...new Set([...tagIds, ...added.map(({ id }) => id)])];
  }
}
