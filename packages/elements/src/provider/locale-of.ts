/** The locale in which an element speaks: its own attribute's, else of the nearest `lang` around it, else the browser's. */
export function localeOf(element: Element, own: string | undefined): string {
  return canonical(own) ?? canonical(nearestLang(element)) ?? canonical(navigator.language) ?? 'en';
}

function nearestLang(element: Element): string | undefined {
  for (let at: Element | null = element.parentElement ?? hostOf(element); at;) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? undefined;
    at = hostOf(at);
  }
  return undefined;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function canonical(locale: string | undefined): string | undefined {
  if (!locale) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    // Not a language tag; the next best speaks.
    return undefined;
  }
}
