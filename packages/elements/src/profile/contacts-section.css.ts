import { css } from 'lit';

export const contactsStyles = css`
  .contacts {
    container-type: inline-size;
    padding-block-end: 16px;
  }
  .bar {
    display: flex;
    justify-content: flex-end;
    margin-block-end: 8px;
  }
  td {
    vertical-align: middle;
  }
  tbody tr:hover {
    background: var(--_cl-surface-2);
  }
  .star-cell {
    inline-size: 36px;
    padding-inline: 0;
    text-align: center;
  }
  .star {
    --_cl-icon-size: 16px;
  }
  span.star {
    display: inline-grid;
    place-items: center;
    block-size: max(28px, var(--_cl-target));
  }
  .full {
    color: var(--_cl-warning-ink);
  }
  .full .icon {
    fill: currentColor;
  }
  .icon-button {
    inline-size: max(28px, var(--_cl-target));
    min-block-size: max(28px, var(--_cl-target));
  }
  /* As wide as most names are, whatever stands beside them. */
  .who-cell {
    inline-size: 25%;
  }
  .who,
  .acts,
  .reach,
  .roles,
  .former-person {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .acts {
    gap: 0;
    justify-content: flex-end;
  }
  .roles,
  .reach {
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  .names {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* A name in another direction begins where the others do. */
  .names > * {
    justify-self: start;
  }
  .name {
    font-weight: 600;
  }
  .position,
  .relationship {
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  .relationship {
    display: block;
  }
  .address {
    color: inherit;
    overflow-wrap: anywhere;
    text-decoration-color: var(--_cl-border-strong);
    text-underline-offset: 3px;
  }
  .address[href^='tel:'] {
    white-space: nowrap;
  }
  .verified {
    color: var(--_cl-success-ink);
    --_cl-icon-size: 14px;
  }
  .why {
    max-inline-size: min(320px, 100vw - 32px);
    margin: 4px 0;
    padding: 10px 12px;
    position: fixed;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block, flip-inline;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    color: var(--_cl-text);
  }
  .former {
    margin-block-start: 16px;
  }
  .former summary {
    inline-size: fit-content;
    min-block-size: var(--_cl-target);
    color: var(--_cl-text-muted);
    font-weight: 500;
    cursor: pointer;
  }
  .former-person {
    padding-block: 8px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .more {
    margin-block-start: 8px;
  }
  @container (inline-size < 680px) {
    tr {
      grid-template-columns: 36px minmax(0, 1fr) auto;
    }
    td {
      grid-column: 2 / -1;
      padding: 2px 0;
    }
    td:not(:has(*)) {
      display: none;
    }
    .star-cell {
      grid-column: 1;
    }
    .who-cell {
      grid-column: 2;
      inline-size: auto;
    }
  }
`;
