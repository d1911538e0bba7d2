import { css } from 'lit';

export const getPaidStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 12px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    outline: none;
  }
  .lines,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px 20px;
    margin: 0;
  }
  @container (inline-size >= 480px) {
    .lines,
    form {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .wide,
  form > :not(clientele-text-field, clientele-select-field) {
    grid-column: 1 / -1;
  }
  .lines > div {
    min-inline-size: 0;
  }
  dt,
  legend {
    padding: 0;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .answer,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  dd > .acts {
    margin-block-start: 6px;
  }
  .button-small {
    min-block-size: max(var(--_cl-target), 28px);
    padding-inline: 10px;
    font-size: var(--_cl-font-small);
  }
  .evidence,
  blockquote {
    margin: 2px 0 0;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  blockquote {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_cl-border-strong);
  }
  a {
    color: var(--_cl-accent-ink);
    overflow-wrap: anywhere;
  }
  .caution,
  .caution-text {
    color: var(--_cl-warning-ink);
  }
  .caution {
    display: flex;
    align-items: start;
    gap: 8px;
    font-size: var(--_cl-font-small);
  }
  .caution > .icon {
    flex: none;
    margin-block-start: 1px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    margin-block-start: 4px;
  }
  .formats > label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: max(28px, var(--_cl-target));
    cursor: pointer;
  }
  input {
    accent-color: var(--_cl-accent);
  }
`;
