import { css } from 'lit';

export const portalLinksStyles = css`
  :host {
    display: grid;
    grid-column: 1 / -1;
    justify-items: start;
    gap: 8px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .by-hand {
    display: grid;
    gap: 4px;
    inline-size: 100%;
  }
  input {
    min-inline-size: 0;
    min-block-size: var(--_cl-control-height);
    padding-inline: 8px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface-2);
    color: inherit;
    font: inherit;
  }
  details {
    inline-size: 100%;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    border-radius: 2px;
    color: var(--_cl-accent-ink);
    font-weight: 500;
    cursor: pointer;
  }
  li {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_cl-border);
  }
  li > span {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  li .trouble,
  li .muted {
    font-size: var(--_cl-font-small);
  }
`;
