import { popup, popupOpen } from '@clientele/ui/menu/popup.css';
import { css } from 'lit';

export const notificationBellStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .bell {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    inline-size: 100%;
    min-inline-size: max(24px, var(--_cl-control-height));
    min-block-size: max(24px, var(--_cl-control-height));
    margin: 0;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: var(--_cl-text-muted);
    font: inherit;
    font-weight: 500;
    text-align: start;
    cursor: pointer;
  }
  .bell:hover,
  .bell[aria-expanded='true'] {
    background: var(--_cl-surface-2);
    color: var(--_cl-text);
  }
  .bell > .words {
    display: none;
  }
  :host([wide]) .bell {
    justify-content: start;
  }
  :host([wide]) .bell > .words {
    display: inline;
    flex: 1;
  }
  .count {
    min-inline-size: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--_cl-accent);
    color: var(--_cl-on-accent);
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 18px;
    text-align: center;
  }
  .popover {
    position: fixed;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    flex-direction: column;
    inline-size: min(400px, 100vw - 16px);
    max-block-size: min(520px, 100dvh - 16px);
    margin: 4px;
    padding: 0;
    overflow: clip;
    ${popup}
  }
  :host([wide]) .popover {
    position-area: inline-end span-block-end;
  }
  .popover:popover-open {
    display: flex;
    ${popupOpen}
  }
  .head {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 8px 8px 8px 14px;
    border-block-end: 1px solid var(--_cl-border);
  }
  .head:dir(rtl) {
    padding: 8px 14px 8px 8px;
  }
  h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    outline: none;
  }
  .list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 6px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 2px 10px;
    align-items: start;
    inline-size: 100%;
    margin: 0;
    padding: 8px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .notice:hover {
    background: color-mix(in oklab, var(--_cl-text) 6%, transparent);
  }
  .notice:focus-visible {
    outline-offset: -2px;
  }
  .notice > .avatar {
    grid-row: span 3;
  }
  .told {
    overflow-wrap: anywhere;
  }
  .unread .told {
    font-weight: 600;
  }
  .mark {
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 6px;
    border-radius: 50%;
    background: var(--_cl-accent);
  }
  .text {
    display: -webkit-box;
    grid-column: 2;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .about {
    grid-column: 2;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  .more {
    margin: 6px;
  }
  .pending-part {
    padding: 10px 8px;
  }
  @media (forced-colors: active) {
    .count,
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;
