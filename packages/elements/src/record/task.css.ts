import { visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';

/** Tasks in a list, see `taskRow`; the list around them is a container. */
export const taskStyles = css`
  .task {
    display: flex;
    align-items: start;
    gap: 10px;
    min-block-size: var(--_cl-row-height);
    padding-block: 9px;
    border-block-end: 1px solid var(--_cl-border);
  }
  .check {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 2px 3px;
    accent-color: var(--_cl-success);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .check {
      inline-size: 24px;
      block-size: 24px;
    }
  }
  .what {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
  }
  .title {
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  button.title {
    border-radius: 2px;
    cursor: pointer;
  }
  button.title:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .task-done .title,
  .task-cancelled .title {
    color: var(--_cl-text-muted);
    text-decoration: line-through;
  }
  .description {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    --_cl-icon-size: 14px;
  }
  .facts:empty {
    display: none;
  }
  .fact {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .late {
    color: var(--_cl-danger-ink);
  }
  .assignee {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    max-inline-size: 180px;
    min-block-size: 24px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    --_cl-avatar-size: 22px;
  }
  .assignee-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu {
    flex: none;
    margin-block: -5px;
    margin-inline-end: -6px;
  }
  @container (inline-size < 560px) {
    .assignee-name {
      ${visuallyHidden}
    }
  }
`;
