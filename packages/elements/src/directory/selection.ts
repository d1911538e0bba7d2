import type { LitElement, ReactiveController } from 'lit';
import { ClienteleSelectionChangeEvent } from './selection-change-event.ts';

/** What may be selected. Several at a time is not there yet and is refused, aloud. */
export type SelectionMode = 'none' | 'single';

/** The client that is selected, where one may be. */
export class Selection implements ReactiveController {
  #host: LitElement & { selection: SelectionMode };
  #id: string | null = null;
  #refused: string | undefined;

  constructor(host: LitElement & { selection: SelectionMode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const mode: string = this.#host.selection;
    if (mode === 'none' || mode === 'single' || mode === this.#refused) return;
    this.#refused = mode;
    console.error(
      `${this.#host.localName}: selection="${mode}" is not available, so nothing can be selected. Use "none" or "single".`,
    );
  }

  /** Undefined where nothing can be selected. */
  get id(): string | null | undefined {
    return this.#host.selection === 'single' ? this.#id : undefined;
  }

  toggle(id: string) {
    this.choose(id === this.#id ? null : id);
  }

  choose(id: string | null) {
    if (this.#host.selection !== 'single' || id === this.#id) return;
    this.#id = id;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new ClienteleSelectionChangeEvent(id === null ? [] : [id]));
  }
}
