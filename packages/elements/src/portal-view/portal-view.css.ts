import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { recordStyles } from '../record/record.css.ts';

const viewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_cl-surface);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    max-inline-size: 760px;
    margin-inline: auto;
    padding: var(--clientele-portal-view-padding, 20px 16px 40px);
    font-size: 1.071em;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
  }
  .top.is-in {
    margin-block-end: 24px;
  }
  .brand {
    display: block;
    color: var(--_cl-text-muted);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2 {
    margin-block-end: 20px;
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 12px;
    margin-block: 4px 28px;
  }
  .card {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 4px;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: border-color var(--_cl-motion);
  }
  .card:hover {
    border-color: var(--_cl-border-strong, var(--_cl-text-muted));
  }
  .card-title {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 500;
  }
  .card-value {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .card-hint {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .card-hint.late {
    color: var(--_cl-danger-ink);
    font-weight: 500;
  }
  .panel {
    padding-block-start: 8px;
  }
  .overview {
    padding-block-start: 20px;
  }
`;

export const styles = [tokens, iconStyles, buttonStyles, skeletonStyles, emptyStateStyles, recordStyles, viewStyles];
