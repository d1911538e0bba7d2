import { css } from 'lit';

export const createFormStyles = css`
  :host {
    display: block;
  }
  .create {
    display: flex;
    flex-direction: column;
    gap: 14px;
    padding-block-start: 4px;
  }
  .offer {
    display: inline-flex;
    align-items: center;
    align-self: start;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: max(24px, var(--_cl-target));
    margin: -8px 0 0;
    padding: 2px 8px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-accent-soft);
    color: var(--_cl-accent-ink);
    font: inherit;
    font-size: var(--_cl-font-small);
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .offer:hover {
    background: color-mix(in oklab, var(--_cl-accent-ink) 15%, var(--_cl-surface));
  }
  .create .notice {
    margin: 0;
  }
  .duplicate {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
  }
  .duplicate-text {
    min-inline-size: 0;
  }
  @media (forced-colors: active) {
    .offer {
      border: 1px solid;
    }
  }
`;
