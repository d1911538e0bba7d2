import { css } from 'lit';

export const hostCellStyles = css`
  .link {
    color: var(--_cl-accent-ink);
    text-decoration: none;
  }
  .link:hover,
  .link:focus-visible {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .link:focus-visible {
    outline-offset: -2px;
  }
`;
