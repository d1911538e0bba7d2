import { withoutInvisible } from '@clientele/contract/rules';

/**
 * What a number means that somebody typed: with the marks of their locale, in the digits of any script. Undefined when it is none, or
 * could be another one where the marks are used differently: `1,5` is refused in English, where it might be 15 or 1.5.
 */
export function typedNumber(typed: string, locale: string): number | undefined {
  const marks = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const markOf = (type: Intl.NumberFormatPartTypes) => marks.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [markOf('group'), markOf('decimal')];
  const text = asciiDigits(withoutInvisible(typed))
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[\u2212\u2013]/, '-');
  const [whole = '', fraction, ...more] = text.split(decimal || '.');
  const digits = wholeDigits(whole, group);
  if (digits === undefined || more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  return Number(`${digits}.${fraction ?? '0'}`);
}

/** Thousands have three digits each: anything else is not what the mark is for. */
function wholeDigits(text: string, group: string): string | undefined {
  const [first = '', ...thousands] = group ? text.split(group) : [text];
  if (!/^-?\d+$/.test(first) || !thousands.every((part) => /^\d{2,3}$/.test(part))) return undefined;
  if (thousands.length > 0 && thousands.at(-1)?.length !== 3) return undefined;
  return [first, ...thousands].join('');
}

/** How a number is written where it is read, and, without marks between thousands, where it is edited. */
export function numberText(value: number, locale: string, useGrouping = true): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping }).format(value);
}

/** The digits of any script as those of ASCII. Unicode has the digits of a script in runs of ten. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
