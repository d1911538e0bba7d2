import { css } from 'lit';

// The value and the input that takes its place have the same box, drawn 9 px outside of the label's edge, so that the text
// stands still when editing begins.
export const inlineFieldStyles = css`
  :host {
    display: block;
  }
  .field {
    gap: 1px;
  }
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 18px;
  }
  .heading > * {
    line-height: 18px;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .status .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .status .spinner {
    inline-size: 10px;
    block-size: 10px;
    border-width: 1.5px;
  }
  .status-saved {
    color: var(--_cl-success-ink);
    animation: leave 0.2s 2.5s forwards;
  }
  .status-offline {
    color: var(--_cl-warning-ink);
  }
  @media (prefers-reduced-motion: reduce) {
    .status-saved {
      animation-duration: 0s;
    }
  }
  @keyframes leave {
    to {
      opacity: 0;
      visibility: hidden;
    }
  }

  .box {
    display: flex;
    align-items: start;
    gap: 2px;
    margin-inline: -9px;
  }
  .value {
    flex: 1;
    min-inline-size: 0;
    min-block-size: max(var(--_cl-target), var(--_cl-control-height));
    margin: 0;
    padding: calc((max(var(--_cl-target), var(--_cl-control-height)) - 2px - 1.45em) / 2) 8px;
    border: 1px solid transparent;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    transition: background-color var(--_cl-motion);
  }
  /* Not on the value itself, where it would show the line breaks of the template. */
  :is(bdi, a) {
    white-space: pre-wrap;
  }
  button.value {
    cursor: text;
  }
  button.value:hover,
  .box:has(a):hover {
    background: var(--_cl-surface-3);
    border-radius: var(--_cl-radius-small);
  }
  .value:focus-visible {
    outline-offset: -2px;
  }
  a {
    color: var(--_cl-accent-ink);
    text-decoration: underline 1px color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 3px;
    border-radius: 2px;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  a:focus-visible {
    outline-offset: 2px;
  }
  .empty {
    color: var(--_cl-text-muted);
  }
  .control {
    flex: 1;
    padding-inline: 8px;
  }
  textarea.control {
    min-block-size: 0;
    resize: none;
  }
  .icon-button {
    inline-size: max(var(--_cl-target), min(32px, var(--_cl-control-height)));
  }
  .edit {
    opacity: 0;
  }
  .box:hover .edit,
  .edit:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .edit {
      opacity: 1;
    }
  }
  .hint,
  .error {
    padding-block-start: 3px;
  }
`;
