import { css } from 'lit';

/** What the elements that show a record have in common: texts, remarks, and what went wrong. */
export const recordStyles = css`
  p,
  h2,
  h3,
  dl,
  dd,
  figure {
    margin: 0;
  }
  .plain-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .muted {
    color: var(--_cl-text-muted);
  }
  .link {
    flex: none;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_cl-accent-ink);
    font: inherit;
    font-weight: 500;
    text-decoration: underline 1px color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-end: 12px;
    padding: 9px 12px;
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-2);
    overflow-wrap: anywhere;
  }
  .notice > .icon {
    align-self: start;
    margin-block-start: 2px;
    color: var(--_cl-text-muted);
  }
  .notice-body {
    flex: 1;
    min-inline-size: 0;
  }
  .notice-title {
    display: block;
    font-weight: 600;
  }
  .failure,
  .trouble {
    display: flex;
    align-items: start;
    gap: 6px;
    color: var(--_cl-danger-ink);
    overflow-wrap: anywhere;
  }
  .trouble {
    font-size: var(--_cl-font-small);
  }
  .trouble-offline {
    color: var(--_cl-warning-ink);
  }
  .failure .icon,
  .trouble .icon {
    margin-block-start: 2px;
  }
  .pending-part {
    display: grid;
    gap: 10px;
    padding-block: 14px;
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
`;
