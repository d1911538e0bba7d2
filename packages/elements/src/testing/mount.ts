import { render, type LitElement, type TemplateResult } from 'lit';
import '../provider/define.ts';
import type { ClienteleProvider } from '../provider/provider.ts';
import type { FakeClientele } from './fake-clientele.ts';

const places = new Set<HTMLElement>();

/** Puts a template into the page; `unmountAll` after each test takes it out. */
export function mount(template: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  places.add(place);
  document.body.append(place);
  render(template, place);
  return place;
}

/** The same inside a provider with this client, ready. */
export async function mountIn(client: FakeClientele, template: TemplateResult): Promise<ClienteleProvider> {
  const provider = document.createElement('clientele-provider');
  provider.client = client;
  provider.locale = 'en';
  const place = document.createElement('div');
  places.add(place);
  document.body.append(place);
  place.append(provider);
  render(template, provider);
  await provider.whenReady();
  return provider;
}

/** The element of this tag inside; its absence fails the test. */
export function find<Found extends Element>(inside: ParentNode, tag: string): Found {
  const found = inside.querySelector<Found>(tag);
  if (!found) throw new Error(`There is no <${tag}>.`);
  return found;
}

export function unmountAll(): void {
  for (const place of places) place.remove();
  places.clear();
}

/** Until the element, and what it waits for without a timer, has been rendered. */
export async function settled(element: LitElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  while (!(await element.updateComplete));
}
