import type { ClientQuery } from '@clientele/contract';
import { ClienteleQueryChangeEvent } from './query-change-event.ts';
import { partsOf, questionOf } from './question.ts';
import type { QuestionParts } from './question.ts';
import { UrlSync } from './url-sync.ts';
import type { UrlSyncMode } from './url-sync.ts';
import type { LitElement } from 'lit';

/** Long enough to leave out letters in the middle of a word, too short to be felt, in milliseconds. */
const typingPause = 40;

type Host = LitElement & QuestionParts & { urlSync: UrlSyncMode };

/** How a person asks: letters after a short pause, everything else at once; told to the page and kept in its address. */
export class Asking {
  #host: Host;
  #url: UrlSync;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#url = new UrlSync(host, {
      mode: () => host.urlSync,
      namespace: () => host.id || 'clients',
      restore: (question) => this.take(question),
    });
  }

  /** Someone is in the middle of a word. */
  get isTyping() {
    return this.#timer !== undefined;
  }

  get question(): ClientQuery {
    return questionOf(this.#host);
  }

  /** An address that carries a question wins over the attributes. */
  arrive() {
    this.#url.arrive();
  }

  take(question: ClientQuery) {
    this.#stopTyping();
    Object.assign(this.#host, partsOf(question));
  }

  type(query: string) {
    this.#stopTyping();
    this.#host.query = query;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell('replace');
    }, typingPause);
  }

  choose(change: Partial<QuestionParts>) {
    this.#stopTyping();
    Object.assign(this.#host, change);
    this.#tell('push');
  }

  #stopTyping() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tell(how: 'push' | 'replace') {
    this.#host.requestUpdate();
    this.#url.write(this.question, how);
    this.#host.dispatchEvent(new ClienteleQueryChangeEvent(this.question));
  }
}
