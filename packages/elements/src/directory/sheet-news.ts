import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClienteleShowEvent } from '../detail-sheet/show-event.ts';
import type { Drawer } from './dock.ts';

type OpenSheet = Element & Drawer;

/** What happens in detail sheets of the same provider, wherever in the page they are. */
export class SheetNews implements ReactiveController {
  /** The client that is shown there. */
  openId: string | null = null;
  /** The sheet that is open. */
  drawer: OpenSheet | null = null;
  #host: ReactiveControllerHost & HTMLElement;
  #onCreated: () => void;
  #listening = new AbortController();
  #closing = new MutationObserver(() => this.drawer?.hasAttribute('open') || this.#setOpen(null, null));

  constructor(host: ReactiveControllerHost & HTMLElement, onCreated: () => void) {
    this.#host = host;
    this.#onCreated = onCreated;
    host.addController(this);
  }

  hostConnected() {
    const { signal } = (this.#listening = new AbortController());
    for (const name of ['clientele-show', 'clientele-hide', 'clientele-create'] as const) {
      document.addEventListener(name, (event) => this.#isOurs(event) && this.#hear(event), { signal });
    }
  }

  hostDisconnected() {
    this.#listening.abort();
    this.#closing.disconnect();
    this.openId = null;
    this.drawer = null;
  }

  #hear(event: Event) {
    if (event.type === 'clientele-create') this.#onCreated();
    if (event.type === 'clientele-show')
      this.#setOpen(event.target as OpenSheet, (event as ClienteleShowEvent).clientId);
    // Any listener, also a later one, may keep the sheet open.
    if (event.type === 'clientele-hide') {
      queueMicrotask(() => event.defaultPrevented || this.#setOpen(null, null));
    }
  }

  #setOpen(drawer: OpenSheet | null, id: string | null) {
    this.#closing.disconnect();
    // A page may close it without asking, which no event tells.
    if (drawer) this.#closing.observe(drawer, { attributeFilter: ['open'] });
    this.drawer = drawer;
    this.openId = id;
    this.#host.requestUpdate();
  }

  #isOurs(event: Event) {
    const [source] = event.composedPath();
    if (!(source instanceof Element) || source.localName !== this.#tagOf('detail-sheet')) return false;
    return this.#providerOf(source) === this.#providerOf(this.#host);
  }

  #providerOf(element: Element): Element | null {
    const id = element.getAttribute('provider');
    if (id !== null) return document.getElementById(id);
    const tag = this.#tagOf('provider');
    for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
      if (node instanceof Element && node.localName === tag) return node;
    }
    return null;
  }

  /** The tag of another element that was defined with the same prefix. */
  #tagOf(name: string) {
    return this.#host.localName.replace(/directory$/, name);
  }
}
