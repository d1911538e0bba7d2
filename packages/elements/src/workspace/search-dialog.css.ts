import { css } from 'lit';

export const searchDialogStyles = css`
  dialog {
    inline-size: min(600px, 100vw - 32px);
    max-block-size: min(560px, 100dvh - 32px);
    margin-block-start: clamp(16px, 12dvh, 120px);
    padding: 0;
    overflow: clip;
    border: 1px solid var(--_cl-border);
    border-radius: calc(var(--_cl-radius) * 1.5);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    color: var(--_cl-text);
    opacity: 0;
    transition:
      opacity var(--_cl-motion),
      overlay var(--_cl-motion) allow-discrete,
      display var(--_cl-motion) allow-discrete;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    opacity: 1;
    @starting-style {
      opacity: 0;
    }
  }
  dialog::backdrop {
    background: #0a0c1066;
  }
  .box {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_cl-border);
  }
  .box > .icon {
    flex: none;
    color: var(--_cl-text-muted);
  }
  .box > input {
    flex: 1;
    min-inline-size: 0;
    block-size: 52px;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(16px, 1.15em);
  }
  .box > input::placeholder {
    color: var(--_cl-text-muted);
    opacity: 1;
  }
  /* The line below shows where the focus is: a ring around the box would lie on the edge of the dialog. */
  .box:has(> input:focus-visible) {
    border-block-end-color: var(--_cl-focus-ring);
    box-shadow: inset 0 -1px var(--_cl-focus-ring);
  }
  .found {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px;
  }
  [role='listbox'][aria-busy='true'] {
    opacity: 0.7;
  }
  .kind {
    padding: 8px 8px 4px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 600;
  }
  .hit {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: max(var(--_cl-target), 44px);
    padding: 4px 8px;
    border-radius: var(--_cl-radius-small);
    scroll-margin-block: 36px 8px;
    cursor: pointer;
  }
  .hit:hover {
    background: color-mix(in oklab, var(--_cl-text) 5%, transparent);
  }
  .hit.active {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: -2px;
    background: color-mix(in oklab, var(--_cl-text) 8%, transparent);
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .name,
  .detail {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-weight: 500;
  }
  .detail {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .detail b {
    font-weight: 500;
  }
  mark {
    border-radius: 2px;
    background: color-mix(in oklab, var(--_cl-warning) 28%, transparent);
    color: var(--_cl-text);
  }
  .said {
    margin: 0;
    padding: 20px 8px;
    color: var(--_cl-text-muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 16px 8px;
  }
  .failure p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .failure .icon {
    flex: none;
    color: var(--_cl-warning-ink);
  }
  .keys {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_cl-border);
    background: var(--_cl-surface-2);
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  kbd {
    padding: 1px 5px;
    border: 1px solid var(--_cl-border);
    border-radius: 4px;
    background: var(--_cl-raised);
    font: inherit;
  }
  /* Without a keyboard there is nothing to say of keys. */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media (max-width: 480px) {
    dialog {
      inline-size: 100vw;
      max-inline-size: 100vw;
      max-block-size: 100dvh;
      margin-block-start: 0;
      border-width: 0 0 1px;
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
  }
  @media (forced-colors: active) {
    .hit.active {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .hit.active .detail {
      color: inherit;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
