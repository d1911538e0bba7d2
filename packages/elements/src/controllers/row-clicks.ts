import type { LitElement } from 'lit';

/**
 * The second click of a double click is for the row of the first one. Where that row is gone, another has come under the pointer: its bin,
 * for instance, was not meant.
 */
export function guardRowClicks(host: LitElement): void {
  let first: EventTarget | undefined;
  host.addEventListener(
    'click',
    (event) => {
      const row = event.composedPath().find((target) => target instanceof Element && target.matches('li, tr'));
      if (event.detail < 2) first = row;
      else if (row !== first) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}
