import { css } from 'lit';

/** The picture, what can be done with it over or beside it, and what went wrong below. */
export const pictureStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .picture {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    border-radius: var(--_cl-radius);
  }
  :host([compact]) .picture {
    display: inline-grid;
    border-radius: 50%;
  }
  .over {
    outline: 2px solid var(--_cl-accent-ink);
    outline-offset: 2px;
  }
  .face {
    position: relative;
    display: inline-grid;
    flex: none;
    border-radius: 50%;
  }
  :host(:not([compact])) .face {
    --_cl-avatar-size: 56px;
  }
  .over-face:focus-visible,
  .remove:focus-visible {
    outline: 2px solid var(--_cl-focus-ring);
    outline-offset: 2px;
  }
  .over-face {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.5);
    color: #fff;
    cursor: pointer;
    opacity: 0;
  }
  .over-face:is(:hover, :focus-visible) {
    opacity: 1;
  }
  .remove {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: -6px;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 1px solid var(--_cl-border);
    border-radius: 50%;
    background: var(--_cl-surface);
    color: var(--_cl-text-muted);
    cursor: pointer;
    opacity: 0;
    --_cl-icon-size: 12px;
  }
  .picture:hover .remove,
  .picture:focus-within .remove {
    opacity: 1;
  }
  @media (hover: none) {
    .remove {
      opacity: 1;
    }
  }
  .beside {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .label,
  .hint {
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .label {
    font-weight: 500;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  progress {
    position: absolute;
    inset-block-end: -6px;
    inset-inline: 0;
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--_cl-accent);
  }
  /* In a header what is wrong has a line of its own below all of it: nothing lies under it. */
  :host([compact]) {
    display: contents;
  }
  :host([compact]) [role='alert'] {
    display: contents;
  }
  :host([compact]) .trouble {
    flex: 1 0 100%;
    order: 1;
    align-items: center;
    margin: 0;
  }
`;
