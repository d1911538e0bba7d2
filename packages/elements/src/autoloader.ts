/** Registers each of Clientele's elements when its tag first appears in the page, also in shadow roots. */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'clientele-provider': () => import('./provider/define.ts'),
  'clientele-directory': () => import('./directory/define.ts'),
  'clientele-detail-sheet': () => import('./detail-sheet/define.ts'),
};

/**
 * Looks through a document or shadow root, now and whenever something is added. The page's own document is watched from the
 * start, and so are the shadow roots of custom elements in it; call this for a closed one, or one attached to a plain element.
 */
export function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach((node) => node instanceof Element && discover(node));
  }).observe(root, { childList: true, subtree: true });
  for (const element of root.children) discover(element);
}

const watched = new WeakSet<Node>();

function discover(top: Element) {
  visit(top);
  top.querySelectorAll('*').forEach(visit);
}

function visit(element: Element) {
  if (element.shadowRoot) return watch(element.shadowRoot);
  const tag = element.localName;
  if (!tag.includes('-')) return;
  if (Object.hasOwn(loaders, tag) && !customElements.get(tag)) {
    loaders[tag]?.().catch((error: unknown) => console.error(`<${tag}> could not be loaded.`, error));
  }
  // A custom element has its shadow root, if any, as soon as it is upgraded.
  void customElements.whenDefined(tag).then(() => element.shadowRoot && watch(element.shadowRoot));
}

if (typeof document !== 'undefined') watch(document);
