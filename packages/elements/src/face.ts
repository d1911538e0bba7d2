import type { Pictures } from '@clientele/client';
import { avatar } from '@clientele/ui/avatar/avatar';
import { html, noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** The picture of a client or a contact; its initials where there is none, and until it has come. */
export function face(pictures: Pictures, { name, pictureId }: { name: string; pictureId: string | null }) {
  if (pictureId === null) return avatar(name);
  return avatar(name, html`<img hidden alt="" @error=${hide} ${sourceOf(pictures, pictureId)} />`);
}

/** A picture by itself: hidden until it has come, and with `data-missing` where there is none to be had. */
export function picture(pictures: Pictures, id: string, name: string) {
  return html`<img hidden alt=${name} ${sourceOf(pictures, id)} />`;
}

/** What a page's policy does not let in leaves the initials to be seen. */
function hide({ target }: Event) {
  (target as HTMLImageElement).hidden = true;
}

/** Shows a picture in an image as soon as it is there. */
class Source extends Directive {
  #id = '';

  override render(_pictures: Pictures, _id: string) {
    return noChange;
  }

  override update({ element }: ElementPart, [pictures, id]: [Pictures, string]) {
    if (id === this.#id) return noChange;
    this.#id = id;
    const image = element as HTMLImageElement;
    const show = (address: string | null | undefined) => {
      if (this.#id !== id) return;
      image.hidden = !address;
      image.toggleAttribute('data-missing', address === null);
      if (address) image.src = address;
    };
    const known = pictures.known(id);
    show(known);
    if (!known) void pictures.load(id).then(show);
    return noChange;
  }
}

const sourceOf = directive(Source);
