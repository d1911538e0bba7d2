import { ClienteleError } from '@clientele/client';
import type { LitElement, ReactiveController } from 'lit';
import { ClienteleErrorEvent } from '../events/element-events.ts';
import type { HostSection } from './sections.ts';

interface Place {
  readonly element: HTMLElement;
  readonly section: HostSection;
  readonly clientId: string;
  readonly leave: void | (() => void);
  readonly hasFailed: boolean;
}

/** What a host draws into the profile: each section has an element in the page's own tree, where the page's styles reach it. */
export class HostSections implements ReactiveController {
  #host: LitElement;
  #isWanted: (section: HostSection, clientId: string) => boolean;
  #places = new Map<string, Place>();

  /** `isWanted`: whether the profile still has this section, and shows this client. */
  constructor(host: LitElement, isWanted: (section: HostSection, clientId: string) => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hasFailed(id: string): boolean {
    return this.#places.get(id)?.hasFailed === true;
  }

  /** Draws it, unless it is drawn for this client already. */
  show(section: HostSection, clientId: string): void {
    if (!section.render || this.#places.has(section.id)) return;
    const element = document.createElement('div');
    element.slot = `section-${section.id}`;
    this.#host.append(element);
    this.#places.set(section.id, { element, section, clientId, ...this.#fill(section, element, clientId) });
  }

  hostUpdate() {
    for (const [id, place] of this.#places) if (!this.#isWanted(place.section, place.clientId)) this.#remove(id, place);
  }

  hostDisconnected() {
    for (const [id, place] of this.#places) this.#remove(id, place);
  }

  #fill(section: HostSection, element: HTMLElement, clientId: string): Pick<Place, 'leave' | 'hasFailed'> {
    try {
      return { leave: section.render?.(element, { clientId }), hasFailed: false };
    } catch (cause) {
      console.error(`Clientele: the section “${section.id}” could not be shown.`, cause);
      const error = new ClienteleError(
        'render-failed',
        `The section “${section.id}” could not be shown.`,
        {},
        { cause },
      );
      this.#host.dispatchEvent(new ClienteleErrorEvent(error, () => this.#again(section.id)));
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
