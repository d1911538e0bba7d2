import { css } from 'lit';
import { tone } from './tones.ts';

/** Not for the eye: it takes no room, and is read out. For the inside of a rule. */
export const visuallyHidden = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: clip;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/**
 * Design tokens for the `:host` of every element, in three tiers.
 *
 * 1. Brand, set by a host anywhere above: `--clientele-color-accent`, `-background`, `-text`, `-danger`, `-success`,
 *    `-warning`, `--clientele-font-family`, `--clientele-font-size`, `--clientele-radius`, `--clientele-space`.
 * 2. Semantic, derived from the brand and open to be set as well: `--clientele-surface`, `-surface-2`, `-surface-3`,
 *    `-raised`, `-border`, `-border-strong`, `-text-muted`, `-focus-ring`, `-accent-text`, `-accent-ink`, `-shadow`,
 *    `-row-height`, `-control-height`.
 * 3. Element: `--clientele-<element>-…`, declared by each element.
 *
 * Styles read the private `--_cl-…` names, which always have a value. Light and dark follow the inherited `color-scheme`,
 * so a background set by a host must be light in a light scheme and dark in a dark one.
 */
export const tokens = css`
  :host {
    --_cl-surface: var(--clientele-surface, var(--clientele-color-background, light-dark(#fff, #17191d)));
    --_cl-text: var(--clientele-color-text, light-dark(#1c2026, #e9ebef));
    --_cl-surface-2: var(--clientele-surface-2, color-mix(in oklab, var(--_cl-text) 3.5%, var(--_cl-surface)));
    --_cl-surface-3: var(--clientele-surface-3, color-mix(in oklab, var(--_cl-text) 8%, var(--_cl-surface)));
    --_cl-raised: var(
      --clientele-raised,
      light-dark(var(--_cl-surface), color-mix(in oklab, var(--_cl-text) 6%, var(--_cl-surface)))
    );
    --_cl-border: var(--clientele-border, color-mix(in oklab, var(--_cl-text) 12%, var(--_cl-surface)));
    --_cl-border-strong: var(--clientele-border-strong, color-mix(in oklab, var(--_cl-text) 49%, var(--_cl-surface)));
    --_cl-text-muted: var(--clientele-text-muted, color-mix(in oklab, var(--_cl-text) 70%, var(--_cl-surface)));
    --_cl-shadow: var(
      --clientele-shadow,
      0 1px 2px light-dark(#0f172a14, #0006),
      0 8px 28px light-dark(#0f172a24, #0009)
    );

    ${tone('accent', 'light-dark(#3a5bd0, #7d97f4)')}
    ${tone('danger', 'light-dark(#c0334a, #f0768a)')}
    ${tone('success', 'light-dark(#1f7a4d, #5cc48f)')}
    ${tone('warning', 'light-dark(#9a5b00, #e2ab50)')}
    --_cl-focus-ring: var(--clientele-focus-ring, var(--_cl-accent-ink));

    --_cl-space: var(--clientele-space, 4px);
    --_cl-radius: var(--clientele-radius, 8px);
    --_cl-radius-small: calc(var(--_cl-radius) * 0.75);
    --_cl-row-height: var(--clientele-row-height, 44px);
    --_cl-control-height: var(--clientele-control-height, 34px);
    --_cl-target: 24px;
    --_cl-font-small: max(12px, 0.857em);
    --_cl-motion: 150ms cubic-bezier(0.2, 0, 0, 1);

    /* The host's size within 13 and 14 px, or more where the person asked the browser for more. Safe to nest. Important, because
       a reset in the page, such as * { all: unset }, would count for more than these rules: tokens are the way in. */
    font-size: var(--clientele-font-size, clamp(13px, 1em, max(14px, 0.875rem))) !important;
    font-family: var(--clientele-font-family, inherit) !important;
    line-height: 1.45 !important;
    color: var(--_cl-text) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  @media (pointer: coarse) {
    :host {
      --_cl-target: 44px;
      --_cl-row-height: max(44px, var(--clientele-row-height, 44px));
      --_cl-control-height: max(44px, var(--clientele-control-height, 44px));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_cl-motion: 0s;
    }
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: 2px;
  }

  .visually-hidden {
    ${visuallyHidden}
  }
`;

/** How something comes that floats at the bottom: from a little below. For the inside of a rule. */
export const rise = css`
  transition:
    opacity var(--_cl-motion),
    translate var(--_cl-motion);
  @starting-style {
    opacity: 0;
    translate: 0 8px;
  }
`;
