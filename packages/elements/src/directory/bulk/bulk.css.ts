import { rise } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';

/** The bar floats above the last rows, in the place that is kept for it. */
export const bulkStyles = css`
  :host {
    inline-size: 100%;
  }
  p {
    margin: 0;
  }
  .bulk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    justify-items: center;
    inline-size: 100%;
  }
  .bulk > * {
    pointer-events: auto;
  }
  .offer,
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    padding: 5px;
    border: 1px solid var(--_cl-border);
    border-radius: calc(var(--_cl-radius) * 1.25);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    ${rise}
  }
  .bar {
    padding-inline-start: 14px;
  }
  .offer {
    padding: 0;
    overflow: clip;
  }
  .offer > .muted {
    padding: 8px 12px;
  }
  .bar .count {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding-inline-end: 8px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bar b {
    font-weight: 600;
  }
  .bulk .muted {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .offer .button {
    color: var(--_cl-accent-ink);
  }
  .acts {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .bar > .icon-button {
    margin-inline-start: auto;
  }
  .bar .button[aria-disabled='true'] {
    pointer-events: auto;
  }
  .bar .outcome {
    align-items: start;
    padding-block: 6px;
    white-space: normal;
  }
  .outcome .icon {
    flex: none;
    margin-block-start: 2px;
    color: var(--_cl-warning-ink);
  }
  .bar:has(.conflicts) {
    flex-wrap: wrap;
  }
  .conflicts {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 2px 4px;
    max-block-size: 132px;
    margin: 0;
    padding: 6px 0 4px;
    border-block-start: 1px solid var(--_cl-border);
    overflow-y: auto;
    list-style: none;
  }
  .conflicts > li {
    color: var(--_cl-text-muted);
    line-height: max(24px, var(--_cl-target));
  }
  .conflicts .name {
    min-block-size: max(24px, var(--_cl-target));
    padding: 0 8px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface-2);
    color: var(--_cl-text);
    font: inherit;
    cursor: pointer;
  }
  .conflicts .name:hover {
    background: var(--_cl-surface-3);
  }

  .progress {
    flex: 1 1 12em;
    inline-size: 12em;
    min-inline-size: 4em;
    block-size: 6px;
    margin-inline: 4px 8px;
    border: 0;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_cl-text) 16%, transparent);
    overflow: hidden;
    appearance: none;
  }
  .progress::-webkit-progress-bar {
    background: none;
  }
  .progress::-webkit-progress-value {
    background: var(--_cl-accent-ink);
    transition: inline-size var(--_cl-motion);
  }
  .progress::-moz-progress-bar {
    background: var(--_cl-accent-ink);
  }

  .bulk[data-layout='cards'] {
    .bar {
      inline-size: 100%;
    }
    .bar {
      flex-wrap: wrap;
    }
    .bar .count {
      flex: 1;
      flex-wrap: wrap;
      gap: 0 8px;
      min-inline-size: 0;
      padding-inline-end: 0;
    }
    .bar .outcome {
      flex: 1 0 calc(100% - 48px);
      flex-wrap: nowrap;
    }
    .bar:has(.outcome) > .acts {
      flex: 1 0 100%;
      flex-wrap: wrap;
      order: 1;
      margin-inline-start: -8px;
    }
    .conflicts {
      order: 2;
    }
    .progress {
      flex: 1 0 100%;
      order: 1;
      margin: 4px 8px 6px 0;
    }
  }
  @media (forced-colors: active) {
    .progress {
      border: 1px solid CanvasText;
      appearance: auto;
    }
  }
`;
