import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '@clientele/ui/icon/icon';
import type { Messages } from '../locales/messages.ts';
import { isComposing } from '@clientele/ui/input-method/is-composing';

interface SearchBox {
  value: string;
  /** The character that leads here; empty for none. */
  searchKey: string;
  messages: Messages['directory'];
  onType: (text: string) => void;
  onClear: () => void;
  /** ArrowDown, and Escape when there is nothing to clear: on to the first row. */
  onDown: () => void;
}

/** The search box. Text that an input method is still composing is not searched for. */
export function searchBox({ value, searchKey, messages, onType, onClear, onDown }: SearchBox) {
  const type = (event: Event) => {
    if (!(event as InputEvent).isComposing) onType((event.target as HTMLInputElement).value);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape') {
      // One step at a time: what is around, a docked sheet for instance, hears the next one.
      event.stopPropagation();
      event.preventDefault();
      if (value) onClear();
      else onDown();
    }
  };
  return html`<div class="search" part="search">
    ${icon('search')}
    <input
      id="search"
      class="control"
      type="search"
      dir=${value ? 'auto' : nothing}
      aria-label=${messages.search}
      aria-keyshortcuts=${searchKey || nothing}
      placeholder=${messages.search}
      maxlength="200"
      autocomplete="off"
      spellcheck="false"
      .value=${live(value)}
      @input=${type}
      @compositionend=${type}
      @keydown=${press}
    />
    ${
      value
        ? html`<button class="icon-button" type="button" aria-label=${messages.clearSearch} @click=${onClear}>
            ${icon('close')}
          </button>`
        : searchKey && html`<kbd aria-hidden="true">${searchKey}</kbd>`
    }
  </div>`;
}
