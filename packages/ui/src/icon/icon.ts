import { html } from 'lit';
import { paths } from './paths.ts';
import type { IconName } from './paths.ts';

export type { IconName } from './paths.ts';

/** A decorative line icon in the colour of the text around it. It says nothing: the words beside it, or an aria-label, do. */
export function icon(name: IconName) {
  return drawing(name, paths[name]);
}

/** For icons whose path is not in `paths.ts`. */
export function drawing(name: string, path: string) {
  return html`<svg class="icon ${mirrored.has(name) ? 'icon-mirrored' : ''}" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}

const mirrored = new Set(['chevron-left', 'chevron-right', 'external-link', 'panel', 'undo']);
