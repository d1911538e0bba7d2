import { z } from 'zod';
import type { FieldProblem } from './errors.ts';
import { cardNumberRefused, hasCardNumber } from './rules/card-number.ts';
import { isVisible, oneLine } from './rules/typed-text.ts';

/** An instant in UTC: ISO 8601 with milliseconds, `2026-03-18T10:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).refine(hasYear, 'There is no year 0.');

/** A calendar day without a time zone: `2026-03-18`. */
export const Day = z.iso.date().refine(hasYear, 'There is no year 0.');

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** An amount in the currency's minor unit (cents for EUR, yen for JPY, thousandths for KWD). */
export const Minor = z.int();

/**
 * Text of one or more characters, stored as NFC without surrounding white space. NUL, lone surrogates, what is not
 * {@link isStreamSafe} and the number of a payment card ({@link hasCardNumber}) are refused.
 */
export function text(max: number) {
  return normalized(max).pipe(z.string().min(1).max(max).refine(holdsNoCard, cardNumber));
}

/** A text of one line in which there is something to be seen, without characters that turn text around. */
export function name(max: number) {
  return text(max)
    .transform((value) => (isVisible(value) ? oneLine(value) : ''))
    .pipe(z.string().min(1));
}

/** A {@link text} that can be cleared: an empty or blank one is stored as null. */
export function clearable(max: number) {
  return normalized(max).pipe(z.string().max(max).refine(holdsNoCard, cardNumber)).transform(nullWhenEmpty).nullable();
}

/**
 * What people type where a value has a form of its own (email, telephone, website, tax ID), before the rule of that form judges it.
 * Long numbers are usual there, so it is that rule which refuses card numbers.
 */
export function clearableForm(max: number) {
  return normalized(max).pipe(z.string().max(max)).transform(nullWhenEmpty).nullable();
}

function nullWhenEmpty(value: string): string | null {
  return value === '' ? null : value;
}

function holdsNoCard(value: string): boolean {
  return !hasCardNumber(value);
}

const cardNumber = { message: cardNumberRefused, params: { problem: 'card-number' satisfies FieldProblem } };

/**
 * The cost of normalising grows with the square of a run of combining marks, so length and runs are judged before it. A text
 * of `max` UTF-16 units takes at most four times as many in its decomposed form: https://www.unicode.org/faq/normalization.html
 */
function normalized(max: number) {
  return z
    .string()
    .max(4 * max, { abort: true })
    .refine((value) => value.isWellFormed() && !value.includes('\0'), {
      message: 'Text must be well-formed Unicode without NUL.',
      abort: true,
    })
    .refine(isStreamSafe, { message: tooManyMarks, abort: true })
    .transform((value) => value.normalize('NFC').trim());
}

/**
 * False for a text with more than thirty combining marks in a row, the longest run of the Stream-Safe Text Format
 * (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format). No language needs as many.
 */
export function isStreamSafe(value: string): boolean {
  return !/\p{M}{31}/u.test(value);
}

/** What is said of a text that is not {@link isStreamSafe}. */
export const tooManyMarks = 'Text may hold at most 30 combining marks in a row.';

/** PostgreSQL stores none of the year 0. */
function hasYear(date: string): boolean {
  return !date.startsWith('0000');
}
