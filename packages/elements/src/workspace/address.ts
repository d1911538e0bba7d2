import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClienteleUrlChangeEvent } from '../events/directory-events.ts';
import { pathOf, routeOf, type Route } from './route.ts';

export type UrlSyncMode = 'none' | 'query' | 'hash';

interface Options {
  mode: () => UrlSyncMode;
  /** The parameter of the mode `query`: the element's id where it has one, so that two workspaces of a page do not meet. */
  parameter: () => string;
  /** The way back and forward. Null: the address says no route. */
  onMove: (route: Route | null) => void;
}

/**
 * The route in the page's address, beside whatever the page and the list keep there: `#/clients/cli_1/notes?clients.q=oak`, or
 * `?workspace=/clients/cli_1/notes&clients.q=oak`.
 */
export class Address implements ReactiveController {
  #host: ReactiveControllerHost & EventTarget;
  #options: Options;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /** Null where the address says no route. */
  read(): Route | null {
    switch (this.#options.mode()) {
      case 'none':
        return null;
      case 'query':
        return routeOf(new URL(location.href).searchParams.get(this.#options.parameter()) ?? '');
      case 'hash':
        return routeOf(fragmentOf(new URL(location.href)).path);
    }
  }

  /** Adds an entry to the history, unless the page hands the address to a router of its own. */
  write(route: Route) {
    const href = this.hrefOf(route);
    if (href === null || href === location.href) return;
    if (this.#host.dispatchEvent(new ClienteleUrlChangeEvent(href, false))) history.pushState(null, '', href);
  }

  /** The address of a route; null where addresses say none. What the list keeps there stays, so that it is as it was on the way back. */
  hrefOf(route: Route): string | null {
    const url = new URL(location.href);
    const mode = this.#options.mode();
    if (mode === 'none') return null;
    if (mode === 'hash') {
      const { search } = fragmentOf(url);
      url.hash = search ? `${pathOf(route)}?${search}` : pathOf(route);
    } else {
      url.searchParams.delete(this.#options.parameter());
      // By hand: `URLSearchParams` would write each slash as %2F.
      const others = url.searchParams.toString();
      url.search = `${this.#options.parameter()}=${pathOf(route)}${others ? `&${others}` : ''}`;
    }
    return url.href;
  }

  #onPopState = () => {
    if (this.#options.mode() !== 'none') this.#options.onMove(this.read());
  };
}

/** In a fragment, what the list keeps stands behind the route: `#/clients?clients.q=a`; without a route alone: `#clients.q=a`. */
function fragmentOf({ hash }: URL): { path: string; search: string } {
  const fragment = hash.slice(1);
  if (!fragment.startsWith('/')) return { path: '', search: fragment };
  const [path = '', search = ''] = fragment.split(/\?(.*)/s);
  return { path, search };
}
