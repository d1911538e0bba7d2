import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon.ts';

export interface EmptyState {
  /** A name, or an icon that is drawn already. */
  icon?: IconName | TemplateResult;
  heading: string;
  text?: string;
  /** Buttons: what to do next. */
  actions?: TemplateResult;
  part?: 'empty' | 'error';
}

/** What is said where nothing is shown: nothing yet, nothing found, failed, not allowed. Needs `iconStyles`. */
export function emptyState({ icon: name, heading, text, actions, part = 'empty' }: EmptyState) {
  return html`<div class="empty-state" part=${part} role=${part === 'error' ? 'alert' : nothing}>
    ${name ? html`<span class="empty-state-icon">${typeof name === 'string' ? icon(name) : name}</span>` : nothing}
    <p class="empty-state-heading">${heading}</p>
    ${text ? html`<p class="empty-state-text">${text}</p>` : nothing}
    ${actions ? html`<div class="empty-state-actions">${actions}</div>` : nothing}
  </div>`;
}

export const emptyStateStyles = css`
  .empty-state {
    display: grid;
    justify-items: center;
    gap: 4px;
    max-inline-size: 400px;
    margin: auto;
    padding: 40px 20px;
    text-align: center;
    text-wrap: balance;
  }
  .empty-state p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .empty-state-icon {
    --_cl-icon-size: 20px;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_cl-surface-3);
    color: var(--_cl-text-muted);
  }
  .empty-state-heading {
    font-weight: 600;
  }
  .empty-state-text {
    color: var(--_cl-text-muted);
  }
  .empty-state-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 12px;
  }
`;
