import type { Pictures } from '@clientele/client';
import { avatar } from '@clientele/ui/avatar/avatar';
import { initials } from '@clientele/ui/avatar/initials';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';

/** The picture of a client or a contact; its initials where there is none, and until it has come. */
export function face(pictures: Pictures | undefined, { name, pictureId }: { name: string; pictureId: string | null }) {
  if (pictureId === null || !pictures) return avatar(name);
  const known = pictures.known(pictureId);
  if (known !== undefined) return avatar(name, image(known));
  const loaded = pictures.load(pictureId).then((address) => (address === null ? initials(name) : image(address)));
  return avatar(name, until(loaded, initials(name)));
}

function image(address: string) {
  return html`<img src=${address} alt="" />`;
}
