import { css } from 'lit';

/** Icons are 16 px; `--_cl-icon-size` on a parent makes them larger while the line keeps its weight. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_cl-icon-size, 16px);
    block-size: var(--_cl-icon-size, 16px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon path {
    vector-effect: non-scaling-stroke;
  }
  :dir(rtl) > .icon-mirrored {
    scale: -1 1;
  }
`;
