import { nothing } from 'lit';
import { profileMessages } from '../locales/profile.ts';
import { choiceField } from '../record/record-choices.ts';
import { recordField } from '../record/record-field.ts';
import type { FieldView } from '../record/record-view.ts';

/** Which field holds an option of which set. */
const sets = { typeId: 'client_type', tierId: 'client_tier', brandId: 'brand' } as const;

/**
 * What kind of client it is: its type, tier and brand, of which the workspace says what there is, and its trade. Brands only where the
 * workspace has some: most work under one name.
 */
export const classField = {
  typeId: (view: FieldView) => optionChoice(view, 'typeId'),
  tierId: (view: FieldView) => optionChoice(view, 'tierId'),
  brandId: (view: FieldView) =>
    view.scope.vocabulary?.options.some(({ set }) => set === 'brand') ? optionChoice(view, 'brandId') : nothing,
  industry(view: FieldView) {
    const { industry, addIndustry } = view.scope.messages(profileMessages).classes;
    return recordField(view, { field: 'industry', label: industry, emptyText: addIndustry });
  },
};

/** One option of a set, or none. What can no longer be chosen is offered to those who have it. */
function optionChoice(view: FieldView, field: keyof typeof sets) {
  const { client, scope } = view;
  const words = scope.messages(profileMessages).classes;
  const chosen = client?.[field];
  const options = scope.vocabulary?.options.filter(({ set }) => set === sets[field]);
  if (!client || chosen === undefined || !options) return nothing;
  const offered = options.filter(({ id, isHidden }) => !isHidden || id === chosen);
  return choiceField(view, {
    field,
    label: words[field],
    options: [{ value: null, label: words.none }, ...offered.map(({ id, label }) => ({ value: id, label }))],
  });
}
