import type { Condition } from '@clientele/contract';
import type { Format } from '../intl/format.ts';
import type { Messages } from '../locales/messages.ts';
import type { Words } from './directory-view.ts';

interface Language {
  messages: Messages['directory']['filters'] & Messages['conditions'];
  matchedIn: Messages['directory']['matchedIn'];
  format: Format;
  locale: string;
  words: Words;
}

/** A condition as a person reads it: "Status: Active, VIP", "Outstanding: over 5,000 EUR", "Created from: 1 Mar 2026". */
export function conditionText(condition: Condition, language: Language): string {
  const [field, operator, ...values] = condition as [Condition[0], Condition[1], ...unknown[]];
  const { messages } = language;
  if (field === 'custom') return customText(operator, values, language);
  if (field === 'createdAt' && operator === 'gte')
    return messages.chip(messages.createdFrom, dayText(values[0], language));
  if (field === 'createdAt' && operator === 'lte')
    return messages.chip(messages.createdTo, dayText(values[0], language));
  const isAboutDays = days.has(field) && operator in messages.dayOperators;
  const word = isAboutDays
    ? messages.dayOperators[operator as keyof typeof messages.dayOperators]
    : operatorWord(field, operator, values[0], messages);
  const value = valueText(field, values, language);
  const text = word && value ? messages.phrase(word, value) : word || value;
  return messages.chip(messages.fields[field] ?? field, text);
}

/** Of a field of the workspace's own: the value says how it is written. */
function customText(operator: Condition[1], [id, value]: unknown[], language: Language): string {
  const { messages, words, format } = language;
  const field = words.customFields.get(String(id));
  const text =
    typeof value === 'boolean'
      ? valueText('custom', [value], language)
      : Array.isArray(value)
        ? format.series(value.map(String))
        : field?.type === 'date'
          ? dayText(value, language)
          : typeof value === 'number'
            ? format.number(value)
            : typeof value === 'string'
              ? value
              : '';
  const word =
    field?.type === 'date' && operator in messages.dayOperators
      ? messages.dayOperators[operator as keyof typeof messages.dayOperators]
      : (messages.operators[operator] ?? operator);
  return messages.chip(
    field?.label ?? messages.fields.custom,
    word && text ? messages.phrase(word, text) : word || text,
  );
}

const days = new Set<string>(['createdAt', 'clientSince', 'lastInteraction']);
const amounts = new Set<string>(['outstanding', 'revenue']);

function operatorWord(
  field: string,
  operator: keyof Language['messages']['operators'],
  value: unknown,
  messages: Language['messages'],
) {
  if ((field === 'owner' || field === 'accountManager') && operator === 'empty') return messages.nobody;
  // "any of" one thing is that thing.
  if (operator === 'any' && Array.isArray(value) && value.length === 1) return '';
  return messages.operators[operator] ?? operator;
}

function valueText(field: string, values: unknown[], language: Language): string {
  const { format, messages } = language;
  const [first] = values;
  if (Array.isArray(first)) return format.series(first.map((value) => nameOf(field, String(value), language)));
  if (days.has(field)) return values.map((value) => dayText(value, language)).join(' – ');
  if (typeof first === 'boolean') return first ? messages.yes : messages.no;
  if (amounts.has(field)) {
    const currency = values.find((value) => typeof value === 'string');
    const numbers = values.filter((value) => typeof value === 'number').map((value) => format.number(value));
    return [numbers.join(' – '), currency].filter(Boolean).join(' ');
  }
  return values.map((value) => (typeof value === 'number' ? format.number(value) : String(value))).join(' – ');
}

function nameOf(field: string, value: string, { messages, matchedIn, words, locale, format }: Language): string {
  switch (field) {
    case 'status':
      return words.statuses.get(value)?.label ?? messages.gone;
    case 'tags':
      return words.tags.get(value)?.name ?? messages.gone;
    case 'tier':
    case 'type':
    case 'brand':
      return words.options.get(value)?.label ?? messages.gone;
    case 'rating':
      return value === '0' ? messages.notRated : `${format.number(Number(value))} ★`;
    case 'owner':
    case 'accountManager':
      return value === 'me' ? messages.me : (words.members.get(value)?.name ?? messages.gone);
    case 'enrichment':
      return words.enrichment[value as keyof Words['enrichment']] ?? value;
    case 'country':
      // Anything else throws.
      if (!/^[A-Z]{2}$/i.test(value)) return value;
      return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(value) ?? value;
    default:
      return matchedIn[value as keyof typeof matchedIn] ?? value;
  }
}

function dayText(value: unknown, { format }: Language) {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? format.day(value) : '';
}
