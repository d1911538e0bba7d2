import type { Page } from 'playwright-core';

/** Every place of a page, but for its scripts' memory, where a session token could lie about: as one text. */
export function placesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const markup: string[] = [];
    const roots: ParentNode[] = [document];
    for (let root = roots.pop(); root; root = roots.pop())
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        for (const { value } of element.attributes) markup.push(value);
        if (element instanceof HTMLInputElement) markup.push(element.value);
      }
    return [
      ...markup,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      document.documentElement.textContent,
      location.href,
      JSON.stringify(history.state),
      window.name,
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...performance.getEntries().map(({ name }) => name),
    ].join('\n');
  });
}
