import { css } from 'lit';

/** Who it is: face, name, status and owner. */
export const identityStyles = css`
  .identity {
    --_cl-avatar-size: 44px;
    display: flex;
    align-items: start;
    gap: 12px;
  }
  .identity-text {
    flex: 1;
    min-inline-size: 0;
  }
  .name-skeleton {
    padding-block: 4px;
    font-size: 1.286em;
  }
  .name-skeleton h2 {
    font-size: inherit;
    font-weight: 600;
    line-height: inherit;
    overflow-wrap: anywhere;
  }
  /* The name is its own label: that stays for those who listen, in the space above, where saving is said as well. */
  .name {
    margin-block-start: -22px;
  }
  .name clientele-inline-field::part(label) {
    opacity: 0;
  }
  .name clientele-inline-field::part(value),
  .name clientele-inline-field::part(control) {
    font-size: 1.286em;
    font-weight: 600;
  }
  .identity-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 24px;
    color: var(--_cl-text-muted);
  }
  .owner {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    font-size: var(--_cl-font-small);
    --_cl-icon-size: 14px;
  }
  .reason {
    margin-block-start: 2px;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
    overflow-wrap: anywhere;
  }
  /* Within a sentence a line is as high as the others. */
  .reason .link {
    min-block-size: 0;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .status-menu::part(button) {
    --_cl-ink: var(--_cl-text-muted);
    --_cl-tint: var(--_cl-surface-3);
    --_cl-icon-size: 12px;
    gap: 6px;
    min-block-size: 24px;
    padding: 0 8px;
    border-radius: 99px;
    background: var(--_cl-tint);
    color: var(--_cl-ink);
    font-size: var(--_cl-font-small);
  }
  .status-menu::part(button)::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border: 3px solid;
    border-radius: 50%;
  }
  .status-neutral::part(button)::before {
    border-width: 1.5px;
  }
  .status-success::part(button) {
    --_cl-ink: var(--_cl-success-ink);
    --_cl-tint: var(--_cl-success-soft);
  }
  .status-warning::part(button) {
    --_cl-ink: var(--_cl-warning-ink);
    --_cl-tint: var(--_cl-warning-soft);
  }
  .status-warning::part(button)::before {
    border-radius: 0.5px;
    rotate: 45deg;
  }
`;
