import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { defineOnce } from '../registry/define-once.ts';

/** Puts a template into the page and returns its first element, rendered. `afterEach(unmount)` takes it out again. */
export async function mount<Mounted extends HTMLElement>(
  template: TemplateResult,
  elements: Record<string, CustomElementConstructor> = {},
): Promise<Mounted> {
  for (const [tag, elementClass] of Object.entries(elements)) defineOnce(tag, elementClass);
  const place = document.createElement('main');
  places.push(place);
  document.body.append(place);
  render(template, place);
  const first = place.firstElementChild as Mounted;
  if ('updateComplete' in first) await first.updateComplete;
  return first;
}

export function unmount() {
  for (const place of places.splice(0)) place.remove();
}

const places: HTMLElement[] = [];

export function shadow(host: Element): ShadowRoot {
  if (!host.shadowRoot) throw new Error(`<${host.localName}> has no shadow root`);
  return host.shadowRoot;
}

/** What is around an element: where its owner listens. */
export function outside(host: Element): HTMLElement {
  if (!host.parentElement) throw new Error(`<${host.localName}> is not in the page`);
  return host.parentElement;
}

/** The first match inside an element's shadow root. */
export function inside<Found extends HTMLElement>(host: Element, selector: string): Found {
  const found = shadow(host).querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in <${host.localName}>`);
  return found;
}

/** The first match in an element's own children. */
export function find<Found extends HTMLElement>(place: Element, selector: string): Found {
  const found = place.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in <${place.localName}>`);
  return found;
}

/** The next event of that name, for asserting on what happens after it. */
export function next<Name extends keyof HTMLElementEventMap>(target: EventTarget, name: Name) {
  return new Promise<HTMLElementEventMap[Name]>((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true });
  });
}
