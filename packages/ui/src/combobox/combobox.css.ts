import { css } from 'lit';
import { popup, popupOpen } from '../menu/popup.css.ts';

export const comboboxStyles = css`
  :host {
    display: block;
  }
  .box {
    position: relative;
  }
  /* On the side of the icon, whichever way the text in the field runs. */
  .box .control {
    padding-right: 32px;
    text-overflow: ellipsis;
  }
  :host(:dir(rtl)) .box .control {
    padding-right: 10px;
    padding-left: 32px;
  }
  .box > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 10px;
    margin-block: auto;
    color: var(--_cl-text-muted);
    pointer-events: none;
  }
  .popover {
    position: fixed;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block;
    box-sizing: border-box;
    inline-size: max(anchor-size(inline), 200px);
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(320px, 100vh - 16px);
    margin: 4px 0;
    padding: 4px;
    overflow-y: auto;
    ${popup}
  }
  .popover:popover-open {
    ${popupOpen}
  }
  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(var(--_cl-target), 32px);
    padding: 4px 8px;
    border-radius: var(--_cl-radius-small);
    cursor: pointer;
  }
  .option:hover,
  .option.active {
    background: color-mix(in oklab, var(--_cl-text) 8%, transparent);
  }
  .option.active {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: -2px;
  }
  .option[aria-disabled='true'] {
    color: var(--_cl-text-muted);
    cursor: default;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .detail {
    display: block;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .option .icon {
    flex: none;
    color: var(--_cl-text-muted);
  }
  .status {
    margin: 0;
  }
  .status:not(:empty) {
    padding: 8px;
    color: var(--_cl-text-muted);
  }
  @media (forced-colors: active) {
    .option.active {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
