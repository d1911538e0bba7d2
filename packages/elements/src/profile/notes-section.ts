import type { ClienteleError } from '@clientele/client';
import type { Member, Note } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { commonMessages } from '../locales/common.ts';
import { notesMessages } from '../locales/notes.ts';
import { recordMessages } from '../locales/record.ts';
import { Drafts } from '../record/drafts.ts';
import { Intention } from '../record/intention.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals } from '../record/removals.ts';
import { revealRow } from '../record/reveal-row.ts';
import type { Scope } from '../scope.ts';
import { NoteCard } from './note-card.ts';
import { NoteField, noteProblem, sendModifier } from '../record/note-field.ts';
import { noteErrorText } from './note-text.ts';
import { noteStyles } from './note.css.ts';
import { sectionStyles } from './section.css.ts';

interface NoteQuery {
  clientId: string;
}

const noteList: PagedList<Note, NoteQuery> = {
  kind: 'note',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  async load({ api }, { clientId }, { cursor, limit }, signal) {
    const answer = await api.notes.list({ clientId, limit, ...(cursor !== undefined && { cursor }) }, { signal });
    return { items: answer.items, nextCursor: answer.nextCursor, total: { count: answer.count, exact: true } };
  },
  idOf: ({ id }) => id,
  put: (records, note, by) => records.put('note', note, { whole: true, by }),
  latest: (records, note) => records.get('note', note.id)?.record ?? note,
  belongs: () => true,
  isAffected: ({ kind, clientId }, query) => kind === 'note' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** A note that is being written. */
interface NewNote {
  text: string;
  mentions: readonly Member[];
  intention: Intention;
  isSending?: boolean;
  error?: ClienteleError | 'card-number' | 'too-long';
}

const newNotes = new Drafts<NewNote>();

/** How many notes the notepad shows before it is asked for more. */
const fewNotes = 3;

/**
 * What the team has written down about a client, for the team alone: a place to write, and the notes, pinned ones first. With `compact` it
 * is the notepad of a side column.
 */
export class NotesSection extends ScopedElements(RecordSection, {
  'clientele-note-card': NoteCard,
  'clientele-note-field': NoteField,
}) {
  static readonly namespaces = [commonMessages, recordMessages, notesMessages];
  static override styles = [...sectionStyles, noteStyles];

  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private showsAll = false;
  /** What a live region says. */
  @state() private said = '';
  #list = new PagedController(this, this, noteList);
  #removals = new Removals(this, () => this.#afterChange());

  constructor() {
    super();
    newNotes.observe(this);
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override async reveal(id: string): Promise<boolean> {
    if (!(await this.#list.reach(id))) return false;
    this.showsAll = true;
    return revealRow(this, id);
  }

  override willUpdate() {
    const { scope, client, shown } = this;
    if (!shown || !client) this.#list.pause();
    else if (scope?.can('view_notes', client)) this.#list.ask({ clientId: client.id });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const words = scope.messages(notesMessages);
    if (!scope.can('view_notes', client))
      return emptyState({ icon: 'lock', heading: words.forbidden, text: words.forbiddenHint });
    const canWrite = scope.can('write_notes', client);
    return html`<div class="notes">
      ${canWrite ? this.#composer(scope, client.id) : html`<p class="team">${anyIcon('lock')}${words.onlyTeam}</p>`}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.#notes(scope, canWrite)}
    </div>`;
  }

  #composer(scope: Scope, clientId: string) {
    const words = scope.messages(notesMessages);
    const { text = '', mentions = [], error, isSending } = newNotes.of(scope, clientId) ?? {};
    return html`<form
      class="paper composer"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#add();
      }}
    >
      <clientele-note-field
        .label=${words.write}
        .placeholder=${words.placeholder}
        .value=${text}
        .mentions=${mentions}
        .members=${scope.vocabulary?.members ?? []}
        .membersLabel=${words.members}
        .error=${error ? noteErrorText(error, words.addFailed, mentions, scope.messages) : ''}
        @input=${this.#onInput}
        @commit=${this.#add}
      ></clientele-note-field>
      <div class="send">
        <span class="team">${anyIcon('lock')}${words.onlyTeam}</span>
        <span class="keys">${words.keys(sendModifier())}</span>
        <button class="button button-primary" part="button" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
          <span>${words.add}</span>
        </button>
      </div>
    </form>`;
  }

  #notes(scope: Scope, canWrite: boolean) {
    const words = scope.messages(notesMessages);
    const { rows } = this.#list;
    const notes = rows.filter(({ id }) => !this.#removals.has(id));
    const none = () =>
      this.compact
        ? nothing
        : emptyState({
            icon: anyIcon('note'),
            heading: words.none,
            text: canWrite ? words.noneHint : words.noneReadonly,
          });
    const isPart = this.compact && !this.showsAll && notes.length > fewNotes;
    const rest = (this.#list.total?.count ?? rows.length) - fewNotes;
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: notes.length === 0,
      none,
      draw: (isBusy) =>
        html`<ul class="note-list plain-list" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            isPart ? notes.slice(0, fewNotes) : notes,
            ({ id }) => id,
            (note) =>
              html`<li data-id=${note.id}>
                <clientele-note-card
                  class="takes-focus"
                  .scope=${scope}
                  .note=${note}
                  .editable=${canWrite}
                  @changed=${() => void this.#afterChange()}
                  @remove=${(event: Event) => void this.#remove(scope, note, event)}
                ></clientele-note-card>
              </li>`,
          )}
        </ul>`,
      ...(isPart && {
        end: html`<button class="button more" type="button" @click=${() => (this.showsAll = true)}>
          <span>${words.remaining(scope.locale, rest)}</span>
        </button>`,
      }),
    });
  }

  #onInput = (event: Event) => {
    const { scope, client } = this;
    if (!scope || !client) return;
    const { value, mentions } = event.currentTarget as NoteField;
    const { intention = new Intention(), isSending } = newNotes.of(scope, client.id) ?? {};
    const problem = noteProblem(value);
    this.said = '';
    newNotes.keep(
      scope,
      client.id,
      value
        ? { text: value, mentions, intention, ...(isSending && { isSending }), ...(problem && { error: problem }) }
        : undefined,
    );
  };

  /** Goes on when the section has left the page meanwhile. */
  #add = async () => {
    const { scope, client } = this;
    if (!scope || !client) return;
    const draft = newNotes.of(scope, client.id);
    if (!draft?.text.trim()) return this.#focusComposer();
    if (draft.isSending) return;
    const { text, mentions, intention } = draft;
    const problem = noteProblem(text);
    if (problem) {
      newNotes.keep(scope, client.id, { text, mentions, intention, error: problem });
      return this.#focusComposer();
    }
    newNotes.keep(scope, client.id, { text, mentions, intention, isSending: true });
    const body = { clientId: client.id, text, mentions: mentions.map(({ id }) => id) };
    try {
      const note = await intention.send(body, (idempotencyKey) =>
        scope.client.api.notes.create({ idempotencyKey, ...body }),
      );
      scope.client.records.put('note', note, { whole: true });
      const now = newNotes.of(scope, client.id);
      // What was typed while it was sent is the next note.
      const isTypedOn = now && now.text !== text;
      newNotes.keep(
        scope,
        client.id,
        isTypedOn ? { text: now.text, mentions: now.mentions, intention: new Intention() } : undefined,
      );
      this.said = scope.messages(notesMessages).added;
      await this.#afterChange();
    } catch (cause) {
      const now = newNotes.of(scope, client.id) ?? { text, mentions };
      newNotes.keep(scope, client.id, { ...now, intention, isSending: false, error: asClienteleError(cause) });
    }
  };

  async #remove(scope: Scope, { id }: Note, event: Event) {
    const { notes } = scope.client.api;
    const words = scope.messages(notesMessages);
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('li'),
      () =>
        void this.#removals.remove(scope, {
          id,
          words,
          remove: () => notes.remove({ id }),
          restore: async () => scope.client.records.put('note', await notes.restore({ id }), { whole: true }),
        }),
      () => this.#composerField,
    );
  }

  async #afterChange() {
    this.tellChange('note');
    await this.#list.refresh();
  }

  get #composerField() {
    return this.renderRoot.querySelector<NoteField>('form clientele-note-field');
  }

  override create() {
    this.#focusComposer();
  }

  #focusComposer() {
    this.#composerField?.focus();
  }
}
