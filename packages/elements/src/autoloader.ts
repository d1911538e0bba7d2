// Registers each of Clientele's elements when its tag appears in the page, also in shadow roots.
import { defineElement, elementFiles } from './define-element.ts';
import { ClienteleProvider } from './provider/provider.ts';

/** By the name behind the prefix; each has a file of its own. */
const elements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  directory: async () => (await import('./directory/directory.ts')).ClienteleDirectory,
  // Closed at first: what shows records comes before it.
  'detail-sheet': () => whenIdle(async () => (await import('./detail-sheet/detail-sheet.ts')).ClienteleDetailSheet),
  workspace: async () => (await import('./workspace/workspace.ts')).ClienteleWorkspace,
  profile: async () => (await import('./profile/profile.ts')).ClienteleProfile,
  'enrichment-panel': async () => (await import('./enrichment-panel/enrichment-panel.ts')).ClienteleEnrichmentPanel,
  'portal-view': async () => (await import('./portal-view/portal-view.ts')).ClientelePortalView,
};
for (const [name, load] of Object.entries(elements)) elementFiles.set(name, load);
const prefixes = new Set<string>();
const watched = new WeakSet<Node>();
const roots = new Set<WeakRef<Document | ShadowRoot>>();
/** Tags of custom elements that are not defined yet. */
const awaited = new Set<string>();
/** Of Clientele's own, those whose file was asked for. */
const requested = new Set<string>();

/**
 * Registers every element under a prefix of the host's choice: `define({ prefix: 'acme' })` makes `<acme-directory>`. The provider is
 * there at once, because it asks for the session; the others when their tag appears.
 */
export function define({ prefix = 'clientele' }: { prefix?: string } = {}): void {
  defineElement(`${prefix}-provider`, ClienteleProvider);
  prefixes.add(prefix);
  visitAll('*');
}

/**
 * Looks through a document or shadow root, now and whenever something is added. The shadow roots of custom elements in it are watched
 * too; call this for a closed one, or one attached to a plain element.
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

function discover(top: Element) {
  visit(top);
  top.querySelectorAll('*').forEach(visit);
}

function visit(element: Element) {
  if (element.shadowRoot) return watch(element.shadowRoot);
  const tag = element.localName;
  // MathML and SVG have names with a hyphen, too.
  if (!tag.includes('-') || !(element instanceof HTMLElement)) return;
  // Also where something else has taken the name, which is said then.
  void load(tag);
  if (customElements.get(tag) || awaited.has(tag)) return;
  awaited.add(tag);
  // A custom element has its shadow root, if any, as soon as it is upgraded. Names that can never be defined are refused.
  customElements.whenDefined(tag).then(
    () => visitDefined(tag),
    () => {},
  );
}

async function load(tag: string) {
  const loadClass = loaderOf(tag);
  if (!loadClass || requested.has(tag)) return;
  requested.add(tag);
  try {
    defineElement(tag, await loadClass());
  } catch (error) {
    requested.delete(tag);
    console.error(`<${tag}> could not be loaded. It is tried again when another one comes into the page.`, error);
  }
}

/** When the page has nothing else to do, or after half a second. Safari does not say when that is. */
async function whenIdle<Value>(load: () => Promise<Value>): Promise<Value> {
  if ('requestIdleCallback' in globalThis)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
  return load();
}

function loaderOf(tag: string) {
  for (const prefix of prefixes) {
    const name = tag.slice(prefix.length + 1);
    if (tag.startsWith(`${prefix}-`) && elementFiles.has(name)) return elementFiles.get(name);
  }
  return undefined;
}

function visitDefined(tag: string) {
  awaited.delete(tag);
  visitAll(tag);
}

function visitAll(selector: string) {
  for (const reference of roots) {
    const root = reference.deref();
    if (root) root.querySelectorAll(selector).forEach(visit);
    else roots.delete(reference);
  }
}

define();
// Where pages are rendered on a server there is none.
if (typeof document !== 'undefined') watch(document);
