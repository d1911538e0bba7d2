import type { ClienteleError } from '@clientele/client';
import type { Member, Note } from '@clientele/contract';
import { avatar, avatarStyles } from '@clientele/ui/avatar/avatar';
import { buttonStyles } from '@clientele/ui/button/button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { notesMessages } from '../locales/notes.ts';
import { recordMessages } from '../locales/record.ts';
import { changeAtOnce } from '../record/change-at-once.ts';
import { Drafts } from '../record/drafts.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { NoteField, noteProblem } from '../record/note-field.ts';
import { noteErrorText, noteHistory, textWithMentions, type NoteHistory } from './note-text.ts';
import { noteStyles } from './note.css.ts';

interface NoteEdit {
  text: string;
  mentions: readonly Member[];
  /** From which the edit started. */
  version: number;
  error?: ClienteleError | 'card-number' | 'too-long';
  /** Someone else's text, which came meanwhile. */
  theirs?: Note;
  isSaving?: boolean;
}

const edits = new Drafts<NoteEdit>();

/**
 * One note: read, edited in its place, pinned. `changed` says that the order of the list may be another, `remove` that the note is to be
 * removed.
 */
export class NoteCard extends ScopedElements(LitElement, { 'clientele-note-field': NoteField }) {
  static override styles = [tokens, iconStyles, buttonStyles, avatarStyles, recordStyles, noteStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) note!: Note;
  @property({ type: Boolean }) editable = false;

  /** Earlier texts; null while they are not shown. */
  @state() private history: NoteHistory | null = null;

  constructor() {
    super();
    edits.observe(this);
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  override render() {
    const { scope, note } = this;
    const edit = this.editable ? edits.of(scope, note.id) : undefined;
    return html`<article class="note" part="note" aria-label=${this.#label}>
      ${this.#head()} ${edit ? this.#editor(edit) : html`<p class="text" dir="auto">${textWithMentions(note)}</p>`}
      ${this.history ? noteHistory(this.history, scope) : nothing}
    </article>`;
  }

  get #words() {
    return this.scope.messages(notesMessages);
  }

  get #label() {
    const { scope, note } = this;
    return this.#words.by(note.author?.name ?? this.#words.nobody, scope.format.relative(note.createdAt, scope.now));
  }

  #head() {
    const { scope, note, editable } = this;
    const words = this.#words;
    const author = note.author?.name ?? words.nobody;
    const isEditing = editable && edits.of(scope, note.id) !== undefined;
    return html`<header class="head">
      ${avatar(author)}
      <span class="who">
        <bdi class="author">${author}</bdi>
        <time class="when" datetime=${note.createdAt} title=${scope.format.dateTime(note.createdAt)}
          >${scope.format.relative(note.createdAt, scope.now)}</time
        >
        ${
          note.editedAt
            ? html`<button
                class="link edited"
                type="button"
                aria-expanded=${this.history ? 'true' : 'false'}
                title=${words.history}
                @click=${this.#toggleHistory}
              >
                ${words.edited(scope.format.relative(note.editedAt, scope.now))}
              </button>`
            : nothing
        }
      </span>
      ${note.isPinned && !editable ? html`<span class="pinned">${anyIcon('pin')}${words.pinned}</span>` : nothing}
      ${
        editable && !isEditing
          ? html`<span class="acts">
              <button
                class="icon-button pin"
                type="button"
                aria-label=${words.pin}
                aria-pressed=${note.isPinned ? 'true' : 'false'}
                title=${note.isPinned ? words.unpin : words.pin}
                @click=${this.#pin}
              >
                ${anyIcon('pin')}
              </button>
              <button
                class="icon-button edit"
                type="button"
                aria-label=${words.edit}
                title=${words.edit}
                @click=${this.#edit}
              >
                ${anyIcon('edit')}
              </button>
              <button
                class="icon-button"
                type="button"
                aria-label=${words.remove}
                title=${words.remove}
                @click=${() => this.dispatchEvent(new Event('remove'))}
              >
                ${anyIcon('trash')}
              </button>
            </span>`
          : nothing
      }
    </header>`;
  }

  #editor(edit: NoteEdit) {
    const { scope } = this;
    const { messages } = scope;
    const words = this.#words;
    const { field, saves } = messages(recordMessages);
    return html`<clientele-note-field
        .label=${words.text}
        .value=${edit.text}
        .mentions=${edit.mentions}
        .members=${scope.vocabulary?.members ?? []}
        .membersLabel=${words.members}
        .error=${edit.error ? noteErrorText(edit.error, words.saveFailed, edit.mentions, messages) : ''}
        @input=${this.#onInput}
        @commit=${this.#save}
        @keydown=${this.#onKeydown}
      ></clientele-note-field>
      ${
        edit.theirs
          ? html`<div class="theirs" role="alert">
              <p class="trouble">${anyIcon('alert')}<span>${saves.conflict}</span></p>
              <p class="muted">${saves.theirs}</p>
              <p class="text" dir="auto">${edit.theirs.text}</p>
            </div>`
          : nothing
      }
      <div class="edit-acts">
        ${
          edit.theirs
            ? html`<button class="button" type="button" @click=${this.#stopEditing}>${saves.takeTheirs}</button>
                <button class="button button-primary" type="button" @click=${this.#keepMine}>${saves.keepMine}</button>`
            : html`<button class="button" type="button" @click=${this.#stopEditing}>${field.cancel}</button>
                <button
                  class="button button-primary"
                  type="button"
                  aria-busy=${edit.isSaving ? 'true' : 'false'}
                  @click=${this.#save}
                >
                  <span>${field.save}</span>
                </button>`
        }
      </div>`;
  }

  #keep(edit: NoteEdit | undefined) {
    edits.keep(this.scope, this.note.id, edit);
  }

  #edit = async () => {
    const { text, mentions, version } = this.note;
    this.#keep({ text, mentions, version });
    await this.updateComplete;
    this.renderRoot.querySelector<NoteField>('clientele-note-field')?.focus();
  };

  #stopEditing = async () => {
    this.#keep(undefined);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.edit')?.focus();
  };

  #onInput = (event: Event) => {
    const { value, mentions } = event.currentTarget as NoteField;
    const edit = edits.of(this.scope, this.note.id);
    if (!edit) return;
    const { error: _, ...rest } = edit;
    const problem = noteProblem(value);
    this.#keep({ ...rest, text: value, mentions, ...(problem && { error: problem }) });
  };

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Handled here: what is around shall not close as well.
    event.stopPropagation();
    event.preventDefault();
    void this.#stopEditing();
  };

  #keepMine = () => {
    const edit = edits.of(this.scope, this.note.id);
    if (!edit?.theirs) return;
    const { theirs, ...mine } = edit;
    this.#keep({ ...mine, version: theirs.version });
    void this.#save();
  };

  #save = async () => {
    const { scope, note } = this;
    const edit = edits.of(scope, note.id);
    if (!edit || edit.isSaving) return;
    const { text, mentions, version, theirs: _, error: __ } = edit;
    if (!text.trim()) return this.renderRoot.querySelector<NoteField>('clientele-note-field')?.focus();
    const problem = noteProblem(text);
    if (problem) return this.#keep({ text, mentions, version, error: problem });
    this.#keep({ text, mentions, version, isSaving: true });
    const patch = { text, mentions: mentions.map(({ id }) => id) };
    try {
      const saved = await scope.client.api.notes.update({ id: note.id, version, patch });
      scope.client.records.put('note', saved, { whole: true });
      const now = edits.of(scope, note.id);
      // What was typed while it was sent stays in the field.
      if (now?.text === text) await this.#stopEditing();
      else if (now) this.#keep({ text: now.text, mentions: now.mentions, version: saved.version });
      this.history = null;
    } catch (cause) {
      const error = asClienteleError(cause);
      const now = edits.of(scope, note.id) ?? { text, mentions };
      // The contract promises the whole record with every conflict.
      const theirs = error.code === 'conflict' ? ((error.current ?? undefined) as Note | undefined) : undefined;
      if (theirs) scope.client.records.put('note', theirs, { whole: true, by: 'others' });
      this.#keep({ text: now.text, mentions: now.mentions, version, ...(theirs ? { theirs } : { error }) });
    }
  };

  #pin = async () => {
    const { scope, note } = this;
    const isPinned = !note.isPinned;
    try {
      await changeAtOnce(scope.client, 'note', note, {
        choice: { isPinned },
        send: (version) => scope.client.api.notes.update({ id: note.id, version, patch: { isPinned } }),
      });
      this.dispatchEvent(new Event('changed'));
    } catch (cause) {
      sayFailure(scope, isPinned ? this.#words.pinFailed : this.#words.unpinFailed, cause);
    }
  };

  #toggleHistory = async () => {
    if (this.history) {
      this.history = null;
      return;
    }
    try {
      const { items } = await this.scope.client.api.notes.history({ id: this.note.id });
      this.history = { items, error: null };
    } catch (cause) {
      this.history = { items: [], error: asClienteleError(cause) };
    }
  };
}
