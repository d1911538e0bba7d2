import { badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens, visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css } from 'lit';
import { recordStyles } from '../record/record.css.ts';

/** What every section that lists records looks like; its own styles come after it. */
export const sectionStyles = [
  tokens,
  iconStyles,
  buttonStyles,
  badgeStyles,
  skeletonStyles,
  emptyStateStyles,
  recordStyles,
  css`
    :host {
      display: block;
    }
  `,
];

/** A table whose rows are cards where its container is narrower than so many pixels, with what can be done in their corner. */
export function tableStyles(narrow: number) {
  return css`
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th {
      padding: 0 8px 6px;
      color: var(--_cl-text-muted);
      font-size: var(--_cl-font-small);
      font-weight: 500;
      text-align: start;
    }
    td {
      padding: 6px 8px;
      border-block-start: 1px solid var(--_cl-border);
    }
    .acts-cell {
      inline-size: 1%;
      padding-inline-end: 0;
    }
    @container (inline-size < ${narrow}px) {
      thead {
        ${visuallyHidden}
      }
      table,
      tbody {
        display: block;
      }
      tr {
        display: grid;
        align-items: center;
        padding-block: 8px;
        border-block-start: 1px solid var(--_cl-border);
      }
      td {
        padding: 0;
        border: 0;
      }
      .acts-cell {
        grid-area: 1 / 3;
        inline-size: auto;
      }
    }
  `;
}
