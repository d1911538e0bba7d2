import { css, html } from 'lit';

/** The shape of what comes. Its container says `aria-busy="true"`; a skeleton itself says nothing. */
export function skeleton(shape: 'line' | 'short' | 'round' | 'block' = 'line') {
  return html`<span class="skeleton skeleton-${shape}" part="skeleton" aria-hidden="true"></span>`;
}

export const skeletonStyles = css`
  .skeleton {
    display: inline-block;
    inline-size: min(100%, 14em);
    block-size: 0.75em;
    border-radius: 4px;
    background: var(--_cl-surface-3);
    vertical-align: middle;
    animation: skeleton 1.6s ease-in-out infinite alternate;
  }
  .skeleton-short {
    inline-size: min(100%, 5em);
  }
  .skeleton-round {
    flex: none;
    inline-size: var(--_cl-avatar-size, 28px);
    block-size: var(--_cl-avatar-size, 28px);
    border-radius: 50%;
  }
  .skeleton-block {
    inline-size: 100%;
    block-size: 5em;
    border-radius: var(--_cl-radius);
  }
  @keyframes skeleton {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
