import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { phone } from './phone.ts';

const normalOf = (typed: string, country: string | null = 'DE') => {
  const verdict = phone(typed, country);
  return verdict.ok ? verdict.value : verdict.problem;
};

describe('a telephone number', () => {
  const accepted = [
    ['030 901820', '+49 30 901820'],
    ['0049 (0)30 / 90 18 20', '+49 30 901820'],
    ['+49 30 901820 ext. 12', '+49 30 901820 ext. 12'],
    ['tel:+49-30-901820;ext=12', '+49 30 901820 ext. 12'],
    ['+49 30 901820 x12', '+49 30 901820 ext. 12'],
    ['+1 (202) 555-0143', '+1 202 555 0143'],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
  ] as const;
  for (const [typed, stored] of accepted)
    it(`${typed} in Germany is stored as ${stored}`, () => {
      assert.equal(normalOf(typed), stored);
      assert.equal(normalOf(stored), stored);
    });

  for (const typed of [
    'call me',
    '12',
    '+49',
    '+999 123456',
    '030 901820 or 030 901821',
    'tel:030901820x',
    '0'.repeat(50),
  ])
    it(`${JSON.stringify(typed)} is refused`, () => assert.equal(normalOf(typed), 'invalid-phone'));

  it('a number without a country code needs a country that is known', () => {
    assert.equal(normalOf('030 901820', null), 'invalid-phone');
    assert.equal(normalOf('030 901820', 'ZZ'), 'invalid-phone');
    assert.equal(normalOf('+49 30 901820', null), '+49 30 901820');
  });
});
