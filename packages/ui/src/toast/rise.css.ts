import { css } from 'lit';

/** How something comes that floats at the bottom: from a little below. For the inside of a rule. */
export const rise = css`
  transition:
    opacity var(--_cl-motion),
    translate var(--_cl-motion);
  @starting-style {
    opacity: 0;
    translate: 0 8px;
  }
`;
