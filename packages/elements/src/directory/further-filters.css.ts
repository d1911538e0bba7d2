import { popup, popupOpen } from '@clientele/ui/menu/popup.css';
import { css } from 'lit';

export const furtherFiltersStyles = css`
  :host {
    position: fixed;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    inline-size: min(320px, 100vw - 32px);
    /* Of the room on its side of the button. */
    max-block-size: calc(100% - 12px);
    margin: 4px 0;
    padding: 0;
    ${popup}
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  :host(:popover-open) {
    ${popupOpen}
  }
  .base {
    display: grid;
    gap: 10px;
    padding: 12px 16px 16px;
  }
  h2 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .kinds {
    display: grid;
    gap: 6px;
  }
  clientele-menu {
    display: block;
    min-inline-size: 0;
  }
  clientele-menu::part(button) {
    inline-size: 100%;
    justify-content: space-between;
    /* As the fields below. */
    border-color: var(--_cl-border-strong);
    border-radius: var(--_cl-radius-small);
  }
  .line,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .line > span,
  legend {
    color: var(--_cl-text-muted);
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  legend {
    margin-block-end: 4px;
    padding: 0;
  }
  fieldset label {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    color: var(--_cl-text-muted);
    font-size: var(--_cl-font-small);
  }
  .control {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 8px;
    color: var(--_cl-text);
    font-size: var(--_cl-font);
  }
`;
