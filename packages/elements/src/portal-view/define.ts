import { defineElement } from '../define-element.ts';
import { ClientelePortalView } from './portal-view.ts';

export type * from '../events.ts';

defineElement('clientele-portal-view', ClientelePortalView);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-portal-view': ClientelePortalView;
  }
}
