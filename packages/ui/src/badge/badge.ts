import { css, html } from 'lit';

export type BadgeTone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/** A status in one or two words. The mark before it differs in shape as well as in colour. */
export function badge(text: string, tone: BadgeTone = 'neutral') {
  return html`<span class="badge badge-${tone}" part="badge">${text}</span>`;
}

export const badgeStyles = css`
  .badge {
    --_cl-ink: var(--_cl-text-muted);
    --_cl-tint: var(--_cl-surface-3);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 8px;
    border-radius: 99px;
    background: var(--_cl-tint);
    color: var(--_cl-ink);
    font-size: var(--_cl-font-small);
    font-weight: 500;
    line-height: max(16px, 1.3em);
    white-space: nowrap;
  }
  .badge::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border: 3px solid;
    border-radius: 50%;
  }
  .badge-neutral::before {
    border-width: 1.5px;
  }
  .badge-accent {
    --_cl-ink: var(--_cl-accent-ink);
    --_cl-tint: var(--_cl-accent-soft);
  }
  .badge-success {
    --_cl-ink: var(--_cl-success-ink);
    --_cl-tint: var(--_cl-success-soft);
  }
  .badge-warning {
    --_cl-ink: var(--_cl-warning-ink);
    --_cl-tint: var(--_cl-warning-soft);
  }
  .badge-danger {
    --_cl-ink: var(--_cl-danger-ink);
    --_cl-tint: var(--_cl-danger-soft);
  }
  .badge-warning::before {
    border-radius: 0.5px;
    rotate: 45deg;
  }
  .badge-danger::before {
    border-radius: 1px;
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;
