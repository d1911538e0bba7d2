import type { LitElement } from 'lit';
import { defineOnce } from './define-once.ts';

type LitElementClass = abstract new (...args: any[]) => LitElement; // oxlint-disable-line no-explicit-any -- TypeScript demands any[] of a mixin

/**
 * A base class whose template knows `elements` by their tags without touching the page: they live in a scoped
 * CustomElementRegistry where the browser has one, so that two versions can share a page, and in the global one elsewhere.
 *
 * `class Directory extends ScopedElements(LitElement, { 'clientele-menu': ClienteleMenu }) { … }`
 */
export function ScopedElements<Base extends LitElementClass>(
  base: Base,
  elements: Record<string, CustomElementConstructor>,
): Base {
  let registry: CustomElementRegistry | undefined;

  abstract class WithScopedElements extends base {
    static get shadowRootOptions(): ShadowRootInit {
      const inherited = shadowRootOptionsOf(base);
      if (!isSupported()) {
        for (const [tag, elementClass] of Object.entries(elements)) defineOnce(tag, elementClass);
        return inherited;
      }
      registry ??= registryOf(elements);
      return { ...inherited, customElementRegistry: registry };
    }

    protected override createRenderRoot() {
      const root = super.createRenderRoot();
      // Without this Lit imports templates into the document's registry, and nothing inside them upgrades.
      const customElementRegistry = registry;
      if (customElementRegistry) {
        this.renderOptions.creationScope = {
          importNode: (node) => document.importNode(node, { customElementRegistry }),
        };
      }
      return root;
    }
  }
  return WithScopedElements;
}

/** Makes elements that have come later known to the templates of a shadow root, in the registry that it has. */
export function defineWithin(root: ShadowRoot | null, elements: Record<string, CustomElementConstructor>): void {
  const registry = root?.customElementRegistry;
  for (const [tag, elementClass] of Object.entries(elements)) {
    if (!registry || registry === customElements) defineOnce(tag, elementClass);
    else if (!registry.get(tag)) registry.define(tag, elementClass);
  }
}

// A mixin's base is typed by its instances only; every LitElement class has this static.
function shadowRootOptionsOf(base: LitElementClass) {
  return (base as unknown as typeof LitElement).shadowRootOptions;
}

function isSupported() {
  return typeof ShadowRoot === 'function' && 'customElementRegistry' in ShadowRoot.prototype;
}

function registryOf(elements: Record<string, CustomElementConstructor>) {
  const registry = new CustomElementRegistry();
  for (const [tag, elementClass] of Object.entries(elements)) registry.define(tag, elementClass);
  return registry;
}
