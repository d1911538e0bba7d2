import { defineElement } from '../define-element.ts';
import { ClienteleDetailSheet } from './detail-sheet.ts';

export type * from '../events.ts';

defineElement('clientele-detail-sheet', ClienteleDetailSheet);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-detail-sheet': ClienteleDetailSheet;
  }
}
