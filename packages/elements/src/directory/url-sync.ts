import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientQuery } from '@clientele/contract';
import { ClienteleUrlChangeEvent } from '../events/directory-events.ts';
import { readUrlState, writeUrlState } from './url-state.ts';

export type UrlSyncMode = 'none' | 'query' | 'hash';

interface Options {
  mode: () => UrlSyncMode;
  /** What the keys begin with: the element's id where it has one, so that two directories of a page do not meet. */
  namespace: () => string;
  /** What the host asks by itself: what the address does not say is so. */
  own: () => ClientQuery;
  /** The address says something else than before: on arrival, and on the way back and forward. */
  restore: (question: ClientQuery) => void;
}

/** Keeps the question in the page's address, beside whatever the host keeps there. */
export class UrlSync implements ReactiveController {
  #host: ReactiveControllerHost & EventTarget;
  #options: Options;
  #hasArrived = false;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#onPopState);
    this.#hasArrived = false;
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** To be called when the attributes are there: on arrival, an address that carries a question wins over them. */
  arrive() {
    if (this.#hasArrived) return;
    this.#hasArrived = true;
    const question = this.#read();
    if (question) this.#options.restore(question);
  }

  /** A step worth going back to is pushed; letters being typed replace each other. */
  write(question: ClientQuery, how: 'push' | 'replace') {
    if (this.#options.mode() === 'none') return;
    const url = new URL(location.href);
    const { parameters, put } = parametersOf(url, this.#options.mode());
    writeUrlState(parameters, this.#options.namespace(), question, this.#options.own());
    put();
    if (url.href === location.href) return;
    if (!this.#host.dispatchEvent(new ClienteleUrlChangeEvent(url.href, how === 'replace'))) return;
    // The state is the host's router's, which may count its entries there: it stays with its entry, and a new entry has none.
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(history.state, '', url);
  }

  #onPopState = () => {
    if (this.#options.mode() === 'none') return;
    this.#options.restore(this.#read() ?? this.#options.own());
    this.#host.requestUpdate();
  };

  #read() {
    if (this.#options.mode() === 'none') return undefined;
    return readUrlState(
      parametersOf(new URL(location.href), this.#options.mode()).parameters,
      this.#options.namespace(),
      this.#options.own(),
    );
  }
}

/** In a fragment, parameters stand behind a route where there is one: `#/clients?clients.q=a`, otherwise alone: `#clients.q=a`. */
function parametersOf(url: URL, mode: UrlSyncMode) {
  if (mode === 'query') return { parameters: url.searchParams, put: () => {} };
  const fragment = url.hash.slice(1);
  const hasRoute = /^[/!]/.test(fragment) || fragment.includes('?') || (fragment !== '' && !fragment.includes('='));
  const [route = '', search = ''] = hasRoute ? fragment.split(/\?(.*)/s) : ['', fragment];
  const parameters = new URLSearchParams(search);
  const put = () => {
    const text = parameters.toString();
    url.hash = hasRoute ? (text ? `${route}?${text}` : route) : text;
  };
  return { parameters, put };
}
