import { z } from 'zod';
import { isVisible, oneLine } from './rules/typed-text.ts';

/** An instant in UTC: ISO 8601 with milliseconds, `2026-03-18T10:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });

/** A calendar day without a time zone: `2026-03-18`. */
export const Day = z.iso.date();

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** An amount in the currency's minor unit (cents for EUR, yen for JPY, thousandths for KWD). */
export const Minor = z.int();

/** Text of one or more characters, stored as NFC without surrounding white space. NUL and lone surrogates are refused. */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'Text must be well-formed Unicode without NUL.')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(1).max(max));
}

/** A text of one line in which there is something to be seen, without characters that turn text around. */
export function name(max: number) {
  return text(max)
    .transform((value) => (isVisible(value) ? oneLine(value) : ''))
    .pipe(z.string().min(1));
}

/** A text that can be cleared: an empty or blank text is stored as null. */
export function clearable(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'Text must be well-formed Unicode without NUL.')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().max(max))
    .transform((value) => (value === '' ? null : value))
    .nullable();
}
