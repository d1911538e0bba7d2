import { css, html, nothing, unsafeCSS } from 'lit';
import { hueOf, initials } from './initials.ts';

/** Initials on a soft colour that belongs to the name, and a picture over them. Decorative: the name itself stands beside it. */
export function avatar(name: string, picture: unknown = nothing) {
  return html`<span class="avatar avatar-${hueOf(name, hues.length)}" part="avatar" aria-hidden="true"
    >${initials(name)}${picture}</span
  >`;
}

const hues = [15, 50, 85, 145, 190, 235, 280, 335];

/** `--_cl-avatar-size` on a parent sets the size, 28 px by default. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--_cl-avatar-size, 28px);
    block-size: var(--_cl-avatar-size, 28px);
    border-radius: 50%;
    background: light-dark(oklch(0.935 0.035 var(--_cl-hue)), oklch(0.34 0.045 var(--_cl-hue)));
    color: light-dark(oklch(0.42 0.09 var(--_cl-hue)), oklch(0.88 0.06 var(--_cl-hue)));
    font-size: calc(var(--_cl-avatar-size, 28px) * 0.393);
    font-weight: 600;
    line-height: 1;
    user-select: none;
    vertical-align: middle;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_cl-surface);
    object-fit: cover;
  }
  .avatar img[hidden] {
    display: none;
  }
  ${unsafeCSS(hues.map((hue, index) => `.avatar-${index}{--_cl-hue:${hue}}`).join(''))}
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
`;
