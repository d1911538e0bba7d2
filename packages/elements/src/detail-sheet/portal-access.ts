import type { ClienteleSwitch } from '@clientele/ui/switch/switch';
import { isolated } from '@clientele/ui/bidi/isolated';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ClientView } from './client-view.ts';
import { memberName } from './member-name.ts';
import { saveMark, saveTrouble } from './save-mark.ts';

/** Whether the client can use the portal. Those who may not decide it are told who may. */
export function portalAccess(view: ClientView) {
  const { client, saves, scope, canEdit } = view;
  const { fields, portal } = scope.messages.sheet;
  const isOn = client?.portalEnabled;
  if (!client || isOn === undefined) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.portal}</span
      ><span class="field-value">${skeleton('short')}</span>
    </div>`;
  }
  if (!canEdit || !scope.can('manage_portal', client)) {
    const owner = client.ownerId && memberName(scope, client.ownerId);
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.portal}</span>
      <span class="field-value" part="value">${isOn ? portal.on : portal.off}</span>
      <p class="field-hint">${owner ? isolated(portal.askOwner, owner) : portal.askManager}</p>
    </div>`;
  }
  const save = saves.of(client.id, 'portalEnabled');
  const nameOf = (value: unknown) => (value ? portal.on : portal.off);
  return html`<div class="client-field portal" @focusin=${() => saves.begin(client.id, 'portalEnabled')}>
    <clientele-switch
      exportparts="label, control"
      .label=${fields.portal}
      .hint=${portal.hint}
      .checked=${live(isOn)}
      ?busy=${save?.state === 'saving'}
      @change=${(event: Event) => saves.save(client.id, 'portalEnabled', (event.target as ClienteleSwitch).checked)}
    ></clientele-switch>
    ${saveMark(view, 'portalEnabled')} ${saveTrouble(view, 'portalEnabled', fields.portal, nameOf)}
  </div>`;
}
