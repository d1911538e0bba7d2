import { css } from 'lit';

/** What every labelled control looks like. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_cl-space);
  }
  .label {
    justify-self: start;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .required {
    color: var(--_cl-danger-ink);
  }
  .control {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(24px, var(--_cl-control-height));
    margin: 0;
    padding: calc((var(--_cl-control-height) - 2px - 1.45em) / 2) 10px;
    border: 1px solid var(--_cl-border-strong);
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface);
    color: inherit;
    font: inherit;
    /* dir="auto" turns the text; it stays on the side of its label. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    transition: border-color var(--_cl-motion);
  }
  .control::placeholder {
    color: var(--_cl-text-muted);
    opacity: 1;
  }
  .control:hover:enabled {
    border-color: var(--_cl-text-muted);
  }
  .control:focus-visible {
    border-color: var(--_cl-focus-ring);
    outline-width: 1px;
    outline-offset: 0;
  }
  .control[aria-invalid='true'] {
    border-color: var(--_cl-danger-ink);
  }
  .control[aria-invalid='true']:focus-visible {
    outline-color: var(--_cl-danger-ink);
  }
  .control:disabled {
    border-color: var(--_cl-border);
    background: var(--_cl-surface-2);
    color: var(--_cl-text-muted);
  }
  textarea.control {
    display: block;
    field-sizing: content;
    min-block-size: calc(var(--_cl-control-height) * 2);
    max-block-size: 40vh;
    resize: vertical;
  }
  /* Out of the layout, yet still a live region. */
  .messages:not(:has(*)) {
    position: absolute;
  }
  .hint,
  .error {
    display: flex;
    gap: 6px;
    margin: 0;
    font-size: var(--_cl-font-small);
  }
  .hint {
    color: var(--_cl-text-muted);
  }
  .error {
    color: var(--_cl-danger-ink);
  }
  .error .icon {
    margin-block-start: 1px;
  }
  /* Safari on a telephone zooms into a field whose text is smaller than 16 px. */
  @media (pointer: coarse) {
    .control {
      font-size: max(16px, 1em);
    }
  }
`;
