import { visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';

/** Filters, active conditions and the order of cards. Their place is kept by the styles of the toolbar. */
export const narrowingStyles = css`
  .filters clientele-menu::part(button),
  .days-button,
  .further-button {
    color: var(--_cl-text-muted);
  }
  /* Its fields are there for everyone who comes to them, and lie above the list only as long as one of them has the focus. */
  .days-button {
    anchor-name: --clientele-days;
  }
  .days:not(:focus-within) {
    ${visuallyHidden}
  }
  .days:focus-within {
    position: absolute;
    position-anchor: --clientele-days;
    inset-block-start: calc(anchor(end) + 4px);
    inset-inline-start: anchor(start);
    z-index: 4;
    display: grid;
    gap: 8px;
    inline-size: max-content;
    padding: 12px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    outline: none;
  }
  .day {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    color: var(--_cl-text-muted);
    font-weight: 500;
    white-space: nowrap;
  }
  .day .control {
    inline-size: auto;
    min-inline-size: 9em;
    padding-inline: 8px;
    color: var(--_cl-text);
    font-variant-numeric: tabular-nums;
  }
  .day .control::-webkit-calendar-picker-indicator {
    margin-inline-start: 2px;
    opacity: 0.6;
    cursor: pointer;
  }
  /* One line that scrolls sideways, so that the list below it stays where it is when the toolbar becomes narrower. */
  .chips {
    display: flex;
    flex: 1 0 100%;
    align-items: center;
    gap: 6px;
    order: 1;
    min-inline-size: 0;
    margin: -3px;
    padding: 3px;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .chips > clientele-condition-chips {
    display: contents;
  }
  .chips > *,
  .chip {
    flex: none;
  }
  .chips .waiting {
    visibility: hidden;
  }
  .chips .button {
    min-block-size: 24px;
    padding-inline: 8px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  /* A table that keeps its place beside a drawer. */
  @container clientele-directory (width < 38em) {
    .filters clientele-menu::part(button),
    .days-button,
    .further-button {
      padding-inline: 6px;
    }
    .filters {
      margin-inline-start: -10px;
    }
  }

  [data-layout='cards'] {
    .filters.open {
      display: grid;
      flex: 1 0 100%;
      gap: 6px;
      margin: 0;
      padding: 10px;
      border-radius: var(--_cl-radius-small);
      background: var(--_cl-surface-2);
    }
    .filters clientele-menu {
      display: block;
    }
    .filters clientele-menu::part(button) {
      inline-size: 100%;
      justify-content: space-between;
      border-color: var(--_cl-border-strong);
      background: var(--_cl-surface);
      color: var(--_cl-text);
    }
    .days-button {
      display: none;
    }
    .further-button {
      inline-size: 100%;
      justify-content: space-between;
      order: 1;
      border-color: var(--_cl-border-strong);
      background: var(--_cl-surface);
      color: var(--_cl-text);
    }
    .days {
      position: static;
      display: grid;
      gap: 6px;
      inline-size: auto;
      block-size: auto;
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
      clip-path: none;
    }
    .chips {
      flex-wrap: wrap;
      order: 0;
    }
    .summary clientele-menu {
      margin-inline: -6px;
    }
    .summary clientele-menu::part(button) {
      padding-inline: 6px;
    }
  }
  @media (forced-colors: active) {
    .day .control::-webkit-calendar-picker-indicator {
      opacity: 1;
    }
  }
`;
