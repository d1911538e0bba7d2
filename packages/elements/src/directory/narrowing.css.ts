import { css } from 'lit';

/** Filters, conditions in force and the order of cards. Their place is kept by the styles of the toolbar. */
export const narrowingStyles = css`
  .filters clientele-menu::part(button) {
    color: var(--_cl-text-muted);
  }
  .day {
    display: flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: 12px;
    color: var(--_cl-text-muted);
    font-weight: 500;
    white-space: nowrap;
  }
  .day .control {
    inline-size: 9em;
    padding-inline: 6px;
    border-color: transparent;
    background: none;
    color: var(--_cl-text);
    font-variant-numeric: tabular-nums;
  }
  .day .control:hover {
    border-color: var(--_cl-border);
  }
  .day .control::-webkit-calendar-picker-indicator {
    margin-inline-start: 2px;
    opacity: 0.5;
    cursor: pointer;
  }
  .day .control::-webkit-datetime-edit {
    color: var(--_cl-text-muted);
  }
  .chips {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .chips .button {
    min-block-size: 24px;
    padding-inline: 8px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  /* Too little room for the filters and their chips side by side. */
  @container clientele-directory (width < 76em) {
    .filters {
      flex: 0 1 auto;
      flex-wrap: wrap;
    }
    .chips {
      flex: 1 0 100%;
      order: 1;
    }
  }

  @container clientele-directory (width < 45em) {
    .filters.open {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      gap: 4px;
      margin: 0;
      padding: 8px;
      border-radius: var(--_cl-radius-small);
      background: var(--_cl-surface-2);
    }
    .day {
      flex: 1 0 100%;
      margin-inline-start: 0;
      padding-inline-start: 12px;
    }
    .day span {
      flex: 1;
    }
    .day .control {
      inline-size: auto;
      border-color: var(--_cl-border);
      background: var(--_cl-surface);
    }
    .chips {
      flex: 1 0 100%;
      order: 0;
    }
    .summary clientele-menu {
      margin-inline: -8px -12px;
    }
  }
`;
