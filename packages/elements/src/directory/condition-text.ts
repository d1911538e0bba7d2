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

const days = new Set<string>(['createdAt', 'clientSince', 'lastInteraction']);
const amounts = new Set<string>(['outstanding', 'revenue']);

function operatorWord(
  field: string,
  operator: keyof Language['messages']['operators'],
  value: unknown,
  messages: Language['messages'],
) {
  if (field === 'owner' && operator === 'empty') return messages.nobody;
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

function nameOf(field: string, value: string, { messages, matchedIn, words, locale }: Language): string {
  switch (field) {
    case 'status':
      return words.statuses.get(value)?.label ?? messages.gone;
    case 'tags':
      return words.tags.get(value)?.name ?? messages.gone;
    case 'owner':
      return value === 'me' ? messages.me : (words.members.get(value)?.name ?? messages.gone);
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
