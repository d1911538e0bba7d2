import { css } from 'lit';

/** The lists of a portal: one item below the other, large enough for a thumb. */
export const listStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 16px;
    padding-block: 14px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .item:first-child {
    border-block-start: 0;
  }
  .main {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .amount {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .detail {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px 8px;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 8px;
  }
  @container (inline-size < 400px) {
    .item > .detail,
    .state {
      grid-column: 1 / -1;
    }
    .state {
      flex-direction: row-reverse;
      justify-self: start;
    }
  }
`;
