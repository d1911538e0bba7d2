import { css } from 'lit';

export const filesStyles = css`
  :host {
    display: block;
  }
  .files {
    container-type: inline-size;
    padding-block: 16px;
  }
  .directions {
    max-inline-size: 100%;
    margin-block-end: 12px;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block-end: 12px;
    border-collapse: collapse;
  }
  th {
    padding: 0 8px 6px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
    text-align: start;
  }
  td {
    padding: 6px 8px;
    border-block-start: 1px solid var(--_cl-border);
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
  .acts-cell {
    inline-size: 1%;
    padding-inline-end: 0;
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
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 2px 10px;
      padding-block: 8px;
      border-block-start: 1px solid var(--_cl-border);
    }
    td {
      padding: 0;
      border: 0;
    }
    .name-cell {
      grid-column: 1 / 3;
    }
    .acts-cell {
      grid-area: 1 / 3;
      inline-size: auto;
    }
    td.muted {
      grid-column: 1 / -1;
      font-size: var(--_cl-font-small);
    }
  }
`;
