import type { CustomField } from '@clientele/contract';
import { shownWebsite } from '@clientele/contract/rules';
import { numberText, typedNumber } from '../intl/typed-number.ts';
import { profileMessages } from '../locales/profile.ts';
import type { CustomKey, FieldValue } from '../record/field-saves.ts';
import { choiceField } from '../record/record-choices.ts';
import { recordField, type RecordField } from '../record/record-field.ts';
import type { FieldView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';

/** The fields of the workspace's own, each by its type, in the order of the workspace. */
export function customFields({ scope }: FieldView) {
  const fields = (scope.vocabulary?.customFields ?? []).filter(({ isHidden }) => !isHidden);
  return fields.map((field) => ({ id: field.id, draw: (view: FieldView) => customField(view, field) }));
}

function customField(view: FieldView, { id, label, type, choices }: CustomField) {
  const { custom, classes } = view.scope.messages(profileMessages);
  const field = id as CustomKey; // The contract gives the ids of these fields that prefix.
  if (type === 'choice' || type === 'boolean') {
    const options =
      type === 'choice'
        ? choices.map((choice) => ({ value: choice, label: choice }))
        : [
            { value: true, label: custom.yes },
            { value: false, label: custom.no },
          ];
    return choiceField(view, { field, label, options: [{ value: null, label: classes.none }, ...options] });
  }
  return recordField(view, { field, label, emptyText: classes.none, ...waysOf(type, view.scope) });
}

/** How values of a type are read, and typed. */
function waysOf(type: CustomField['type'], { locale, format, messages }: Scope): Partial<RecordField> {
  if (type === 'url') return { href: (address) => address, display: shownWebsite };
  if (type === 'date') return { type: 'date', display: (day) => (day ? format.day(day) : '') };
  if (type !== 'number') return {};
  const text = (value: FieldValue) =>
    typeof value === 'number' ? numberText(value, locale, false) : String(value ?? '');
  const parse = (typed: string) => (typed === '' ? null : boundedNumber(typed, locale));
  const display = (typed: string) => {
    const number = parse(typed);
    return typeof number === 'number' ? numberText(number, locale) : typed;
  };
  return { inputMode: 'decimal', text, parse, display, malformed: messages(profileMessages).custom.number };
}

/** Larger ones could be numbers of payment cards: see `CustomValue`. */
function boundedNumber(typed: string, locale: string): number | undefined {
  const number = typedNumber(typed, locale);
  return number !== undefined && Math.abs(number) <= 1e12 ? number : undefined;
}
