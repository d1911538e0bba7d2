import type { ClienteleError } from '@clientele/client';
import type { SearchHit } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { Scope } from '../scope.ts';

/** Long enough to leave out letters in the middle of a word, too short to be felt, in milliseconds. */
const typingPause = 40;

/** How many records are asked for. */
const limit = 20;

/** Finds records of all kinds while somebody types: the latest question wins, and what was found stays until its answer is there. */
export class SearchQuestion implements ReactiveController {
  status: 'idle' | 'loading' | 'ready' | 'error' = 'idle';
  error: ClienteleError | null = null;
  /** Of the last answer, in the server's order. */
  hits: readonly SearchHit[] = [];
  /** The text that they answer. */
  answered = '';
  #host: LitElement;
  #scope: () => Scope;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #wasOffline = false;

  constructor(host: LitElement, scope: () => Scope) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
  }

  hostUpdate() {
    const isOffline = this.#scope().connection === 'offline';
    const isBack = this.#wasOffline && !isOffline;
    this.#wasOffline = isOffline;
    if (isBack && this.status === 'error') this.retry();
  }

  hostDisconnected() {
    this.ask('');
  }

  /** Asks after a pause in which more may be typed; nothing is asked of an empty text. */
  ask(typed: string) {
    const text = typed.trim();
    if (text === this.#text && this.status !== 'error') return;
    this.#text = text;
    this.#stop();
    if (!text) {
      Object.assign(this, { status: 'idle', error: null, hits: [], answered: '' });
      return this.#host.requestUpdate();
    }
    this.status = 'loading';
    this.#timer = setTimeout(() => void this.#find(text), typingPause);
    this.#host.requestUpdate();
  }

  /** Asks again for what failed. */
  retry = () => {
    this.#stop();
    this.status = 'loading';
    void this.#find(this.#text);
    this.#host.requestUpdate();
  };

  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #find(text: string) {
    const asking = (this.#asking = new AbortController());
    try {
      const { items } = await this.#scope().client.api.search.find({ text, limit }, { signal: asking.signal });
      if (asking.signal.aborted) return;
      Object.assign(this, { status: 'ready', error: null, hits: items, answered: text });
    } catch (cause) {
      if (asking.signal.aborted) return;
      Object.assign(this, { status: 'error', error: asClienteleError(cause), hits: [], answered: '' });
    }
    this.#host.requestUpdate();
  }
}
