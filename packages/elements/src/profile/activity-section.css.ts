import { css } from 'lit';

export const activityStyles = css`
  .activity {
    display: grid;
    gap: 12px;
    padding-block-end: 16px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
  }
  .day-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 8px 6px;
    background: var(--_cl-surface);
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 600;
  }
  .entry {
    position: relative;
    display: flex;
    align-items: start;
    gap: 12px;
    padding-block: 8px;
  }
  .entry + .entry::before {
    content: '';
    position: absolute;
    inset-block: -8px calc(100% - 8px);
    inset-inline-start: 13px;
    border-inline-start: 1px solid var(--_cl-border);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_cl-surface-3);
    color: var(--_cl-text-muted);
    --_cl-icon-size: 15px;
  }
  .what {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
    padding-block-start: 3px;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
  }
  .type {
    font-weight: 600;
  }
  .type,
  .subject {
    overflow-wrap: anywhere;
  }
  .headline .link {
    flex: initial;
    min-inline-size: 0;
  }
  .gone {
    color: var(--_cl-text-muted);
    text-decoration: line-through;
  }
  .remark,
  .meta,
  .changes {
    font-size: var(--_cl-font-small);
  }
  .meta,
  .changes {
    color: var(--_cl-text-muted);
  }
  .changes,
  .text {
    overflow-wrap: anywhere;
  }
  .text {
    white-space: pre-wrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .acts {
    display: flex;
    flex: none;
    margin-inline-end: -6px;
  }
  .acts .icon-button {
    inline-size: max(28px, var(--_cl-target));
    min-block-size: max(28px, var(--_cl-target));
  }
  .more {
    justify-self: center;
  }
`;
