import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import {
  addressFields,
  addressLine,
  addressProblems,
  addressText,
  countryCodes,
  postalCodeForm,
  type AddressParts,
} from './address.ts';
import { countryAddresses } from './address-countries.ts';

const none: AddressParts = {
  recipient: null,
  street: null,
  district: null,
  city: null,
  region: null,
  postalCode: null,
  countryCode: null,
};

describe('addresses of countries', () => {
  const written: [string, Partial<AddressParts>, string][] = [
    ['DE', { street: 'Torstraße 1', postalCode: '10119', city: 'Berlin' }, 'Torstraße 1\n10119 Berlin'],
    [
      'US',
      { street: '548 Market St\nFloor 2', city: 'San Francisco', region: 'CA', postalCode: '94104' },
      '548 Market St\nFloor 2\nSan Francisco, CA 94104',
    ],
    ['GB', { street: '1 Main Road', city: 'London', postalCode: 'EC1A 1BB' }, '1 Main Road\nLondon\nEC1A 1BB'],
    [
      'JP',
      { street: '丸の内1-1', city: '千代田区', region: '東京都', postalCode: '100-0005', recipient: '株式会社' },
      '〒100-0005\n東京都千代田区\n丸の内1-1\n株式会社',
    ],
    [
      'JP',
      { street: '1-1 Marunouchi', city: 'Chiyoda', region: 'Tokyo', postalCode: '100-0005' },
      '1-1 Marunouchi, Chiyoda, Tokyo\n100-0005',
    ],
    [
      'BR',
      { street: 'Rua A, 5', city: 'São Paulo', region: 'SP', postalCode: '01310-100' },
      'Rua A, 5\nSão Paulo-SP\n01310-100',
    ],
  ];
  it('[S2-47] are written in the order of the country, and in one line for lists', () => {
    for (const [countryCode, parts, text] of written)
      assert.equal(addressText({ ...none, ...parts, countryCode }), text);
    assert.equal(addressLine('Torstraße 1\n10119 Berlin'), 'Torstraße 1, 10119 Berlin');
  });

  it('an absent part leaves no comma behind, and a part that the country has no place for is not lost', () => {
    assert.equal(addressText({ ...none, countryCode: 'US', street: 'A', postalCode: '94104' }), 'A\n94104');
    assert.equal(addressText({ ...none, countryCode: 'US', street: 'A', city: 'Reno' }), 'A\nReno');
    assert.equal(addressText({ ...none, countryCode: 'DE', street: 'A', region: 'Bayern' }), 'A\nBayern');
    assert.equal(addressText({ ...none, street: 'Any\nlines' }), 'Any\nlines');
  });

  it('[S2-47] need what the post of the country needs: a postal code in Germany, a state in the United States, neither in Ireland', () => {
    const problems = (countryCode: string | null, parts: Partial<AddressParts> = {}) =>
      addressProblems({ ...none, street: 'A', ...parts, countryCode }).map(
        ({ field, problem }) => `${field} ${problem}`,
      );
    assert.deepEqual(problems('DE'), ['postalCode required', 'city required']);
    assert.deepEqual(problems('US', { city: 'Reno' }), ['region required', 'postalCode required']);
    assert.deepEqual(problems('IE'), []);
    assert.deepEqual(problems(null, { street: null }), ['street required']);
    assert.deepEqual(problems('DE', { city: 'Berlin', postalCode: '1011' }), ['postalCode invalid']);
    assert.deepEqual(problems('GB', { city: 'London', postalCode: 'ec1a 1bb' }), []);
    assert.deepEqual(problems('SA', { city: 'الرياض', postalCode: '١١٥٦٤' }), []);
    assert.equal(postalCodeForm('١١٥٦٤'), '11564');
  });

  it('have a field for all that they need, in countries that there are', () => {
    for (const [code, { format, latin = format, required }] of Object.entries(countryAddresses)) {
      assert.ok(countryCodes.includes(code), code);
      for (const part of required) assert.ok(format.includes(part) && latin.includes(part), `${code} ${part}`);
      assert.ok(addressFields(code).some(({ field }) => field === 'street'));
    }
    assert.equal(new Set(countryCodes).size, 249);
  });
});
