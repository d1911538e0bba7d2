import type { Option } from '@clientele/contract';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { html, nothing } from 'lit';
import { profileMessages } from '../locales/profile.ts';
import { recordField, saveMark, saveTrouble } from '../record/record-field.ts';
import type { FieldView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';

/** Which field holds an option of which set. */
const sets = { typeId: 'client_type', tierId: 'client_tier', brandId: 'brand' } as const;
type ClassSet = (typeof sets)[keyof typeof sets];

/** What kind of client it is: its type, tier and brand, of which the workspace says what there is, and its trade. */
export function classFields(view: FieldView) {
  const { industry, addIndustry } = view.scope.messages(profileMessages).classes;
  return html`${optionChoice(view, 'typeId')} ${optionChoice(view, 'tierId')} ${brandChoice(view)}
  ${recordField(view, { field: 'industry', label: industry, emptyText: addIndustry })}`;
}

/** Only where the workspace has brands: most work under one name. */
function brandChoice(view: FieldView) {
  return view.scope.vocabulary?.options.some(({ set }) => set === 'brand') ? optionChoice(view, 'brandId') : nothing;
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
    return option ? optionName(scope, sets[field], option) : words.none;
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

/** What a workspace has not named itself is called in the language of whoever reads. */
function optionName({ messages }: Scope, set: ClassSet, { key, label }: Option): string {
  const names: Readonly<Record<string, string>> = messages(profileMessages).classes[set];
  return (key === null ? undefined : names[key]) ?? label;
}
