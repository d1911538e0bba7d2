import { visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';

/** The rules that Leaflet’s map, tiles and marker need, from its stylesheet: that is a file for pages, and does not reach into an element. */
export const leafletStyles = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-layer {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 100%;
  }
  .leaflet-container {
    overflow: hidden;
    direction: ltr;
    -webkit-tap-highlight-color: transparent;
  }
  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-container .leaflet-tile {
    inline-size: auto;
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    visibility: hidden;
    /* https://issues.chromium.org/issues/40447486 */
    mix-blend-mode: plus-lighter;
  }
  .leaflet-container .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-touch-zoom {
    touch-action: pan-x pan-y;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab {
    cursor: grabbing;
  }
`;

export const placeMapStyles = css`
  :host {
    display: block;
    margin-block: 6px 4px;
  }
  .frame {
    position: relative;
    /* What Leaflet stacks stays below menus and dialogs. */
    isolation: isolate;
    overflow: hidden;
    block-size: 190px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-3);
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .map:focus-visible {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: -2px;
  }
  /* Tiles are drawn for light pages: in a dark one they are dimmed, and keep their colours. */
  .map::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 700;
    background: light-dark(transparent, #0006);
    pointer-events: none;
  }
  .pin {
    pointer-events: none;
  }
  .pin .icon {
    display: block;
    inline-size: 32px;
    block-size: 32px;
    fill: var(--_cl-accent);
    color: #fff;
    filter: drop-shadow(0 1px 2px #0008);
  }
  .zoom {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    z-index: 1000;
    display: grid;
    gap: 4px;
  }
  .zoom button {
    display: grid;
    place-items: center;
    inline-size: max(28px, var(--_cl-target));
    block-size: max(28px, var(--_cl-target));
    padding: 0;
    border: 1px solid var(--_cl-border-strong);
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-raised);
    color: var(--_cl-text);
    cursor: pointer;
  }
  .zoom button:hover {
    background: var(--_cl-surface-3);
  }
  .zoom button:focus-visible {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: 1px;
  }
  .zoom button[aria-disabled='true'] {
    color: var(--_cl-text-muted);
    cursor: default;
  }
  .attribution {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 1000;
    max-inline-size: 100%;
    padding: 1px 6px;
    border-start-start-radius: var(--_cl-radius-small);
    background: var(--_cl-surface);
    color: var(--_cl-text-muted);
    font-size: 11px;
    overflow-wrap: anywhere;
  }
  .attribution a {
    color: inherit;
  }
  .failed {
    position: absolute;
    inset: 0;
    z-index: 900;
    display: grid;
    place-content: center;
    padding: 24px 44px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    text-align: center;
    pointer-events: none;
  }
  .hidden {
    ${visuallyHidden}
  }
`;
