import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { html, nothing } from 'lit';
import { profileMessages } from '../locales/profile.ts';
import { recordField, saveMark, saveTrouble } from '../record/record-field.ts';
import type { FieldView } from '../record/record-view.ts';

/** Which field holds an option of which set. */
const sets = { typeId: 'client_type', tierId: 'client_tier' } as const;

/** What kind of client it is: its type and tier, of which the workspace says what there is, and its trade. */
export function classFields(view: FieldView) {
  const { industry, addIndustry } = view.scope.messages(profileMessages).classes;
  return html`${optionChoice(view, 'typeId')} ${optionChoice(view, 'tierId')}
  ${recordField(view, { field: 'industry', label: industry, emptyText: addIndustry })}`;
}

/** One option of a set, or none. What can no longer be chosen is offered to those who have it. */
function optionChoice(view: FieldView, field: keyof typeof sets) {
  const { client, saves, scope, canEdit } = view;
  const words = scope.messages(profileMessages).classes;
  const chosen = client?.[field];
  const options = scope.vocabulary?.options.filter(({ set }) => set === sets[field]);
  if (!client || chosen === undefined || !options) return nothing;
  const label = words[field];
  const nameOf = (id: unknown) => {
    const option = options.find((one) => one.id === id);
    return option ? option.label : words.none;
  };
  if (!canEdit) {
    return html`<div class="client-field">
      <span class="field-label" part="label">${label}</span>
      <span class="field-value" part="value"><bdi>${nameOf(chosen)}</bdi></span>
    </div>`;
  }
  const offered = options.filter(({ id, isHidden }) => !isHidden || id === chosen);
  return html`<div class="client-field" @focusin=${() => saves.begin(client.id, field)}>
    <clientele-select-field
      class="quiet-select"
      exportparts="field, label, control"
      .label=${label}
      .value=${chosen ?? none}
      .options=${[{ value: none, label: words.none }, ...offered.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
      @change=${(event: Event) => {
        const { value } = event.target as ClienteleSelectField;
        void saves.save(client.id, field, value === none ? null : value);
      }}
    ></clientele-select-field>
    ${saveMark(view, field)} ${saveTrouble(view, field, label, nameOf)}
  </div>`;
}

// An empty value would mean that nothing is chosen.
const none = 'none';
