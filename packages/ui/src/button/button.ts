import { css } from 'lit';

/**
 * Styles for real `<button>` and `<a>` elements inside an element's own shadow root.
 * Classes: `button`; with it `button-primary`, `button-danger`, `button-quiet`; or `icon-button` alone, which needs an
 * aria-label. `aria-busy="true"` keeps the width and shows that work goes on.
 * https://www.w3.org/WAI/ARIA/apg/patterns/button/
 */
export const buttonStyles = css`
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_cl-space) * 1.5);
    flex: none;
    min-block-size: max(24px, var(--_cl-control-height));
    margin: 0;
    padding: 0 calc(var(--_cl-space) * 3);
    border: 1px solid color-mix(in oklab, var(--_cl-text) 20%, var(--_cl-surface));
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-raised);
    color: var(--_cl-text);
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    transition:
      background-color var(--_cl-motion),
      border-color var(--_cl-motion);
  }
  .button:hover {
    background: var(--_cl-surface-2);
    border-color: color-mix(in oklab, var(--_cl-text) 32%, var(--_cl-surface));
  }
  .button:active {
    background: var(--_cl-surface-3);
  }

  .button-primary,
  .button-danger {
    --_cl-fill: var(--_cl-accent);
    --_cl-on-fill: var(--_cl-on-accent);
    background: var(--_cl-fill);
    /* Lets a white button end on a white page, and hardly shows on any other. */
    border-color: color-mix(in oklab, var(--_cl-on-fill) 18%, var(--_cl-fill));
    color: var(--_cl-on-fill);
  }
  .button-danger {
    --_cl-fill: var(--_cl-danger);
    --_cl-on-fill: var(--_cl-on-danger);
  }
  .button:is(.button-primary, .button-danger):is(:hover, :active) {
    /* Away from the colour of the text, so that the contrast only grows. */
    --_cl-away: color(from var(--_cl-on-fill) srgb calc(1 - r) calc(1 - g) calc(1 - b));
    background: color-mix(in oklab, var(--_cl-away) 12%, var(--_cl-fill));
    border-color: transparent;
  }
  .button:is(.button-primary, .button-danger):active {
    background: color-mix(in oklab, var(--_cl-away) 22%, var(--_cl-fill));
  }

  .button-quiet,
  .icon-button {
    border-color: transparent;
    background: none;
  }
  .icon-button {
    inline-size: max(24px, var(--_cl-control-height));
    padding: 0;
    color: var(--_cl-text-muted);
  }
  .button-quiet:hover,
  .icon-button:hover,
  .icon-button[aria-expanded='true'],
  .button-quiet[aria-expanded='true'] {
    border-color: transparent;
    background: var(--_cl-surface-3);
    color: var(--_cl-text);
  }
  .button-quiet.button-danger {
    background: none;
    border-color: transparent;
    color: var(--_cl-danger-ink);
  }
  .button-quiet.button-danger:hover {
    background: var(--_cl-danger-soft);
  }

  :is(.button, .icon-button):is(:disabled, [aria-disabled='true']) {
    opacity: 0.5;
    cursor: default;
    pointer-events: none;
  }

  :is(.button, .icon-button)[aria-busy='true'] {
    position: relative;
    pointer-events: none;
  }
  /* Not hidden: the button keeps its name. Not every child: all elements would be styled anew when anything becomes busy. */
  :is(.button, .icon-button)[aria-busy='true'] > .icon {
    opacity: 0;
  }
  .button[aria-busy='true'] {
    color: transparent;
  }
  :is(.button, .icon-button)[aria-busy='true']::after {
    content: '';
    position: absolute;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_cl-on-fill, var(--_cl-text-muted));
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: button-busy 0.8s linear infinite;
  }
  @keyframes button-busy {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(.button, .icon-button)[aria-busy='true']::after {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .icon-button {
      border-color: ButtonBorder;
    }
    .button[aria-busy='true'] {
      forced-color-adjust: none;
      border-color: GrayText;
      background: ButtonFace;
    }
    .button[aria-busy='true']::after {
      border-color: ButtonText;
      border-inline-end-color: ButtonFace;
    }
  }
`;
