import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

/** Moves an element down by so many pixels. Through the CSSOM, which every content security policy allows. */
class Place extends Directive {
  #offset: number | undefined;

  render(_offset: number) {
    return noChange;
  }

  override update({ element }: ElementPart, [offset]: [number]) {
    if (offset !== this.#offset) (element as HTMLElement).style.translate = `0 ${(this.#offset = offset)}px`;
    return noChange;
  }
}

export const place = directive(Place);
