import { css } from 'lit';
import { popup, popupOpen } from './popup.css.ts';

export const menuStyles = css`
  :host {
    display: inline-block;
  }
  .popover {
    position: fixed;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    flex-direction: column;
    inline-size: max-content;
    min-inline-size: 176px;
    max-inline-size: min(320px, 100vw - 16px);
    max-block-size: min(360px, 100vh - 16px);
    margin: 4px 0;
    padding: 4px;
    ${popup}
  }
  .popover:popover-open {
    display: flex;
    ${popupOpen}
  }
  .items {
    overflow-y: auto;
    outline: none;
  }
  .filter {
    flex: none;
    inline-size: auto;
    margin-block-end: 4px;
  }
  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: max(var(--_cl-target), 32px);
    margin: 0;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .item .icon {
    color: var(--_cl-text-muted);
  }
  .item:hover,
  .item:focus {
    background: color-mix(in oklab, var(--_cl-text) 8%, transparent);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item[aria-disabled='true'] {
    color: var(--_cl-text-muted);
    cursor: default;
    opacity: 0.6;
  }
  .item-danger,
  .item-danger .icon {
    color: var(--_cl-danger-ink);
  }
  .item-danger:is(:hover, :focus) {
    background: var(--_cl-danger-soft);
  }
  .item-label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .box {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_cl-border-strong);
    border-radius: 4px;
    --_cl-icon-size: 12px;
  }
  .box .icon {
    color: var(--_cl-surface);
    visibility: hidden;
  }
  [aria-checked='true'] .box {
    border-color: var(--_cl-accent-ink);
    background: var(--_cl-accent-ink);
  }
  [aria-checked='true'] :is(.box .icon, .tick) {
    visibility: visible;
  }
  .tick {
    display: flex;
    visibility: hidden;
  }
  .separator {
    block-size: 1px;
    margin: 4px 8px;
    background: var(--_cl-border);
  }
  .none {
    margin: 0;
  }
  .none:not(:empty) {
    padding: 8px;
    color: var(--_cl-text-muted);
  }
  @media (forced-colors: active) {
    .item:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .separator {
      background: CanvasText;
    }
  }
`;
