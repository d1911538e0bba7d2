import { popup, popupOpen } from '@clientele/ui/menu/popup.css';
import { css } from 'lit';

export const columnsPanelStyles = css`
  :host {
    position: fixed;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    inline-size: min(320px, 100vw - 16px);
    /* Of the room on its side of the button. */
    max-block-size: calc(100% - 12px);
    margin: 4px 0;
    padding: 0;
    ${popup}
    overflow: hidden;
  }
  :host(:popover-open) {
    display: flex;
    ${popupOpen}
  }
  .base {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-block: 8px 4px;
    padding-inline: 16px 8px;
  }
  h2 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .heading .button {
    min-block-size: max(var(--_cl-target), 28px);
    padding-inline: 8px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .heading .button[aria-disabled='true'] {
    opacity: 0.8;
  }
  ul {
    flex: 0 1 auto;
    min-block-size: 96px;
    margin: 0;
    padding: 0 8px 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    block-size: max(var(--_cl-target), 32px);
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-raised);
  }
  /* Without handles the boxes stand below the heading. */
  .unordered li {
    padding-inline-start: 8px;
  }
  li:hover,
  li:focus-within {
    background: color-mix(in oklab, var(--_cl-text) 6%, var(--_cl-raised));
  }
  li.dragged {
    background: var(--_cl-accent-soft);
    box-shadow: 0 0 0 1px var(--_cl-accent-ink) inset;
  }
  .handle {
    --_cl-icon-size: 14px;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: max(var(--_cl-target), 26px);
    block-size: 100%;
    color: var(--_cl-text-muted);
    cursor: grab;
    touch-action: none;
  }
  .handle .icon {
    stroke-width: 2px;
  }
  .dragged .handle {
    cursor: grabbing;
  }
  label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    align-self: stretch;
    min-inline-size: 0;
    cursor: pointer;
  }
  label:has(:disabled) {
    cursor: default;
  }
  label span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_cl-accent-ink);
  }
  .moves {
    --_cl-icon-size: 14px;
    display: flex;
    opacity: 0;
  }
  li:hover .moves,
  li:focus-within .moves {
    opacity: 1;
  }
  .moves .icon-button {
    inline-size: max(var(--_cl-target), 26px);
    min-block-size: max(var(--_cl-target), 26px);
  }
  .density {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_cl-border);
  }
  @media (width < 480px) {
    :host {
      margin-inline: 8px;
    }
  }
  @media (hover: none) {
    .moves {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    li.dragged {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
