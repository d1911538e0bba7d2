import { ClienteleError } from '@clientele/client';
import { html, type LitElement, type ReactiveController } from 'lit';
import { ClienteleErrorEvent } from '../events/element-events.ts';
import type { HostSection } from './host-parts.ts';

interface Place {
  readonly element: HTMLElement;
  readonly part: HostSection;
  readonly clientId: string;
  readonly leave: void | (() => void);
  readonly hasFailed: boolean;
}

/** What a host draws into the profile: each of its parts has an element in the page's own tree, where the page's styles reach it. */
export class HostPlaces implements ReactiveController {
  #host: LitElement;
  #kind: 'section' | 'sidebar-item';
  #isWanted: (section: HostSection, clientId: string) => boolean;
  #places = new Map<string, Place>();

  /** `kind`: which slots they have. `isWanted`: whether the profile still has this part, and shows this client. */
  constructor(
    host: LitElement,
    kind: 'section' | 'sidebar-item',
    isWanted: (part: HostSection, clientId: string) => boolean,
  ) {
    this.#host = host;
    this.#kind = kind;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  /** What stands in its place in the profile: what the page has drawn or slotted there, or that it could not be shown. */
  render(part: HostSection, failed: string): unknown {
    const { id } = part;
    if (this.#places.get(id)?.hasFailed) return html`<p class="failure" part="error">${failed}</p>`;
    return this.#kind === 'section'
      ? html`<slot name="section-${id}"></slot>`
      : html`<slot name="sidebar-item-${id}"></slot>`;
  }

  /** Draws it, unless it is drawn for this client already. */
  show(part: HostSection, clientId: string): void {
    if (!part.render || this.#places.has(part.id)) return;
    const element = document.createElement('div');
    element.slot = `${this.#kind}-${part.id}`;
    this.#host.append(element);
    this.#places.set(part.id, { element, part, clientId, ...this.#fill(part, element, clientId) });
  }

  hostUpdate() {
    for (const [id, place] of this.#places) if (!this.#isWanted(place.part, place.clientId)) this.#remove(id, place);
  }

  hostDisconnected() {
    for (const [id, place] of this.#places) this.#remove(id, place);
  }

  #fill(part: HostSection, element: HTMLElement, clientId: string): Pick<Place, 'leave' | 'hasFailed'> {
    try {
      return { leave: part.render?.(element, { clientId }), hasFailed: false };
    } catch (cause) {
      const text = `What the page draws into ${element.slot} could not be shown.`;
      console.error(`Clientele: ${text}`, cause);
      const error = new ClienteleError('render-failed', text, {}, { cause });
      this.#host.dispatchEvent(new ClienteleErrorEvent(error, () => this.#again(part.id)));
      return { leave: undefined, hasFailed: true };
    }
  }

  #again(id: string) {
    const place = this.#places.get(id);
    if (place) this.#remove(id, place);
    this.#host.requestUpdate();
  }

  #remove(id: string, { element, leave }: Place) {
    this.#places.delete(id);
    leave?.();
    element.remove();
  }
}
