import { expect } from 'chai';
import { numberText, typedNumber } from './typed-number.ts';

describe('typedNumber', () => {
  it('reads the marks of the locale, spaces and the digits of any script', () => {
    const read: [typed: string, locale: string, number: number][] = [
      ['1,234.5', 'en', 1234.5],
      ['1234', 'en', 1234],
      ['-12', 'en', -12],
      ['−0.25', 'en', -0.25],
      ['1.234,5', 'de', 1234.5],
      ['1 234 567', 'de', 1234567],
      ['12\u202f500,75', 'fr', 12500.75],
      ['12,34,567', 'en-IN', 1234567],
      ['١٬٢٣٤٫٥', 'ar-EG', 1234.5],
      ['  42\u200f ', 'ar', 42],
    ];
    for (const [typed, locale, number] of read) expect(typedNumber(typed, locale), typed).to.equal(number);
  });

  it('refuses what is no number, or another one elsewhere', () => {
    for (const typed of ['', 'many', '1,5', '1.2.3', '12e3', '5 %', '0x10', '1,2345', '-', '.'])
      expect(typedNumber(typed, 'en'), typed).to.equal(undefined);
    expect(typedNumber('1.5', 'de')).to.equal(undefined);
  });

  it('reads what it writes, in every locale', () => {
    for (const locale of ['en', 'de', 'ar', 'ar-EG', 'fr', 'de-CH', 'en-IN', 'pl', 'fa'])
      for (const number of [0, 7, -12.5, 1234, 9_876_543.21, 1e12])
        for (const isGrouped of [true, false])
          expect(typedNumber(numberText(number, locale, isGrouped), locale), `${locale} ${number}`).to.equal(number);
  });
});
