import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { scopeContext, type Scope } from '../context.ts';
import { forgetProblem, setupWithinMs, tellProblem } from '../setup/tell-problem.ts';

/**
 * Finds the element's provider: the nearest above it, or the one whose id is in the element's attribute `provider`. A provider
 * that is defined or inserted later is found then.
 */
export class ScopeController implements ReactiveController {
  #host: LitElement;
  #scope: Scope | null = null;
  #unsubscribe: (() => void) | undefined;
  /** The attributes that are set here and not by the page. */
  #marked: { dir?: string | null; lang?: string | null } = {};
  /** The id asked for; null asks the nearest, undefined means that nothing was asked. */
  #askedFor: string | null | undefined;
  #missing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Null while there is no provider, or while it does not know its server. */
  get scope(): Scope | null {
    return this.#scope;
  }

  hostConnected() {
    // In the capture phase, because a provider above the new one stops the event there.
    document.addEventListener('context-provider', this.#onProvider, true);
    this.#ask();
  }

  hostUpdate() {
    // Also when it has left the page, where it must find nothing and miss nothing.
    if (this.#host.isConnected && this.#host.getAttribute('provider') !== this.#askedFor) this.#ask();
    this.#mark('dir', this.#scope?.direction ?? null);
    this.#mark('lang', this.#scope?.locale ?? null);
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
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#host.requestUpdate();
  };

  #forget() {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    if (!this.#scope) return;
    this.#scope = null;
    this.#host.requestUpdate();
  }
}

function elementById(host: Element, id: string): Element | null {
  const root = host.getRootNode();
  const inSameRoot = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return inSameRoot ?? document.getElementById(id);
}
