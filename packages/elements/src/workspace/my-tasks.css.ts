import { css } from 'lit';

/** Below so many pixels tasks are cards. */
export const myTasksStyles = css`
  :host {
    display: block;
    position: relative;
    overflow-y: auto;
  }
  .my-tasks {
    container-type: inline-size;
    display: grid;
    gap: 16px;
    max-inline-size: 880px;
    padding-block: 4px 24px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  h2 {
    margin: 0;
    font-size: 1.3em;
    font-weight: 600;
    outline: none;
  }
  .head clientele-segment {
    margin-inline-start: auto;
  }
  .groups {
    display: grid;
    gap: 20px;
  }
  h3 {
    margin: 0 0 2px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 600;
  }
  .group-overdue h3 {
    color: var(--_cl-danger-ink);
  }
  /* The heading above them says it. */
  .group-overdue .badge-danger {
    display: none;
  }
  .client {
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_cl-accent-ink);
    font: inherit;
    overflow-wrap: anywhere;
    text-align: start;
    cursor: pointer;
  }
  .client:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :host(:not([everyone])) .assignee {
    display: none;
  }
  @container (inline-size < 560px) {
    .group .plain-list {
      display: grid;
      gap: 8px;
      margin-block-start: 6px;
    }
    .task {
      padding: 10px 12px;
      border: 1px solid var(--_cl-border);
      border-radius: var(--_cl-radius);
    }
  }
`;
