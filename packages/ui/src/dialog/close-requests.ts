import type { LitElement } from 'lit';
import { CloseRequestEvent } from './close-request-event.ts';
import { isComposing } from '../input-method/is-composing.ts';

/** The ways in which a person asks for something to be closed. The page may keep it open. */
export class CloseRequests {
  #host: LitElement & { open: boolean };

  constructor(host: LitElement & { open: boolean }) {
    this.#host = host;
  }

  ask(reason: 'escape' | 'button') {
    if (this.#host.dispatchEvent(new CloseRequestEvent(reason))) this.#host.open = false;
  }

  // Before the browser acts: it asks only once for each thing that a person does, and what lies around would hear it as well.
  onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.ask('escape');
  };

  /** The gesture "back" on a telephone. What is cancelled inside is none of it. */
  onCancel = (event: Event) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.ask('escape');
  };
}
