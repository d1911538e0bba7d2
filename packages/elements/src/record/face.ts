import type { Pictures } from '@clientele/client';
import { avatar } from '@clientele/ui/avatar/avatar';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';

/** The picture of a client or a contact; its initials where there is none, and until it has come. */
export function face(pictures: Pictures, { name, pictureId }: { name: string; pictureId: string | null }) {
  if (pictureId === null) return avatar(name);
  const known = pictures.known(pictureId);
  if (known !== undefined) return avatar(name, image(known));
  const loaded = pictures.load(pictureId).then((address) => (address === null ? nothing : image(address)));
  return avatar(name, until(loaded, nothing));
}

/** What a page's policy does not let in leaves the initials to be seen. */
function image(address: string) {
  const hide = (event: Event) => (event.target as HTMLImageElement).toggleAttribute('hidden', true);
  return html`<img src=${address} alt="" @error=${hide} />`;
}
