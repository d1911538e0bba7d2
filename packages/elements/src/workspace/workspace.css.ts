import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_cl-surface);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --_cl-workspace-inset: calc(var(--_cl-space) * 4);
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
  }
  .base:focus-visible {
    outline-offset: -2px;
  }
  .nav {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding: 8px var(--_cl-workspace-inset);
    border-block-end: 1px solid var(--_cl-border);
    background: var(--_cl-surface);
  }
  .nav ul {
    display: flex;
    flex: 1;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(24px, var(--_cl-control-height));
    margin: 0;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: var(--_cl-text-muted);
    font: inherit;
    font-weight: 500;
    text-align: start;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .place:hover {
    background: var(--_cl-surface-2);
    color: var(--_cl-text);
  }
  .place[aria-current] {
    background: var(--_cl-surface-3);
    color: var(--_cl-text);
  }
  .place-count {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_cl-danger-soft);
    color: var(--_cl-danger-ink);
    font-size: var(--_cl-font-small);
    line-height: 18px;
    text-align: center;
  }
  [data-width='wide'] .place-count {
    margin-inline-start: auto;
  }
  .place kbd {
    margin-inline-start: auto;
    padding: 0 5px;
    border: 1px solid var(--_cl-border);
    border-radius: 4px;
    font: inherit;
    font-size: var(--_cl-font-small);
    font-weight: 400;
  }
  .nav .search {
    flex: none;
  }
  .views {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .view {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    padding-block-start: 12px;
  }
  .view > * {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .view:is(.view-client, .view-tasks, .view-review, .view-settings) {
    /* What is only read out lies within what scrolls, and does not lengthen the page. */
    position: relative;
    padding-inline: var(--_cl-workspace-inset);
    overflow-y: auto;
  }
  /* One below the other, each as high as it is. */
  .view-settings > * {
    flex: none;
  }

  /* A rail at the start edge. It stays while the views scroll. */
  [data-width='wide'] {
    flex-direction: row;
  }
  [data-width='wide'] > .nav {
    position: sticky;
    inset-block-start: var(--clientele-workspace-sticky-top, 0);
    flex-direction: column;
    align-items: stretch;
    align-self: flex-start;
    gap: 4px;
    inline-size: 200px;
    padding: 16px 12px;
    border-block-end: 0;
  }
  [data-width='wide'] > .nav ul {
    flex: none;
    flex-direction: column;
  }
  :is([data-width='wide'], [data-width='narrow']) > .nav .place {
    inline-size: 100%;
  }
  /* What is done anywhere first, then the places. */
  [data-width='wide'] > .nav .search {
    order: -2;
    margin-block-end: 4px;
    border: 1px solid var(--_cl-border);
  }
  [data-width='wide'] > .nav clientele-new-menu {
    order: -1;
    margin-block-end: 8px;
  }
  [data-width='wide'] > .nav + .views {
    border-inline-start: 1px solid var(--_cl-border);
  }

  /* Within reach of a thumb. */
  [data-width='narrow'] {
    --clientele-directory-sticky-bottom: calc(max(44px, var(--_cl-control-height)) + 13px);
  }
  [data-width='narrow'] > .nav {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    order: 1;
    gap: 2px;
    padding: 6px;
    border-block: 1px solid var(--_cl-border);
    border-block-end-width: 0;
  }
  /* Each place as wide as the search. */
  [data-width='narrow'] > .nav ul {
    flex: 3;
    min-inline-size: 0;
    gap: 2px;
  }
  [data-width='narrow'] > .nav li {
    flex: 1;
    min-inline-size: 0;
  }
  /* What is done on the way comes first: the review leads to the settings, too. */
  [data-width='narrow'] > .nav [data-view='settings'] {
    display: none;
  }
  /* Each name below its icon: there is no room beside it. */
  [data-width='narrow'] > .nav .place {
    position: relative;
    flex-direction: column;
    justify-content: center;
    gap: 1px;
    min-inline-size: 0;
    min-block-size: max(44px, var(--_cl-control-height));
    padding-inline: 2px;
    font-size: var(--_cl-font-small);
    line-height: 1.3;
  }
  [data-width='narrow'] > .nav .place > span:not(.place-count, .visually-hidden) {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [data-width='narrow'] .place-count {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: calc(50% + 8px);
  }
  [data-width='narrow'] > .nav .search {
    flex: 1;
    min-inline-size: 0;
  }
  [data-width='narrow'] kbd {
    display: none;
  }
  @media (pointer: coarse) {
    .place kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .place[aria-current] {
      border: 1px solid Highlight;
    }
  }
`;
