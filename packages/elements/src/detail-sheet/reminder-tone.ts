import type { ReminderTone } from '@clientele/contract';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html } from 'lit';
import type { ClientView } from './client-view.ts';
import { saveMark, saveTrouble } from './save-mark.ts';

/** How the client is reminded of what is due. */
export function reminderTone(view: ClientView) {
  const { client, saves, scope, canEdit } = view;
  const { fields, tones } = scope.messages.sheet;
  const label = fields.reminderTone;
  const tone = client?.reminderTone;
  if (!client || !tone || !canEdit) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${label}</span>
      <span class="field-value" part="value">${tone ? tones[tone] : skeleton()}</span>
    </div>`;
  }
  return html`<div class="client-field" @focusin=${() => saves.begin(client.id, 'reminderTone')}>
    <clientele-select-field
      class="quiet-select"
      exportparts="field, label, control"
      .label=${label}
      .value=${tone}
      .options=${Object.entries(tones).map(([value, text]) => ({ value, label: text }))}
      @change=${(event: Event) => saves.save(client.id, 'reminderTone', (event.target as ClienteleSelectField).value)}
    ></clientele-select-field>
    ${saveMark(view, 'reminderTone')}
    ${saveTrouble(view, 'reminderTone', label, (value) => tones[value as ReminderTone])}
  </div>`;
}
