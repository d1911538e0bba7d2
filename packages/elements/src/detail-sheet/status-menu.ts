import type { StatusCategory } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import type { BadgeTone } from '@clientele/ui/badge/badge';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';
import { saveMark, saveTrouble } from './save-mark.ts';

/** Where the relationship stands, and the menu that changes it. */
export function statusMenu(view: ClientView) {
  const { client, saves, scope, canEdit } = view;
  const statuses = scope.vocabulary?.statuses ?? [];
  const status = statuses.find(({ id }) => id === client?.statusId);
  if (!client || !status) return nothing;
  const tone = tones[status.category];
  if (!canEdit) return badge(status.label, tone);
  return html`<span class="status" role="group" aria-label=${scope.messages.sheet.fields.status}>
    <clientele-menu
      class="status-menu status-${tone}"
      exportparts="button, menu, item"
      variant="quiet"
      .label=${status.label}
      .items=${statuses.map(({ id, label }) => ({ value: id, label, checked: id === status.id }))}
      @clientele-menu-select=${(event: MenuSelectEvent) => {
        saves.begin(client.id, 'statusId');
        if (event.value !== status.id) void saves.save(client.id, 'statusId', event.value);
      }}
    ></clientele-menu>
    ${saveMark(view, 'statusId')}
  </span>`;
}

export function statusTrouble(view: ClientView) {
  const statuses = view.scope.vocabulary?.statuses ?? [];
  const labelOf = (id: unknown) => statuses.find((status) => status.id === id)?.label ?? '';
  return saveTrouble(view, 'statusId', view.scope.messages.sheet.fields.status, labelOf);
}

const tones: Record<StatusCategory, BadgeTone> = { active: 'success', on_hold: 'warning', churned: 'neutral' };
