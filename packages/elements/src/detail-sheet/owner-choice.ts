import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import { html, nothing } from 'lit';
import type { ClientView } from './client-view.ts';
import { memberName } from './member-name.ts';
import { saveMark, saveTrouble } from './save-mark.ts';

/** The colleague who is responsible: a choice for those who may assign, otherwise a name. */
export function ownerChoice(view: ClientView) {
  const { client, saves, scope, canEdit } = view;
  const { fields, owner } = scope.messages.sheet;
  const name = client && memberName(scope, client.ownerId);
  if (!client || !scope.vocabulary || !canEdit || !scope.can('assign_owner', client)) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${fields.owner}</span>
      <span class="field-value" part="value">${name ? html`<bdi>${name}</bdi>` : skeleton('short')}</span>
      ${client ? html`<p class="field-hint">${owner.hint}</p>` : nothing}
    </div>`;
  }
  return html`<div class="client-field" @focusin=${() => saves.begin(client.id, 'ownerId')}>
    <clientele-select-field
      class="quiet-select"
      exportparts="field, label, control"
      .label=${fields.owner}
      .value=${client.ownerId ?? nobody}
      .options=${[
        { value: nobody, label: owner.none },
        ...scope.vocabulary.members.map((member) => ({ value: member.id, label: member.name })),
      ]}
      @change=${(event: Event) => {
        const { value } = event.target as ClienteleSelectField;
        void saves.save(client.id, 'ownerId', value === nobody ? null : value);
      }}
    ></clientele-select-field>
    ${saveMark(view, 'ownerId')}
    ${saveTrouble(view, 'ownerId', fields.owner, (id) => memberName(scope, id as string | null))}
  </div>`;
}

// An empty value would mean that nothing is chosen.
const nobody = 'nobody';
