import { css } from 'lit';

/** Below so many pixels the two kinds of runs stand below the field. */
export const enrichmentSettingsStyles = css`
  :host {
    display: block;
  }
  .settings {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 760px;
    padding-block: 4px 24px;
  }
  h2 {
    font-size: 1.3em;
    font-weight: 600;
    outline: none;
  }
  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .notice {
    margin: 0;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    margin-block-start: 4px;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  section > h3 + .muted {
    margin-block-start: -6px;
  }
  .muted {
    font-size: var(--_cl-font-small);
  }
  .settings > .muted {
    font-size: 1em;
  }
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  div.choice:has(> .badge) {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .choice > label {
    display: flex;
    align-items: start;
    gap: 10px;
    min-block-size: max(24px, var(--_cl-target));
    cursor: pointer;
  }
  .choice > label:has(:disabled) {
    color: var(--_cl-text-muted);
    cursor: default;
  }
  .choice-label {
    font-weight: 500;
  }
  .choice-hint {
    overflow-wrap: anywhere;
  }
  label + .choice-hint {
    margin-block-start: -4px;
    padding-inline-start: 26px;
  }
  .choice > .badge + .choice-hint {
    grid-column: 1;
  }
  .absence {
    color: var(--_cl-text);
  }
  input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_cl-accent);
  }
  .means {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 10px 12px;
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-2);
    font-size: var(--_cl-font-small);
  }
  .means > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .means dt {
    font-weight: 600;
  }
  .by-hand-hint,
  .by-hand {
    display: flex;
    align-items: start;
    gap: 6px;
  }
  .by-hand-hint > .icon {
    flex: none;
  }
  .policies {
    border-block-start: 1px solid var(--_cl-border);
  }
  .by-hand-hint + .policies {
    margin-block-start: 4px;
  }
  section > .policies + .policies {
    margin-block-start: -8px;
  }
  .policies > summary {
    flex-wrap: wrap;
    gap: 0 8px;
    padding-block: 0;
  }
  .policies > summary > .muted {
    flex: initial;
  }
  .policies[open] {
    padding-block-end: 16px;
  }
  .policy {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(2, minmax(0, 180px));
    align-items: center;
    gap: 4px 12px;
    padding-block: 4px;
    padding-inline-start: 21px;
  }
  .policy-head {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .policy-name {
    overflow-wrap: anywhere;
  }
  .by-hand {
    align-items: center;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .policy-off {
    grid-column: 2 / -1;
  }
  .policy-error {
    grid-column: 1 / -1;
  }
  .policy-choice {
    display: block;
    min-inline-size: 0;
  }
  .select {
    display: grid;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select > .icon {
    justify-self: end;
    margin-inline-end: 10px;
    color: var(--_cl-text-muted);
    pointer-events: none;
  }
  /* The heading above says it. */
  .policy-when {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .conflict-name {
    font-weight: 600;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_cl-border);
    background: var(--_cl-surface);
  }
  .bar.is-open {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
  }
  .unsaved {
    flex: 1;
    min-inline-size: 120px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .bar > [aria-live] {
    flex: 1 0 100%;
  }
  /* Out of the layout, yet still a live region. */
  .bar > [aria-live]:not(:has(*)) {
    position: absolute;
  }
  /* What has the focus is never behind the bar. */
  :is(input, select, summary) {
    scroll-margin-block: 16px 140px;
  }
  @container (inline-size < 560px) {
    .unsaved:not(:empty) {
      flex-basis: 100%;
    }
    .policy {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding-inline-start: 0;
      padding-block: 8px;
    }
    .policy-head {
      display: none;
    }
    .policy-name,
    .policy-off {
      grid-column: 1 / -1;
    }
    .policy-name {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 8px;
      font-weight: 500;
    }
    .policy-when {
      position: static;
      display: block;
      inline-size: auto;
      block-size: auto;
      margin-block-end: 2px;
      overflow: visible;
      clip-path: none;
      color: var(--_cl-text-muted);
      font-size: var(--_cl-font-small);
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .means {
      border: 1px solid;
    }
  }
`;
