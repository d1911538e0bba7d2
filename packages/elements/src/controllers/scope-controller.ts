import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { scopeContext, type Scope } from '../context.ts';
import type { Namespace } from '../locales/namespace.ts';
import { forgetProblem, setupWithinMs, tellProblem } from '../setup/tell-problem.ts';

/**
 * Finds the element's provider: the nearest above it, or the one whose id is in the element's attribute `provider`. A provider
 * that is defined or inserted later is found then. The element gets its scope when its texts are there in the language of the scope, so
 * that it never draws those of another one; what cannot be loaded is drawn in English, and tried again with every new scope.
 */
export class ScopeController implements ReactiveController {
  #host: LitElement;
  #namespaces: Namespace[];
  /** What the provider gave last. */
  #given: Scope | null = null;
  #scope: Scope | null = null;
  #unsubscribe: (() => void) | undefined;
  /** The attributes that are set here and not by the page. */
  #marked: { dir?: string | null; lang?: string | null } = {};
  /** The id asked for; null asks the nearest, undefined means that nothing was asked. */
  #askedFor: string | null | undefined;
  #missing: ReturnType<typeof setTimeout> | undefined;

  /** `namespaces` are all whose texts the element draws, those of its lazy elements aside. */
  constructor(host: LitElement, ...namespaces: Namespace[]) {
    this.#host = host;
    this.#namespaces = namespaces;
    host.addController(this);
  }

  /** Null while there is no provider, or while it does not know its server. */
  get scope(): Scope | null {
    return this.#scope;
  }

  /** Adds the texts of an inner element that has come later. Resolves when they are there, or cannot be had. */
  async add(namespaces: readonly Namespace[]): Promise<void> {
    this.#namespaces = [...new Set([...this.#namespaces, ...namespaces])];
    await this.#load();
  }

  hostConnected() {
    // In the capture phase, because a provider above the new one stops the event there.
    document.addEventListener('context-provider', this.#onProvider, true);
    this.#ask();
  }

  hostUpdate() {
    // Also when it has left the page, where it must find nothing and miss nothing.
    if (this.#host.isConnected && this.#host.getAttribute('provider') !== this.#askedFor) this.#ask();
    const { direction = null, locale = null, language = 'en' } = this.#scope ?? {};
    const isInEnglish = this.#namespaces.some((namespace) => !namespace.has(language));
    this.#mark('dir', isInEnglish && direction ? 'ltr' : direction);
    this.#mark('lang', isInEnglish ? 'en' : locale);
  }

  /** Says the language and direction of the element's own texts, and of nothing around it, unless the page has said them of it. */
  #mark(attribute: 'dir' | 'lang', value: string | null) {
    const host = this.#host;
    const before = host.getAttribute(attribute);
    if (before !== null && before !== this.#marked[attribute]) return;
    this.#marked[attribute] = value;
    if (value === before) return;
    if (value === null) host.removeAttribute(attribute);
    else host.setAttribute(attribute, value);
  }

  hostDisconnected() {
    clearTimeout(this.#missing);
    document.removeEventListener('context-provider', this.#onProvider, true);
    this.#forget();
    this.#askedFor = undefined;
  }

  #onProvider = (event: Event) => {
    if ((event as HTMLElementEventMap['context-provider']).context === scopeContext && !this.#unsubscribe) this.#ask();
  };

  #ask() {
    this.#forget();
    const id = this.#host.getAttribute('provider');
    this.#askedFor = id;
    const target = id === null ? this.#host : elementById(this.#host, id);
    target?.dispatchEvent(new ContextEvent(scopeContext, this.#host, this.#take, true));
    clearTimeout(this.#missing);
    if (this.#unsubscribe) forgetProblem(this.#host);
    else this.#missing = setTimeout(() => tellProblem(this.#host, { kind: 'no-provider' }), setupWithinMs);
  }

  #take = (scope: Scope | null, unsubscribe?: () => void) => {
    // Another provider has taken over, or the element is gone.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#given = scope;
    // What was shown of another client is not shown until the texts have come.
    if (scope?.client !== this.#scope?.client) this.#set(null);
    if (!scope || this.#namespaces.every((one) => one.has(scope.language) || one.hasFailed(scope.language)))
      this.#set(scope);
    if (scope) void this.#load();
  };

  /** Loads the texts that are missing. Those that came after the element was drawn without them are a change of its scope. */
  async #load() {
    const language = this.#given?.language;
    const missing = language ? this.#namespaces.filter((namespace) => !namespace.has(language)) : [];
    if (!language || missing.length === 0) return;
    await Promise.all(missing.map((namespace) => namespace.load(language)));
    const given = this.#given;
    if (given?.language !== language) return;
    const isRetried = this.#scope === given && missing.some((namespace) => namespace.has(language));
    this.#set(isRetried ? { ...given } : given);
  }

  #set(scope: Scope | null) {
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#host.requestUpdate();
  }

  #forget() {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#given = null;
    this.#set(null);
  }
}

function elementById(host: Element, id: string): Element | null {
  const root = host.getRootNode();
  const inSameRoot = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return inSameRoot ?? document.getElementById(id);
}
