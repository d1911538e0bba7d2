/** Remembers where the focus was before something opened, and gives it back when that closes. */
export class FocusReturn {
  #from: HTMLElement | undefined;

  remember(active = deepActiveElement()) {
    this.#from = active instanceof HTMLElement && active !== document.body ? active : undefined;
  }

  /** Hides something and gives the focus back, unless the person has moved it elsewhere in the meantime. */
  restore(closing: HTMLElement, hide: () => void) {
    const active = document.activeElement;
    const isElsewhere = active && active !== document.body && !containsDeep(closing, deepActiveElement());
    // First, since nothing outside of a modal dialog takes the focus.
    hide();
    if (!isElsewhere && this.#from?.isConnected) this.#from.focus();
    this.#from = undefined;
  }
}

/** The focused element itself, also when it is inside shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether `inner` is inside `outer` in the tree that people see: shadow roots and slots included. */
export function containsDeep(outer: Node, inner: Node | null) {
  for (let node = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
