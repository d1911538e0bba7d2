import { css } from 'lit';

export const filesStyles = css`
  .files {
    container-type: inline-size;
    padding-block-end: 16px;
  }
  .directions {
    max-inline-size: 100%;
    margin-block-end: 12px;
    overflow-x: auto;
  }
  table {
    margin-block-end: 12px;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  .size {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .name .icon {
    flex: none;
    color: var(--_cl-text-muted);
  }
  .name .link {
    flex: 0 1 auto;
    color: inherit;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .uploads {
    margin-block-end: 12px;
  }
  .upload {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_cl-border);
  }
  .upload-name {
    flex: 1;
    min-inline-size: 120px;
    overflow-wrap: anywhere;
  }
  progress {
    inline-size: 140px;
    accent-color: var(--_cl-accent);
  }
  .more {
    margin-block-end: 12px;
  }
  @container (inline-size < 620px) {
    tr {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 2px 10px;
    }
    .name-cell {
      grid-column: 1 / 3;
    }
    td.muted {
      grid-column: 1 / -1;
      font-size: var(--_cl-font-small);
    }
  }
`;
