import type { ClienteleError } from '@clientele/client';
import { isolated, textOf, type Sentence } from '@clientele/ui/bidi/isolated';
import { buttonStyles } from '@clientele/ui/button/button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import { Drafts } from './drafts.ts';
import { Intention } from './intention.ts';
import { NoteField, noteProblem, sendModifier } from './note-field.ts';
import { failureText } from './part-states.ts';
import { recordStyles } from './record.css.ts';
import { issueText } from './record-states.ts';
import { replyStyles } from './reply.css.ts';

/** What the composer says, to the team or to a client. */
export interface ComposerWords {
  readonly write: string;
  readonly placeholder: string;
  /** `name` is who will read it. */
  readonly seen: Sentence;
  readonly send: Sentence;
  readonly sent: string;
  readonly sendFailed: string;
  keys(modifier: string): string;
}

/** A reply that is being written. */
interface NewReply {
  text: string;
  intention: Intention;
  isSending?: boolean;
  error?: ClienteleError | 'card-number' | 'too-long';
}

const newReplies = new Drafts<NewReply>();

/**
 * Where the team writes to a client, and a client to the team. It says who will read it, also on its button: nobody takes it for the place
 * where notes are written. What is typed stays until it was sent. `sent` when it was.
 */
export class ReplyComposer extends ScopedElements(LitElement, { 'clientele-note-field': NoteField }) {
  static override styles = [tokens, iconStyles, buttonStyles, recordStyles, replyStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) words!: ComposerWords;
  /** Who will read it. */
  @property() recipient = '';
  /** Whose conversation it is: what was typed in another one is not shown here. */
  @property({ attribute: false }) conversation = '';
  /** Sends it. Rejects with a ClienteleError. */
  @property({ attribute: false }) post!: (idempotencyKey: string, text: string) => Promise<unknown>;

  /** What a live region says. */
  @state() private said = '';

  constructor() {
    super();
    newReplies.observe(this);
  }

  override focus() {
    this.renderRoot.querySelector<NoteField>('clientele-note-field')?.focus();
  }

  override render() {
    const { scope, words, recipient } = this;
    const { text = '', error, isSending } = newReplies.of(scope, this.conversation) ?? {};
    return html`<form
      class="composer"
      part="composer"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send();
      }}
    >
      <p class="seen">${anyIcon('globe')}<span>${isolated(words.seen, recipient)}</span></p>
      <clientele-note-field
        .label=${words.write}
        .placeholder=${words.placeholder}
        .value=${text}
        .error=${error ? this.#errorText(error) : ''}
        @input=${this.#onInput}
        @commit=${this.#send}
      ></clientele-note-field>
      <div class="send">
        <span class="keys">${words.keys(sendModifier())}</span>
        <button class="button button-primary" part="button" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
          <span>${isolated(words.send, recipient)}</span>
        </button>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>
    </form>`;
  }

  #errorText(error: ClienteleError | 'card-number' | 'too-long'): string {
    const { messages } = this.scope;
    if (typeof error === 'string') return messages(recordMessages).problems[error];
    const issue = error.issues.find(({ field }) => field === 'text');
    return issue ? issueText(issue, messages) : `${this.words.sendFailed} ${failureText(error, messages)}`;
  }

  #onInput = (event: Event) => {
    const { scope, conversation } = this;
    const { value: text } = event.currentTarget as NoteField;
    const { intention = new Intention(), isSending } = newReplies.of(scope, conversation) ?? {};
    const problem = noteProblem(text);
    this.said = '';
    const draft = { text, intention, ...(isSending && { isSending }), ...(problem && { error: problem }) };
    newReplies.keep(scope, conversation, text ? draft : undefined);
  };

  /** Goes on when the composer has left the page meanwhile. */
  #send = async () => {
    const { scope, conversation, post } = this;
    const draft = newReplies.of(scope, conversation);
    if (!draft?.text.trim()) return this.focus();
    if (draft.isSending) return;
    const { text, intention } = draft;
    const problem = noteProblem(text);
    if (problem) {
      newReplies.keep(scope, conversation, { text, intention, error: problem });
      return this.focus();
    }
    newReplies.keep(scope, conversation, { text, intention, isSending: true });
    try {
      await intention.send({ text, conversation }, (idempotencyKey) => post(idempotencyKey, text));
      const now = newReplies.of(scope, conversation);
      // What was typed while it was sent is the next reply.
      const isTypedOn = now && now.text !== text;
      newReplies.keep(scope, conversation, isTypedOn ? { text: now.text, intention: new Intention() } : undefined);
      this.said = textOf(this.words.sent, this.recipient);
      this.dispatchEvent(new Event('sent'));
    } catch (cause) {
      const now = newReplies.of(scope, conversation) ?? { text };
      const error = asClienteleError(cause);
      newReplies.keep(scope, conversation, { ...now, intention, isSending: false, error });
    }
  };
}
