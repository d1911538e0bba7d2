import { css } from 'lit';

export const addressStyles = css`
  :host {
    display: block;
  }
  .label {
    display: block;
  }
  .label,
  .kind {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .addresses {
    display: grid;
    gap: 10px;
    margin-block: 4px 2px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-block-size: 20px;
  }
  .row {
    display: flex;
    align-items: start;
    gap: 4px;
  }
  .place {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_cl-target);
    margin-inline-start: -8px;
    padding: 3px 7px;
    border: 1px solid transparent;
    border-radius: var(--_cl-radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  .place:has(.edit) {
    position: relative;
  }
  /* Over the text, of which it is not a part: its name says more. */
  .edit {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    cursor: text;
  }
  .edit:focus-visible {
    outline: 2px solid var(--_cl-focus-ring);
  }
  .place:has(.edit:hover) {
    border-color: var(--_cl-border);
    background: var(--_cl-surface-2);
  }
  .text {
    display: block;
    /* An address in another direction begins where the others do. */
    inline-size: fit-content;
    max-inline-size: 100%;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex: none;
    align-items: center;
  }
  .acts .icon-button {
    color: var(--_cl-text-muted);
  }
  .acts .icon-button[aria-pressed='true'] {
    color: var(--_cl-accent-ink);
  }
  .acts .icon-button[aria-busy='true'] {
    opacity: 0.5;
  }
  .add {
    margin-inline-start: -8px;
    padding-inline: 8px;
  }
  .pending {
    padding-block: 6px;
  }
`;
