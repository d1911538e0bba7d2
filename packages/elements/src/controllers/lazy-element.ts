import { defineOnce } from '@clientele/ui/registry/define-once';
import { nothing, type LitElement } from 'lit';
import type { Namespace } from '../locales/namespace.ts';
import type { ScopeController } from './scope-controller.ts';

/** Its class names the texts that it draws, which are loaded with it. One of ui has none: its owner draws them. */
export type LazyClass = CustomElementConstructor & { readonly namespaces?: readonly Namespace[] };

interface Stages {
  /** The element. */
  ready(): unknown;
  /** Says that its file did not come, and offers `retry`. */
  failed(): unknown;
  /** What stands in its place until it is there. */
  pending?(): unknown;
}

/**
 * An inner element whose file is loaded when it is needed. What a person wants of it is a property of its owner, which draws it:
 *
 * `${this.panelOpen ? this.#panel.render({ ready: () => html`<my-panel></my-panel>`, failed: () => … }) : nothing}`
 */
export class LazyElement {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';

  #host: LitElement;
  #scope: Pick<ScopeController, 'add'>;
  #tag: string;
  #import: () => Promise<LazyClass>;
  #loading: Promise<void> | undefined;
  #isNeeded = false;

  constructor(host: LitElement, scope: Pick<ScopeController, 'add'>, tag: string, load: () => Promise<LazyClass>) {
    this.#host = host;
    this.#scope = scope;
    this.#tag = tag;
    this.#import = load;
  }

  /** For hover and focus. A failure is not told: it is tried again when the element is drawn. */
  preload = (): void => {
    if (this.status === 'idle') void this.retry();
  };

  render({ ready, failed, pending }: Stages): unknown {
    this.#isNeeded = true;
    this.preload();
    return this.status === 'ready' ? ready() : this.status === 'failed' ? failed() : (pending?.() ?? nothing);
  }

  /**
   * Loads it unless it is there. After a failure it counts as failed until it is, so that the button that retries keeps its place
   * and the focus. Browsers from before 2026 remember a failure for the life of the page. https://github.com/whatwg/html/pull/10327
   */
  retry(): Promise<void> {
    if (this.status === 'idle') this.status = 'loading';
    return (this.#loading ??= this.#load());
  }

  /** What failed is no longer needed; the next time it is tried again. */
  dismiss(): void {
    this.#isNeeded = false;
    if (this.status === 'failed') this.status = 'idle';
    this.#host.requestUpdate();
  }

  async #load() {
    try {
      const elementClass = await this.#import();
      const registry = this.#host.shadowRoot?.customElementRegistry;
      if (!registry || registry === customElements) defineOnce(this.#tag, elementClass);
      else if (!registry.get(this.#tag)) registry.define(this.#tag, elementClass);
      await this.#scope.add(elementClass.namespaces ?? []);
      this.status = 'ready';
    } catch {
      // The browser has said in its console which file is missing.
      this.status = this.#isNeeded ? 'failed' : 'idle';
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}
