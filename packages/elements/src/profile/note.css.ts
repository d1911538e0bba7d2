import { css } from 'lit';

/** Notes lie on tinted paper, so that nobody takes one for a message to the client. */
export const noteStyles = css`
  :host {
    display: block;
  }
  .paper,
  .note {
    padding: 10px 12px;
    border: 1px solid color-mix(in oklab, var(--_cl-warning) 22%, var(--_cl-surface));
    border-radius: var(--_cl-radius);
    background: color-mix(in oklab, var(--_cl-warning) 9%, var(--_cl-surface));
  }
  .notes {
    container-type: inline-size;
    display: grid;
    gap: 12px;
    padding-block-end: 16px;
  }
  .note-list {
    display: grid;
    gap: 8px;
  }
  .team {
    display: flex;
    align-items: center;
    gap: 6px;
    --_cl-icon-size: 14px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .composer {
    display: grid;
    gap: 8px;
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 6px 12px;
  }
  .send .team {
    flex: 1;
    min-inline-size: max-content;
  }
  .keys {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  @container (inline-size < 480px) {
    .keys {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(28px, var(--_cl-target));
    --_cl-avatar-size: 24px;
  }
  .who {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    min-inline-size: 0;
  }
  .author {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .when,
  .edited {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .edited {
    font-weight: 400;
  }
  .acts {
    display: flex;
    flex: none;
    margin-inline-end: -6px;
  }
  .acts .icon-button {
    inline-size: max(28px, var(--_cl-target));
    min-block-size: max(28px, var(--_cl-target));
  }
  .pin[aria-pressed='true'],
  .pinned {
    color: var(--_cl-warning-ink);
  }
  .pin[aria-pressed='true'] .icon,
  .pinned .icon {
    fill: currentColor;
  }
  .pinned {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: var(--_cl-font-small);
    --_cl-icon-size: 14px;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .note > .text {
    margin-block-start: 4px;
  }
  .mention {
    color: var(--_cl-accent-ink);
    font-weight: 500;
  }
  clientele-note-field {
    display: block;
  }
  .note clientele-note-field {
    margin-block-start: 6px;
  }
  .edit-acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 8px;
  }
  .theirs,
  .history {
    display: grid;
    gap: 6px;
    margin-block-start: 10px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_cl-border);
  }
  .history-title {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    font-weight: 600;
  }
  .earlier + .earlier {
    margin-block-start: 8px;
  }
  .earlier .muted {
    font-size: var(--_cl-font-small);
  }
  .more {
    justify-self: center;
  }
  :host([compact]) .notes {
    padding-block: 8px;
  }
  :host([compact]) .note,
  :host([compact]) .paper {
    padding: 8px 10px;
  }
`;
