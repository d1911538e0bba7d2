import { html } from 'lit';
import { paths } from './paths.ts';
import type { IconName } from './paths.ts';

export type { IconName } from './paths.ts';

/** A decorative line icon in the colour of the text around it. It says nothing: the words beside it, or an aria-label, do. */
export function icon(name: IconName) {
  return html`<svg class="icon ${mirrored.has(name) ? 'icon-mirrored' : ''}" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${paths[name]} />
  </svg>`;
}

const mirrored = new Set<IconName>(['chevron-left', 'chevron-right', 'external-link', 'panel', 'undo']);
