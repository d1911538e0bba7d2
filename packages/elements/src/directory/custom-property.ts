import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

/** Sets a custom property of an element. Through the CSSOM, which every content security policy allows. */
class CustomProperty extends Directive {
  #value: string | undefined;

  render(_name: string, _value: string) {
    return noChange;
  }

  override update({ element }: ElementPart, [name, value]: [string, string]) {
    if (value !== this.#value) (element as HTMLElement).style.setProperty(name, (this.#value = value));
    return noChange;
  }
}

export const customProperty = directive(CustomProperty);
