import { css } from 'lit';

export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px var(--_cl-directory-inset) 6px;
  }
  .search {
    display: grid;
    flex: 1 1 15em;
    align-items: center;
    max-inline-size: 24em;
    min-inline-size: 0;
  }
  .search > * {
    grid-area: 1 / 1;
  }
  .search > .icon {
    z-index: 1;
    margin-inline-start: 10px;
    color: var(--_cl-text-muted);
    pointer-events: none;
  }
  .search .control {
    padding-inline: 34px;
    text-overflow: ellipsis;
    appearance: none;
  }
  .search .control::-webkit-search-cancel-button {
    display: none;
  }
  .search .icon-button {
    justify-self: end;
    inline-size: 26px;
    min-block-size: 26px;
    margin-inline-end: 4px;
  }
  kbd {
    justify-self: end;
    margin-inline-end: 8px;
    padding: 0 6px;
    border: 1px solid var(--_cl-border);
    border-radius: 4px;
    color: var(--_cl-text-muted);
    font: inherit;
    font-size: 11px;
    line-height: 18px;
    pointer-events: none;
  }
  .control:focus ~ kbd {
    visibility: hidden;
  }
  .create {
    margin-inline-start: auto;
  }
  .filters-toggle b {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_cl-accent);
    color: var(--_cl-on-accent);
    font-size: 11px;
    font-weight: 600;
    line-height: 18px;
  }

  .narrowing {
    display: flex;
    flex: 1 0 100%;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .filters {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    min-block-size: var(--_cl-control-height);
    margin-inline-start: -12px;
  }
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
  .summary {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
    color: var(--_cl-text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .tools {
    --_cl-control-height: 28px;
    display: flex;
    gap: 2px;
    margin-inline-end: -10px;
  }
  .tool {
    padding-inline: 10px;
    color: var(--_cl-text-muted);
  }
  /* Too little room for the filters and their chips side by side. */
  @container clientele-directory (width < 76em) {
    .tool span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }
    .narrowing {
      flex-wrap: wrap;
    }
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
    .search {
      flex: 1 1 0;
      max-inline-size: none;
      order: -3;
    }
    kbd {
      display: none;
    }
    .filters-toggle {
      padding-inline: 9px;
      order: -2;
    }
    .create {
      padding-inline: 9px;
      order: -1;
    }
    .filters-toggle span,
    .create span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }
    .states {
      flex: 1 0 100%;
    }
    .filters {
      display: none;
    }
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
      margin-inline-end: -12px;
    }
    .summary {
      flex: 1 0 100%;
      justify-content: space-between;
      order: 1;
    }
  }
`;
