/** The locale in which an element speaks: its own attribute's, else of the nearest `lang` around it, else the browser's. */
export function localeOf(element: Element, own: string | undefined): string {
  return (
    canonical(own) ?? canonical(nearest(element, 'lang')?.getAttribute('lang')) ?? canonical(navigator.language) ?? 'en'
  );
}

/** The element itself or the nearest around it that has an attribute, out of shadow roots too. */
export function nearest(element: Element, attribute: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = at.closest(`[${attribute}]`);
    if (found) return found;
  }
  return null;
}

/** Whether an element lies within a node, through shadow roots too. */
export function isAround(node: Node, element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (node.contains(at)) return true;
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function canonical(locale: string | null | undefined): string | undefined {
  if (!locale) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    // Not a language tag; the next best speaks.
    return undefined;
  }
}
