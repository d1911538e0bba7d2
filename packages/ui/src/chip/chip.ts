import { css, html } from 'lit';
import { icon } from '../icon/icon.ts';

interface Chip {
  label: string;
  /** Accessible name of the button, such as "Remove Lead". Without `onRemove` there is no button. */
  removeLabel?: string;
  onRemove?: () => void;
}

/** A short value that stands for itself: a tag, or a filter in force, which a real button takes away. Needs `iconStyles`. */
export function chip({ label, removeLabel, onRemove }: Chip) {
  return html`<span class="chip ${onRemove ? 'chip-removable' : ''}" part="chip">
    <span class="chip-label" dir="auto">${label}</span>
    ${
      onRemove &&
      html`<button class="chip-remove" type="button" aria-label=${removeLabel ?? label} @click=${onRemove}>
        ${icon('close')}
      </button>`
    }
  </span>`;
}

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding-inline: 8px;
    border-radius: var(--_cl-radius-small);
    background: var(--_cl-surface-3);
    font-size: var(--_cl-font-small);
  }
  .chip-removable {
    padding-inline-end: 0;
  }
  .chip-label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip-remove {
    --_cl-icon-size: 12px;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--_cl-target);
    block-size: var(--_cl-target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_cl-radius-small);
    background: none;
    color: var(--_cl-text-muted);
    cursor: pointer;
  }
  .chip-remove:hover {
    color: var(--_cl-text);
  }
  .chip-remove:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid;
    }
  }
`;
