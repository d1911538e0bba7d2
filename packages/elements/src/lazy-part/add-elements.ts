import { defineOnce } from '@clientele/ui/registry/define-once';

/** Makes more tags known in a shadow root: in its own registry, or in the page's where the browser has no others. */
export function addElements(root: ShadowRoot, elements: Readonly<Record<string, CustomElementConstructor>>) {
  const registry = root.customElementRegistry;
  for (const [tag, elementClass] of Object.entries(elements)) {
    if (!registry || registry === customElements) defineOnce(tag, elementClass);
    else if (!registry.get(tag)) registry.define(tag, elementClass);
  }
}
