import { visuallyHidden } from '@clientele/ui/tokens/tokens';
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
    flex: 1 1 8em;
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
    position: relative;
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  /* What does not fit beside the number of clients is scrolled to. */
  .filters {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
    min-block-size: max(24px, var(--_cl-control-height));
    /* Room for the ring around what has the focus, which would be cut off. */
    margin-block: -4px;
    margin-inline-start: -16px;
    padding: 4px;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .filters > * {
    flex: none;
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
  /* The lines of the toolbar stay as many as they are when a drawer makes it narrower: words give way instead. */
  @container clientele-directory (width < 60em) {
    .tool span {
      ${visuallyHidden}
    }
  }
  @container clientele-directory (width < 44em) {
    [data-layout='table'] .summary [role='status'] {
      ${visuallyHidden}
    }
  }
  @container clientele-directory (width < 40em) {
    .create {
      padding-inline: 9px;
    }
    .create span {
      ${visuallyHidden}
    }
  }

  [data-layout='cards'] {
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
      ${visuallyHidden}
    }
    .states {
      flex: 1 0 100%;
    }
    .filters {
      display: none;
    }
    .summary {
      flex: 1 1 100%;
      flex-wrap: wrap;
      justify-content: space-between;
      column-gap: 4px;
      order: 1;
    }
    .summary [role='status'] {
      flex: 1 0 auto;
    }
    .tools {
      margin-inline-end: -6px;
    }
    .tool {
      padding-inline: 6px;
    }
  }
`;
