import { css } from 'lit';

/** A logo as it is found: most are drawn for white paper. */
export const logoStyles = css`
  .logo > img {
    margin-block: 4px;
    display: block;
    inline-size: 64px;
    block-size: 64px;
    padding: 6px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius-small);
    background: #fff;
    object-fit: contain;
  }
  .logo > img[hidden] {
    visibility: hidden;
  }
  .logo > img[data-missing],
  .logo > img:not([data-missing]) + span {
    display: none;
  }
  .logo > span {
    color: var(--_cl-text-muted);
  }
`;

/** The panel and its summary. */
export const enrichmentStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .status {
    display: grid;
    gap: 10px;
  }
  .status-text {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    border-radius: var(--_cl-radius-small);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .acts:empty {
    display: none;
  }
  .button-small {
    min-block-size: max(var(--_cl-target), 28px);
    padding-inline: 10px;
    font-size: var(--_cl-font-small);
  }
  .acts > .button-quiet:first-child {
    margin-inline-start: -10px;
  }
  .progress {
    position: relative;
    block-size: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_cl-surface-3);
  }
  .progress::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 35%;
    border-radius: 2px;
    background: var(--_cl-accent);
    animation: enrichment-progress 1.4s ease-in-out infinite alternate;
  }
  @keyframes enrichment-progress {
    to {
      inset-inline-start: 65%;
    }
  }
  .support,
  .forbidden,
  .risk {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .support,
  .forbidden {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  :is(.support, .forbidden, .risk) > .icon {
    flex: none;
    margin-block-start: 1px;
  }
  .risk > .icon {
    color: var(--_cl-warning-ink);
  }
  .notice {
    margin: 0;
  }
  .notice-warning {
    background: var(--_cl-warning-soft);
  }
  .notice-warning > .icon {
    color: var(--_cl-warning-ink);
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  h4 {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .summary {
    display: grid;
    gap: 10px 20px;
    margin-block-start: 8px;
    padding: 12px;
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-2);
  }
  @container (inline-size >= 420px) {
    .summary {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (inline-size >= 720px) {
    .summary {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .summary > div {
    min-inline-size: 0;
  }
  dt {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  dd {
    overflow-wrap: anywhere;
  }
  dd .badge {
    margin-inline-start: 4px;
    vertical-align: middle;
  }
  a {
    color: var(--_cl-accent-ink);
    overflow-wrap: anywhere;
  }
  .accordion {
    border-block-start: 1px solid var(--_cl-border);
  }
  .details > .accordion {
    margin-block-end: -12px;
  }
  .accordion-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding-block: 4px 18px;
    padding-inline-start: 21px;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .fact + .fact {
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px dashed var(--_cl-border);
  }
  .fact-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }
  .fact-value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .fact-text {
    white-space: pre-line;
  }
  .quote {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_cl-border-strong);
  }
  .marks {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .is-past .fact-value {
    color: var(--_cl-text-muted);
    text-decoration: line-through;
  }
  .standing {
    margin-block-start: 2px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .caution {
    color: var(--_cl-warning-ink);
  }
  .fact > .acts {
    margin-block-start: 6px;
  }
  .why > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 2px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    cursor: pointer;
  }
  .reasons {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 14px;
    padding: 8px 12px;
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface-2);
    font-size: var(--_cl-font-small);
  }
  blockquote {
    margin: 2px 0 0;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_cl-border-strong);
    color: var(--_cl-text-muted);
    overflow-wrap: anywhere;
  }
  .fixes > li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block: 4px;
  }
  .fixes > li + li {
    border-block-start: 1px solid var(--_cl-border);
  }
  .fixes > li > .muted {
    flex: none;
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
  }
  meter {
    inline-size: 100%;
    max-inline-size: 320px;
    block-size: 10px;
  }
  @media (prefers-reduced-motion: reduce) {
    .progress::after {
      inline-size: 100%;
      opacity: 0.6;
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .progress,
    .summary {
      border: 1px solid;
    }
  }
`;

/** A part that opens and closes: its heading, and how much is in it at the end of the line. */
export const accordionStyles = css`
  .accordion > summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(40px, var(--_cl-target));
    padding-block: 6px;
    cursor: pointer;
    list-style: none;
  }
  .accordion > summary::-webkit-details-marker {
    display: none;
  }
  .accordion > summary::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 2px 4px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
    transition: rotate var(--_cl-motion);
  }
  .accordion > summary:dir(rtl)::before {
    rotate: 135deg;
  }
  .accordion[open] > summary::before {
    rotate: 45deg;
  }
  .accordion > summary > .muted {
    flex: none;
    margin-inline-start: auto;
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
  }
`;
