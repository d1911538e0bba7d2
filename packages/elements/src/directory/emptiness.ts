import type { LitElement } from 'lit';
import type { ClientQuery } from '@clientele/contract';
import type { Scope } from '../context.ts';
import type { ListController } from '../controllers/list-controller.ts';
import type { Answers } from './answers.ts';

/** Why a list without a search and filters is empty: are there no clients at all, or are all of them archived? */
export class Emptiness {
  #host: LitElement;
  #list: ListController;
  #answers: Answers;
  #asked: ClientQuery | undefined;
  /** Undefined until known. What cannot be found out is taken for none. */
  #hasArchived: boolean | undefined;

  constructor(host: LitElement, list: ListController, answers: Answers) {
    this.#host = host;
    this.#list = list;
    this.#answers = answers;
  }

  /** Asks where it has to, once for each answer. */
  why(scope: Scope): 'no clients' | 'all archived' | 'unknown' | undefined {
    const { answered } = this.#answers;
    const { rows, hasMore, error } = this.#list;
    if (!answered || rows.length > 0 || hasMore || error) return undefined;
    const { search, where = [], state = 'active' } = answered;
    if (search || where.length > 0 || state === 'archived') return undefined;
    if (state === 'all') return 'no clients';
    if (answered !== this.#asked) void this.#ask(scope, answered);
    if (this.#hasArchived === undefined) return 'unknown';
    return this.#hasArchived ? 'all archived' : 'no clients';
  }

  /** The page says itself what is to be done. */
  get isHostToSay() {
    return this.#host.querySelector(':scope > [slot=empty]') !== null;
  }

  async #ask({ client: { api } }: Scope, answered: ClientQuery) {
    this.#asked = answered;
    this.#hasArchived = undefined;
    const found = await api.clients.list({ state: 'archived', limit: 1 }).then(
      ({ items }) => items.length > 0,
      () => false,
    );
    if (answered !== this.#asked) return;
    this.#hasArchived = found;
    this.#host.requestUpdate();
  }
}
