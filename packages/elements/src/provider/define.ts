import { defineElement } from '../define-element.ts';
import { ClienteleProvider } from './provider.ts';

export type * from '../events.ts';

defineElement('clientele-provider', ClienteleProvider);

declare global {
  interface HTMLElementTagNameMap {
    'clientele-provider': ClienteleProvider;
  }
}
