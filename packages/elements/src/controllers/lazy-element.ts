import { defineWithin } from '@clientele/ui/registry/scoped-elements';
import type { LitElement } from 'lit';
import type { Namespace } from '../locales/namespace.ts';
import { LazyFile } from './lazy-file.ts';
import type { ScopeController } from './scope-controller.ts';

/** Its class names the texts that it draws, which are loaded with it. One of ui has none: its owner draws them. */
export type LazyClass = CustomElementConstructor & { readonly namespaces?: readonly Namespace[] };

/**
 * An inner element whose file is loaded when it is needed. What a person wants of it is a property of its owner, which draws it:
 *
 * `${this.panelOpen ? this.#panel.render({ ready: () => html`<my-panel></my-panel>`, failed: () => … }) : nothing}`
 */
export class LazyElement extends LazyFile {
  constructor(host: LitElement, scope: Pick<ScopeController, 'add'>, tag: string, load: () => Promise<LazyClass>) {
    super(host, async () => {
      const elementClass = await load();
      defineWithin(host.shadowRoot, { [tag]: elementClass });
      await scope.add(elementClass.namespaces ?? []);
    });
  }
}
