/** The accessible name of a control, as far as tests need it. */
export function nameOf(element: HTMLElement) {
  return (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
}

export function isVisible(element: HTMLElement) {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Everything inside that matches, shadow roots included, in order. */
export function deepAll<Found extends HTMLElement>(root: Element | ShadowRoot, selector: string): Found[] {
  const found: Found[] = [];
  const tree = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  for (const element of tree.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element as Found);
    if (element.shadowRoot) found.push(...deepAll<Found>(element, selector));
  }
  return found;
}

/** The text that is drawn, slots included, without what is hidden. */
export function readable(element: Element): string {
  const texts = [...(element.shadowRoot ?? element).childNodes].map(readableNode);
  // A name that is kept apart for its direction only is part of its sentence.
  return texts
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/ \0|\0 |\0/g, '')
    .replaceAll(/\s+/g, ' ');
}

function readableNode(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof HTMLElement) || node.localName === 'style') return '';
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned.map(readableNode).join(' ') : readable(node);
  }
  if (node.localName === 'bdi') return `\0${readable(node).trim()}\0`;
  const isShown = node.checkVisibility() || getComputedStyle(node).display === 'contents';
  return isShown ? readable(node) : '';
}
