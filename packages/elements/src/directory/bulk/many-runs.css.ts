import { rise } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';

/** Floats above the last rows, and above the bar for what is selected. */
export const manyRunsStyles = css`
  :host {
    display: block;
    inline-size: 100%;
  }
  p {
    margin: 0;
  }
  .place {
    container-type: inline-size;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0 auto 6px;
    padding-block: 8px;
    padding-inline: 14px 8px;
    border: 1px solid var(--_cl-border);
    border-radius: calc(var(--_cl-radius) * 1.25);
    background: var(--_cl-raised);
    box-shadow: var(--_cl-shadow);
    pointer-events: auto;
    ${rise}
  }
  .bar > .icon {
    flex: none;
    color: var(--_cl-accent-ink);
  }
  .said {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .text {
    font-weight: 600;
  }
  .muted {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .problem {
    color: var(--_cl-danger-ink);
    font-size: var(--_cl-font-small);
  }
  .acts {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: end;
    gap: 2px;
  }
  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_cl-text) 16%, transparent);
    overflow: hidden;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_cl-accent-ink);
    transition: inline-size var(--_cl-motion);
  }
  progress::-moz-progress-bar {
    background: var(--_cl-accent-ink);
  }

  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 16px;
    margin: 0 0 12px;
  }
  dt {
    color: var(--_cl-text-muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  h3 {
    margin: 16px 0 6px;
    font-size: 1em;
    font-weight: 600;
  }
  clientele-dialog p + p,
  dl + p {
    margin-block-start: 8px;
  }

  @container (inline-size < 32em) {
    .bar {
      flex-wrap: wrap;
      inline-size: auto;
    }
    .said {
      flex: 1 1 calc(100% - 40px);
    }
    .acts {
      flex: 1 0 100%;
    }
  }
  /* The rows keep what room there is. */
  @media (height < 420px) {
    .bar {
      flex-wrap: nowrap;
    }
    .said {
      flex: 0 1 auto;
    }
    .acts {
      flex: none;
    }
    .bar > .icon,
    .said > .muted {
      display: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      appearance: auto;
    }
  }
`;
