import { css } from 'lit';

export const assetsStyles = css`
  .assets {
    container-type: inline-size;
    padding-block: 16px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    margin-block-end: 12px;
  }
  .bar .button {
    margin-inline-start: auto;
  }
  table {
    margin-block-end: 12px;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  td {
    vertical-align: baseline;
  }
  .name {
    color: inherit;
    font-weight: 500;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .retired .name {
    color: var(--_cl-text-muted);
  }
  .kind,
  .note {
    margin: 0;
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  .note {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .fact {
    overflow-wrap: anywhere;
  }
  .identifier {
    font-variant-numeric: tabular-nums;
  }
  time,
  .status-cell {
    white-space: nowrap;
  }
  .acts-cell {
    padding-block: 2px;
    vertical-align: top;
  }
  .more {
    margin-block-end: 12px;
  }
  @container (inline-size < 680px) {
    tr {
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: start;
      gap: 4px 10px;
    }
    .name-cell {
      grid-area: 1 / 1;
    }
    .status-cell {
      grid-area: 1 / 2;
    }
    .acts-cell {
      margin-block-start: -6px;
    }
    .fact {
      display: flex;
      grid-column: 1 / -1;
      gap: 8px;
      font-size: var(--_cl-font-small);
    }
    .fact::before {
      flex: none;
      color: var(--_cl-text-muted);
      content: attr(data-label) / '';
    }
    .fact.empty {
      display: none;
    }
  }
`;
