import type { LitElement } from 'lit';
import { gridTracks, leastWidth } from './columns.ts';
import type { Column } from './columns.ts';

/** Gives the columns of a directory their widths ahead of its next rendering: while one of them is dragged. */
export function setColumnTracks(host: LitElement, columns: readonly Column[], em: number) {
  const viewport = host.renderRoot.querySelector<HTMLElement>('.viewport');
  viewport?.style.setProperty('--_cl-directory-tracks', gridTracks(columns));
  viewport?.style.setProperty('--_cl-directory-least', `${leastWidth(columns, em)}em`);
}
