import type { ReactiveController } from 'lit';
import { isCommandKey } from '../command-key.ts';

/** Whether the shortcut is written with Cmd, as on a Mac, or with Ctrl. */
export const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** The shortcut as a person reads it. */
export function shortcutLabel(): string {
  return isMac() ? '⌘K' : 'Ctrl+K';
}

/** For `aria-keyshortcuts`. https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export function shortcutKeys(): string {
  return isMac() ? 'Meta+K' : 'Control+K';
}

/**
 * Ctrl+K, or Cmd+K on a Mac, wherever in the page the focus is. It is heard last, so that a page with a search of its own keeps the key by
 * `preventDefault()`.
 */
export class SearchShortcut implements ReactiveController {
  #isOn: () => boolean;
  #open: () => void;

  constructor(isOn: () => boolean, open: () => void) {
    this.#isOn = isOn;
    this.#open = open;
  }

  hostConnected() {
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected() {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !this.#isOn() || !isCommandKey(event, 'k')) return;
    // On a Mac Ctrl+K deletes the rest of a line in every text field.
    if (event.ctrlKey && isMac()) return;
    event.preventDefault();
    this.#open();
  };
}
