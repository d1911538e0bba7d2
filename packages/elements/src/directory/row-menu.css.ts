import { popup, popupOpen } from '@clientele/ui/menu/popup.css';
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
    ${popup}
    outline: none;
    overflow-y: auto;
  }
  [popover]:popover-open {
    ${popupOpen}
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
