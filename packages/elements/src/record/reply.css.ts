import { css } from 'lit';

/** Of what is written to the client and by it: never on the tinted paper of notes. What the team wrote is framed in the accent colour. */
export const replyStyles = css`
  :host {
    display: block;
  }
  .composer {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid color-mix(in oklab, var(--_cl-accent) 45%, var(--_cl-surface));
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface);
    container-type: inline-size;
  }
  .seen {
    display: flex;
    align-items: start;
    gap: 6px;
    min-inline-size: 0;
    color: var(--_cl-accent-ink);
    font-size: var(--_cl-font-small);
    font-weight: 500;
    overflow-wrap: anywhere;
    --_cl-icon-size: 14px;
  }
  .seen .icon {
    flex: none;
    margin-block-start: 2px;
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 6px 12px;
  }
  .send .button {
    min-inline-size: 0;
    max-inline-size: 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .keys {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  @container (inline-size < 420px) {
    .keys {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .reply {
    min-inline-size: 0;
    padding: 10px 12px;
    border: 1px solid var(--_cl-border);
    border-radius: var(--_cl-radius);
    background: var(--_cl-surface-2);
  }
  /* Each side keeps to its own, as people know it from messages. */
  .reply.own {
    margin-inline-start: clamp(0px, 8cqi, 56px);
    border-color: color-mix(in oklab, var(--_cl-accent) 30%, var(--_cl-surface));
    background: color-mix(in oklab, var(--_cl-accent) 7%, var(--_cl-surface));
  }
  .reply.other {
    margin-inline-end: clamp(0px, 8cqi, 56px);
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
  .when {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .text {
    margin-block-start: 4px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .text a {
    color: var(--_cl-accent-ink);
    text-underline-offset: 3px;
  }
  clientele-note-field {
    display: block;
  }
`;
