import type { ReactiveController } from 'lit';
import { deepActiveElement } from '@clientele/ui/controllers/focus-return';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { isEditable } from './editable.ts';

interface Options {
  /** The character; empty for none. */
  key: () => string;
  focusSearch: () => void;
}

/**
 * A character that leads to the search box from the list, or from anywhere in the page while nothing there has the focus. The page
 * decides whether there is one: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export class SearchKey implements ReactiveController {
  #host: EventTarget;
  #options: Options;

  constructor(host: EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  hostConnected() {
    document.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.#onKeydown);
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== this.#options.key() || event.defaultPrevented || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#isFree(event.composedPath())) return;
    const before = deepActiveElement();
    this.#options.focusSearch();
    // Hidden or behind a modal dialog it cannot be focused, and the key stays the page's.
    if (deepActiveElement() !== before) event.preventDefault();
  };

  #isFree(path: EventTarget[]) {
    if (path[0] === document.body || path[0] === document.documentElement) return true;
    const within = path.slice(0, path.indexOf(this.#host));
    return path.includes(this.#host) && within.every((node) => !(node instanceof Element) || !takesKeys(node));
  }
}

function takesKeys(element: Element) {
  return isEditable(element) || element.matches('[popover], dialog, [role=menu], [role=dialog]');
}
