import { defineElement } from '../define-element.ts';
import { ClienteleProfile } from './profile.ts';

export type * from '../events.ts';

defineElement('clientele-profile', ClienteleProfile);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-profile': ClienteleProfile;
  }
}
