import { css } from 'lit';

export const reviewQueueStyles = css`
  :host {
    display: block;
    position: relative;
    overflow-y: auto;
  }
  .queue {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 880px;
    padding-block: 4px 24px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  h2 {
    margin: 0;
    font-size: 1.3em;
    font-weight: 600;
    outline: none;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin: 0;
    padding: 0;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    list-style: none;
  }
  kbd {
    display: inline-block;
    min-inline-size: 20px;
    padding: 1px 5px;
    border: 1px solid var(--_cl-border);
    border-radius: 4px;
    background: var(--_cl-surface-2);
    font: inherit;
    text-align: center;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .suggestion {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 20px;
    padding: 12px;
    border-block-start: 1px solid var(--_cl-border);
    scroll-margin-block: 8px;
  }
  .suggestion:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface-2);
  }
  .claim {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .value {
    font-weight: 500;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  .evidence a {
    color: var(--_cl-accent-ink);
  }
  .caution {
    color: var(--_cl-warning-ink);
    font-size: var(--_cl-font-small);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 6px;
  }
  @container (inline-size < 560px) {
    .suggestion {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 0;
    }
  }
`;
