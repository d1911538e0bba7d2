import { css, html } from 'lit';

/** A sign of work, 14 px; it stands still for those who want less motion. Words beside it, or `aria-busy`, say what goes on. */
export function spinner() {
  return html`<span class="spinner" aria-hidden="true"></span>`;
}

export const spinnerStyles = css`
  .spinner {
    display: inline-block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    opacity: 0.7;
    animation: spinner 0.8s linear infinite;
  }
  @keyframes spinner {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
