import type { ClienteleError } from '@clientele/client';
import type { Reply } from '@clientele/contract';
import { avatar, avatarStyles } from '@clientele/ui/avatar/avatar';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import { repliesMessages } from '../locales/replies.ts';
import { Drafts } from '../record/drafts.ts';
import { linkedText } from '../record/linked-text.ts';
import { NoteField, noteProblem } from '../record/note-field.ts';
import { failureText } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { issueText } from '../record/record-states.ts';
import { replyStyles } from '../record/reply.css.ts';
import type { Scope } from '../scope.ts';

interface ReplyEdit {
  text: string;
  /** From which the edit started. */
  version: number;
  error?: ClienteleError | 'card-number' | 'too-long';
  /** Another text, which was saved meanwhile. */
  theirs?: Reply;
  isSaving?: boolean;
}

const edits = new Drafts<ReplyEdit>();

/** One reply: read, and edited in its place by whoever wrote it. `changed` says that it was, `remove` that it is to be removed. */
export class ReplyCard extends ScopedElements(LitElement, { 'clientele-note-field': NoteField }) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    avatarStyles,
    recordStyles,
    replyStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .acts {
        display: flex;
        flex: none;
        margin-inline-end: -6px;
      }
      .acts .icon-button {
        inline-size: max(28px, var(--_cl-target));
        min-block-size: max(28px, var(--_cl-target));
      }
      .reply clientele-note-field {
        margin-block-start: 6px;
      }
      .edit-acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-block-start: 8px;
      }
      .theirs {
        display: grid;
        gap: 6px;
        margin-block-start: 10px;
        padding-block-start: 10px;
        border-block-start: 1px solid var(--_cl-border);
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) reply!: Reply;
  /** Whether this person may write to the client. */
  @property({ type: Boolean }) editable = false;
  /** The client wrote it, and the team has not written since. */
  @property({ type: Boolean }) unanswered = false;

  constructor() {
    super();
    edits.observe(this);
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('button, article')?.focus();
  }

  override render() {
    const { scope, reply, unanswered } = this;
    const edit = this.#edit;
    const { author, side, createdAt, editedAt, text } = reply;
    const words = this.#words;
    const name = author?.name ?? words.nobody[side];
    const { format, now } = scope;
    return html`<article
      class="reply ${side === 'team' ? 'own' : 'other'}"
      part="note"
      tabindex="-1"
      aria-label=${words.by(name, format.relative(createdAt, now))}
    >
      <header class="head">
        ${avatar(name)}
        <span class="who">
          <bdi class="author">${name}</bdi>
          <time class="when" datetime=${createdAt} title=${format.dateTime(createdAt)}
            >${format.relative(createdAt, now)}</time
          >
          ${
            editedAt
              ? html`<time class="when" datetime=${editedAt} title=${format.dateTime(editedAt)}
                  >${words.edited(format.relative(editedAt, now))}</time
                >`
              : nothing
          }
          ${unanswered ? badge(words.unanswered, 'warning') : nothing}
        </span>
        ${this.editable && !edit && side === 'team' ? this.#acts() : nothing}
      </header>
      ${edit ? this.#editor(edit) : html`<p class="text" dir="auto">${linkedText(text)}</p>`}
    </article>`;
  }

  get #words() {
    return this.scope.messages(repliesMessages);
  }

  get #isOwn(): boolean {
    const { side, author } = this.reply;
    return side === 'team' && author !== null && author.id === this.scope.session?.user.id;
  }

  get #edit(): ReplyEdit | undefined {
    return this.editable && this.#isOwn ? edits.of(this.scope, this.reply.id) : undefined;
  }

  #acts() {
    const words = this.#words;
    return html`<span class="acts">
      ${
        this.#isOwn
          ? html`<button
              class="icon-button edit"
              type="button"
              aria-label=${words.edit}
              title=${words.edit}
              @click=${this.#startEditing}
            >
              ${anyIcon('edit')}
            </button>`
          : nothing
      }
      <button
        class="icon-button"
        type="button"
        aria-label=${words.remove}
        title=${words.remove}
        @click=${() => this.dispatchEvent(new Event('remove'))}
      >
        ${anyIcon('trash')}
      </button>
    </span>`;
  }

  #editor(edit: ReplyEdit) {
    const words = this.#words;
    const { field, saves } = this.scope.messages(recordMessages);
    return html`<clientele-note-field
        .label=${words.text}
        .value=${edit.text}
        .error=${edit.error ? this.#errorText(edit.error) : ''}
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

  #errorText(error: ClienteleError | 'card-number' | 'too-long'): string {
    const { messages } = this.scope;
    if (typeof error === 'string') return messages(recordMessages).problems[error];
    const [issue] = error.issues;
    return issue ? issueText(issue, messages) : `${this.#words.saveFailed} ${failureText(error, messages)}`;
  }

  #keep(edit: ReplyEdit | undefined) {
    edits.keep(this.scope, this.reply.id, edit);
  }

  #startEditing = async () => {
    const { text, version } = this.reply;
    this.#keep({ text, version });
    await this.updateComplete;
    this.renderRoot.querySelector<NoteField>('clientele-note-field')?.focus();
  };

  #stopEditing = async () => {
    this.#keep(undefined);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.edit')?.focus();
  };

  #onInput = (event: Event) => {
    const { value: text } = event.currentTarget as NoteField;
    const edit = this.#edit;
    if (!edit) return;
    const { error: _, ...rest } = edit;
    const problem = noteProblem(text);
    this.#keep({ ...rest, text, ...(problem && { error: problem }) });
  };

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Handled here: what is around shall not close as well.
    event.stopPropagation();
    event.preventDefault();
    void this.#stopEditing();
  };

  #keepMine = () => {
    const edit = this.#edit;
    if (!edit?.theirs) return;
    this.#keep({ text: edit.text, version: edit.theirs.version });
    void this.#save();
  };

  #save = async () => {
    const { scope, reply } = this;
    const edit = this.#edit;
    if (!edit || edit.isSaving) return;
    const { text, version } = edit;
    if (!text.trim()) return this.renderRoot.querySelector<NoteField>('clientele-note-field')?.focus();
    const problem = noteProblem(text);
    if (problem) return this.#keep({ text, version, error: problem });
    this.#keep({ text, version, isSaving: true });
    try {
      const saved = await scope.client.api.replies.update({ id: reply.id, version, patch: { text } });
      scope.client.records.put('reply', saved, { whole: true });
      const now = edits.of(scope, reply.id);
      // What was typed while it was sent stays in the field.
      if (now?.text === text) await this.#stopEditing();
      else if (now) this.#keep({ text: now.text, version: saved.version });
      this.dispatchEvent(new Event('changed'));
    } catch (cause) {
      const error = asClienteleError(cause);
      const now = edits.of(scope, reply.id) ?? { text };
      // The contract promises the whole record with every conflict.
      const theirs = error.code === 'conflict' ? ((error.current ?? undefined) as Reply | undefined) : undefined;
      if (theirs) scope.client.records.put('reply', theirs, { whole: true, by: 'others' });
      this.#keep({ text: now.text, version, ...(theirs ? { theirs } : { error }) });
    }
  };
}
