import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import examples from 'libphonenumber-js/mobile/examples';
import { getExampleNumber, type CountryCode } from 'libphonenumber-js';
import { stdnum } from 'stdnum';
import { randomFrom } from '../../../db/seed/random.ts';
import { normalize } from '../normalize.ts';

describe('what the product has stored and shows', () => {
  const none = { client: null, workspace: null };

  it('[F7] a phone number of any country, with an extension too, is taken again as it is', () => {
    for (const country of Object.keys(examples) as CountryCode[]) {
      const number = getExampleNumber(country, examples);
      assert.ok(number);
      for (const typed of [
        number.formatNational(),
        number.formatInternational(),
        `${number.format('E.164')} ext. 7`,
        number.getURI(),
      ]) {
        const countries = { client: country, workspace: null };
        const { phone } = normalize({ phone: typed }, countries).values;
        assert.ok(phone, `${country} ${typed}`);
        assert.equal(normalize({ phone }, countries).values.phone, phone, country);
        assert.equal(normalize({ phone }, none).values.phone, phone, country);
      }
    }
  });

  it('[F7] a tax number of any country that has checks, however it was separated, is taken again as it is', () => {
    const random = randomFrom(11);
    const signs = Array.from('0123456789');
    let valid = 0;
    for (const [country, validators] of Object.entries(stdnum))
      for (const validator of Object.values(validators)) {
        for (let tries = 0, found = 0; tries < 1500 && found < 4; tries += 1) {
          const digits = Array.from({ length: random.between(7, 14) }, () => random.pick(signs)).join('');
          if (!validator.validate(digits).isValid) continue;
          found += 1;
          valid += 1;
          for (const typed of [
            digits,
            validator.format(digits),
            digits.replace(/(\d{3})(?=\d)/g, '$1.'),
            `${digits.slice(0, -1)}-${digits.slice(-1)}`,
          ]) {
            const countries = { client: country, workspace: null };
            const { taxId } = normalize({ taxId: typed }, countries).values;
            assert.equal(normalize({ taxId: taxId ?? '' }, countries).values.taxId, taxId, `${country} ${typed}`);
          }
        }
      }
    assert.ok(valid > 300, String(valid));
  });

  it('[F7] [F10] an email address and a website are taken again as they are, whatever characters they were made of', () => {
    const random = randomFrom(3);
    const letters = Array.from('aZ0-._äßıΣαсосна日が한مث\u00ad\u200b\u0301。．％%/?#⁄ａ𝓪①ﷺ');
    const countries = { client: 'DE', workspace: null };
    let taken = 0;
    for (let round = 0; round < 4000; round += 1) {
      const text = Array.from({ length: random.between(1, 8) }, () => random.pick(letters)).join('');
      for (const typed of [
        { email: `ada@${text}.example` },
        { website: `${text}.example.com/${text}` },
        { email: `${text}@a.de` },
      ]) {
        const first = normalize<{ email?: string; website?: string }>(typed, countries).values;
        if (Object.keys(first).length === 0) continue;
        taken += 1;
        assert.deepEqual(normalize(first, countries).values, first, JSON.stringify(typed));
      }
    }
    assert.ok(taken > 1000, String(taken));
  });

  it('[F11] pasted marks and odd spaces change no field', () => {
    const plain = {
      email: 'ada@example.com',
      phone: '+49 30 901820',
      website: 'https://example.com',
      taxId: 'DE136695976',
    };
    const wrapped = Object.fromEntries(
      Object.entries(plain).map(([field, value]) => [field, `\u202a\u2066\ufeff\u00a0${value}\u2069\u200e\u202c`]),
    );
    const { values, issues } = normalize(wrapped, none);
    assert.deepEqual([values, issues], [plain, []]);
  });
});
