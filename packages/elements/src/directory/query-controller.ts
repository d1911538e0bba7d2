import type { ClientQuery } from '@clientele/contract';
import { ClienteleQueryChangeEvent } from '../events/directory-events.ts';
import { propsOf, queryOf } from './query.ts';
import type { QueryProps } from './query.ts';
import { UrlSync } from './url-sync.ts';
import type { UrlSyncMode } from './url-sync.ts';
import type { LitElement, ReactiveController } from 'lit';

/** Long enough to leave out letters in the middle of a word, too short to be felt, in milliseconds. */
const typingPause = 40;

type Host = LitElement & QueryProps & { urlSync: UrlSyncMode };

/** How a person asks: letters after a short pause, everything else at once; told to the page and kept in its address. */
export class QueryController implements ReactiveController {
  #host: Host;
  #url: UrlSync;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** As the host has set them; what is different in the properties was asked by the person, the address or `setState`. */
  #own: QueryProps = { query: '', state: 'current', sort: 'name', filters: [] };
  /** As they were set here last: where a property is other, the host has set it since. */
  #last: Partial<QueryProps> = {};

  constructor(host: Host) {
    this.#host = host;
    this.#url = new UrlSync(host, {
      mode: () => host.urlSync,
      namespace: () => host.id || 'clients',
      own: () => queryOf(this.#own),
      restore: (question) => this.take(question),
    });
    host.addController(this);
  }

  // Moved within the page it is back at once, and what was typed is told after all.
  hostConnected() {
    if (this.isTyping) this.#tellSoon();
  }

  // Out of the page it has nothing to say, neither to those around it nor in the address.
  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** Someone is in the middle of a word. */
  get isTyping() {
    return this.#timer !== undefined;
  }

  get question(): ClientQuery {
    return queryOf(this.#host);
  }

  /** To be called before each update. An address that carries a question wins over the attributes. */
  arrive() {
    this.#noticeHost();
    this.#url.arrive();
  }

  take(question: ClientQuery) {
    this.#stopTyping();
    this.#set(propsOf(question));
  }

  type(query: string) {
    this.#stopTyping();
    this.#set({ query });
    this.#tellSoon();
  }

  choose(change: Partial<QueryProps>) {
    this.#stopTyping();
    this.#set(change);
    this.#tell('push');
  }

  #noticeHost() {
    const { query, state, sort, filters } = this.#host;
    const now: QueryProps = { query, state, sort, filters };
    const set = Object.entries(now).filter(([name, value]) => value !== this.#last[name as keyof QueryProps]);
    Object.assign(this.#own, Object.fromEntries(set));
    this.#last = now;
  }

  #set(change: Partial<QueryProps>) {
    this.#noticeHost();
    Object.assign(this.#host, change);
    Object.assign(this.#last, change);
  }

  #stopTyping() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tellSoon() {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell('replace');
    }, typingPause);
  }

  #tell(how: 'push' | 'replace') {
    this.#host.requestUpdate();
    this.#url.write(this.question, how);
    this.#host.dispatchEvent(new ClienteleQueryChangeEvent(this.question));
  }
}
