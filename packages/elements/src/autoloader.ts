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
  roots.add(new WeakRef(root));
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach((node) => node instanceof Element && discover(node));
  }).observe(root, { childList: true, subtree: true });
  for (const element of root.children) discover(element);
}

const watched = new WeakSet<Node>();
const roots = new Set<WeakRef<Document | ShadowRoot>>();
/** Tags of custom elements that are not defined yet. */
const awaited = new Set<string>();

function discover(top: Element) {
  visit(top);
  top.querySelectorAll('*').forEach(visit);
}

function visit(element: Element) {
  if (element.shadowRoot) return watch(element.shadowRoot);
  const tag = element.localName;
  // MathML and SVG have names with a hyphen, too.
  if (!tag.includes('-') || !(element instanceof HTMLElement) || customElements.get(tag) || awaited.has(tag)) return;
  awaited.add(tag);
  if (Object.hasOwn(loaders, tag))
    loaders[tag]?.().catch((error: unknown) => console.error(`<${tag}> could not be loaded.`, error));
  // A custom element has its shadow root, if any, as soon as it is upgraded. Names that can never be defined are refused.
  customElements.whenDefined(tag).then(
    () => visitAll(tag),
    () => {},
  );
}

function visitAll(tag: string) {
  awaited.delete(tag);
  for (const reference of roots) {
    const root = reference.deref();
    if (root) root.querySelectorAll(tag).forEach(visit);
    else roots.delete(reference);
  }
}

if (typeof document !== 'undefined') watch(document);
