// With the autoloader: the workspace's views are loaded when they are shown.
import '../autoloader.ts';
import { defineElement } from '../define-element.ts';
import { ClienteleWorkspace } from './workspace.ts';

export type * from '../events.ts';

defineElement('clientele-workspace', ClienteleWorkspace);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-workspace': ClienteleWorkspace;
  }
}
