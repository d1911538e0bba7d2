import { css } from 'lit';

/** The look of what opens above the page beside its button, and how it comes and goes. For the inside of a rule. */
export const popup = css`
  border: 1px solid var(--_cl-border);
  border-radius: var(--_cl-radius);
  background: var(--_cl-raised);
  box-shadow: var(--_cl-shadow);
  color: var(--_cl-text);
  opacity: 0;
  transition:
    opacity var(--_cl-motion),
    overlay var(--_cl-motion) allow-discrete,
    display var(--_cl-motion) allow-discrete;
`;

/** The same, open. */
export const popupOpen = css`
  opacity: 1;
  @starting-style {
    opacity: 0;
  }
`;
