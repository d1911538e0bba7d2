import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { scopeContext, type Scope } from '../context.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { ClienteleCreateClientEvent } from '../directory/create-client-event.ts';
import type { ClienteleSelectEvent } from '../directory/select-event.ts';

interface Requests {
  'clientele-select': ClienteleSelectEvent;
  'clientele-create-client': ClienteleCreateClientEvent;
}
/** `from` is the element that asks: the event itself has forgotten it by then. */
type Listener<Request> = (event: Request, from: EventTarget | null) => void;
type Listeners = { [Name in keyof Requests]: Listener<Requests[Name]> };

/** Hears what the other elements of the same provider ask for, unless the page has taken care of it: then it has cancelled. */
export class ProviderEvents implements ReactiveController {
  #host: LitElement;
  #scope: ScopeController;
  #listeners: Listeners;
  #heard: Scope | null = null;
  #listening: AbortController | undefined;

  constructor(host: LitElement, scope: ScopeController, listeners: Listeners) {
    this.#host = host;
    this.#scope = scope;
    this.#listeners = listeners;
  }

  hostUpdate() {
    const { scope } = this.#scope;
    if (scope === this.#heard) return;
    this.#heard = scope;
    this.#listening?.abort();
    if (scope) this.#listen();
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#heard = null;
  }

  #listen() {
    const { signal } = (this.#listening = new AbortController());
    const provider = providerOf(this.#host);
    const hear = <Name extends keyof Requests>(name: Name) =>
      provider?.addEventListener(name, (event) => unlessCancelled(event as Requests[Name], this.#listeners[name]), {
        signal,
      });
    hear('clientele-select');
    hear('clientele-create-client');
  }
}

/** The page's own listeners may come later, up to the window; they have the first word. */
function unlessCancelled<Request extends Event>(event: Request, listener: Listener<Request>) {
  const { target } = event;
  queueMicrotask(() => {
    if (!event.defaultPrevented) listener(event, target);
  });
}

/** The element that answers the question for the scope: the nearest provider, or the one that is named. */
function providerOf(host: LitElement): EventTarget | null {
  let provider: EventTarget | null = null;
  const request = new ContextEvent(scopeContext, host, () => (provider = request.currentTarget));
  const name = host.getAttribute('provider');
  const asked = name === null ? host : named(host, name);
  asked?.dispatchEvent(request);
  return provider;
}

function named(host: LitElement, id: string) {
  const root = host.getRootNode();
  return (root instanceof ShadowRoot && root.getElementById(id)) || document.getElementById(id);
}
