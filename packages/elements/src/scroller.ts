/** What scrolls an element vertically: the nearest such ancestor, through shadow roots and slots; undefined for the page. */
export function scrollerOf(element: Element): HTMLElement | undefined {
  for (const ancestor of ancestorsOf(element)) {
    if (!(ancestor instanceof HTMLElement) || ancestor === document.body || ancestor === document.documentElement)
      continue;
    if (/auto|scroll|overlay/.test(getComputedStyle(ancestor).overflowY)) return ancestor;
  }
  return undefined;
}

/** Every tree in which an ancestor may scroll. Scroll events do not leave a shadow root, so each has to be listened to. */
export function treesAround(element: Element): Node[] {
  return [...ancestorsOf(element)].filter((node) => node instanceof ShadowRoot || node instanceof Document);
}

/** The part of the page in which a scroller shows its contents. */
export function visiblePartOf(scroller: Element | undefined) {
  if (!scroller) return { top: 0, bottom: innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
}

function* ancestorsOf(element: Element): Generator<Node> {
  for (let node = parentOf(element); node; node = parentOf(node)) yield node;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
