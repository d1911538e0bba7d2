import { defineElement } from '../define-element.ts';
import { ClienteleDirectory } from './directory.ts';

export type * from '../events.ts';

defineElement('clientele-directory', ClienteleDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-directory': ClienteleDirectory;
  }
}
