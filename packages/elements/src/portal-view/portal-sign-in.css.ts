import { css } from 'lit';

/** Narrow enough to be read as one column, below the name of whose portals they are. */
export const portalSignInStyles = css`
  :host {
    display: block;
  }
  .brand {
    margin-block-end: 8px;
    color: var(--_cl-text-muted);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 400px;
    margin-inline: auto;
    padding-block: 16px;
    overflow-wrap: anywhere;
  }
  .page > .notice {
    margin: 0;
  }
  h2 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.01em;
    outline: none;
    text-wrap: balance;
  }
  .button {
    --_cl-control-height: 44px;
    inline-size: 100%;
    white-space: normal;
  }
  .control {
    --_cl-control-height: 44px;
  }
  .forgotten {
    justify-self: start;
  }
  .or {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_cl-border);
  }
  form > .hint {
    margin-block-start: -8px;
  }
  .aside {
    font-size: var(--_cl-font-small);
  }
  .more {
    display: grid;
    justify-items: start;
    gap: 12px;
  }
  .clients {
    display: grid;
    gap: 8px;
  }
  .client {
    display: grid;
    justify-items: start;
    gap: 2px;
    inline-size: 100%;
    margin: 0;
    padding: 14px 16px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: border-color var(--_cl-motion);
  }
  .client:hover {
    border-color: var(--_cl-text-muted);
  }
  .client-name {
    font-weight: 600;
  }
  .late {
    color: var(--_cl-danger-ink);
    font-weight: 500;
  }
  .sign-out {
    margin-block-start: 8px;
  }
`;
