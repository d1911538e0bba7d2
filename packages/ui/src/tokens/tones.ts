import { unsafeCSS } from 'lit';

/**
 * The colours derived from one brand colour, as declarations of private custom properties:
 * `--_cl-NAME` the brand colour itself, for fills; `--_cl-on-NAME` text on that fill;
 * `--_cl-NAME-ink` the same hue, readable as text on every surface; `--_cl-NAME-soft` a tint that ink is readable on.
 */
export function tone(name: string, fallback: string) {
  const fill = `var(--_cl-${name})`;
  return unsafeCSS(`
    --_cl-${name}: var(--clientele-color-${name}, ${fallback});
    --_cl-on-${name}: var(--clientele-${name}-text, ${blackOrWhite(fill)});
    --_cl-${name}-ink: var(--clientele-${name}-ink, light-dark(
      oklch(from ${fill} min(l, 0.47) min(c, 0.19) h),
      oklch(from ${fill} max(l, 0.79) min(c, 0.13) h)
    ));
    --_cl-${name}-soft: color-mix(in oklab, var(--_cl-${name}-ink) 9%, var(--_cl-surface));
  `);
}

// Black and white reach the same contrast, 4.58, on a luminance of 0.179; so one of them always meets AA.
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function blackOrWhite(background: string) {
  const white = 'clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 100000, 1)';
  return `color(from ${background} srgb-linear ${white} ${white} ${white})`;
}
