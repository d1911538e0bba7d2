import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { fieldStyles } from '../record/record-fields.css.ts';
import { identityStyles } from '../record/record-header.css.ts';
import { recordStyles } from '../record/record.css.ts';

const profileStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    /* What can be edited is drawn a little outside of its text. */
    padding: var(--clientele-profile-padding, 16px);
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface);
    outline-offset: -2px;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px 24px;
    margin-block-end: 12px;
  }
  .header > slot {
    display: block;
    flex: 1 1 320px;
    min-inline-size: 0;
  }
  /* The name stands where its label is hidden: see .name. */
  .identity {
    --_cl-avatar-size: 52px;
    flex-wrap: wrap;
  }
  .name clientele-inline-field::part(value),
  .name clientele-inline-field::part(control) {
    font-size: 1.5em;
    line-height: 1.3;
  }
  .owner-menu {
    margin-inline: -6px;
  }
  .owner-menu::part(button) {
    --_cl-icon-size: 14px;
    gap: 5px;
    min-block-size: 24px;
    padding: 0 6px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 400;
  }
  .rating {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .rating .save-mark {
    position: static;
  }
  .tags {
    margin-block-start: 4px;
  }
  .tools,
  .walk {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .walk {
    gap: 0;
    margin-inline-end: 8px;
  }
  .walk .icon-button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .position {
    margin-inline-start: 6px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .panel {
    padding-block-start: 20px;
  }
  .side {
    display: block;
    container-type: inline-size;
    border-block-start: 1px solid var(--_cl-border);
    margin-block-start: 20px;
  }
  .side .section:last-of-type {
    border-block-end: 0;
  }
  .side .count {
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_cl-surface-3);
    color: var(--_cl-text-muted);
    font-size: max(11px, 0.786em);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 4px;
  }
  .side .portal {
    grid-column: 1 / -1;
  }
  @container (inline-size < 640px) {
    .tools {
      flex-wrap: wrap;
      inline-size: 100%;
    }
    .tools > .button {
      flex: 1;
    }
    .walk {
      order: 1;
      margin: 0;
    }
  }
  @container (inline-size >= 960px) {
    clientele-section-tabs::part(content) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 352px;
      gap: 32px;
    }
    .side {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_cl-border);
      margin-block-start: 0;
      padding-inline-start: 31px;
      padding-block-start: 2px;
    }
  }
`;

export const styles = [
  tokens,
  iconStyles,
  avatarStyles,
  badgeStyles,
  buttonStyles,
  skeletonStyles,
  spinnerStyles,
  emptyStateStyles,
  recordStyles,
  identityStyles,
  fieldStyles,
  profileStyles,
];
