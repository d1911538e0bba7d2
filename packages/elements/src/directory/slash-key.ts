import type { ReactiveController } from 'lit';
import { deepActiveElement } from '@clientele/ui/controllers/focus-return';
import { isEditable } from './editable.ts';

/** `/` anywhere in the page leads to the search box, unless it is being typed somewhere. */
export class SlashKey implements ReactiveController {
  #focusSearch: () => void;

  constructor(focusSearch: () => void) {
    this.#focusSearch = focusSearch;
  }

  hostConnected() {
    document.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#onKeydown);
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const before = deepActiveElement();
    if (before && isEditable(before)) return;
    this.#focusSearch();
    // Hidden or behind a modal dialog it cannot be focused, and the key stays the page's.
    if (deepActiveElement() !== before) event.preventDefault();
  };
}
