import { defineElement } from '../define-element.ts';
import { ClienteleDirectory } from './directory.ts';

defineElement('clientele-directory', ClienteleDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-directory': ClienteleDirectory;
  }
}
