import { css } from 'lit';

export const rowMenuStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    min-inline-size: 176px;
    max-inline-size: min(320px, 100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    color: var(--_cl-text);
    outline: none;
    overflow-y: auto;
    opacity: 0;
    transition:
      opacity var(--_cl-motion),
      overlay var(--_cl-motion) allow-discrete,
      display var(--_cl-motion) allow-discrete;
  }
  [popover]:popover-open {
    opacity: 1;
    @starting-style {
      opacity: 0;
    }
  }
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(var(--_cl-target), 32px);
    padding: 4px 8px;
    border-radius: var(--_cl-radius-small);
    cursor: pointer;
  }
  .item:is(:hover, :focus) {
    background: color-mix(in oklab, var(--_cl-text) 8%, transparent);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item > .icon {
    color: var(--_cl-text-muted);
  }
  .item > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .item:not(:has(.icon)) {
    padding-inline-start: 32px;
  }
  .item[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  .line {
    block-size: 1px;
    margin: 4px 8px;
    background: var(--_cl-border);
  }
  @media (forced-colors: active) {
    .item:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
