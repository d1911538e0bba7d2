import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSearch } from './search-query.ts';
import { phoneDigits } from './search-text.ts';

function termsOf(typed: string): (readonly string[])[] | null {
  return parseSearch(typed)?.parts.map((part) => part.terms) ?? null;
}

function phonesOf(typed: string): (string | null)[] | null {
  return parseSearch(typed)?.parts.map((part) => part.phone) ?? null;
}

describe('parseSearch', () => {
  it('needs two characters, or one that is a word', () => {
    for (const typed of ['', ' ', 'a', ' 7 ', '"', '""', 'å', '\u0301', '\u0000'])
      assert.equal(parseSearch(typed), null, typed);
    for (const typed of ['3M', '1&', 'ab', '青', '한', 'が', 'æ']) assert.notEqual(parseSearch(typed), null, typed);
  });

  it('asks for each word, and for quoted words together, also before the quotation is closed', () => {
    assert.deepEqual(termsOf('  Anna  MÜLLER '), [['anna'], ['muller']]);
    assert.deepEqual(termsOf('"Anna  Müller" Köln'), [['anna muller'], ['koln']]);
    assert.deepEqual(termsOf('„Anna Müller“'), [['anna muller']]);
    assert.deepEqual(termsOf('"anna mül'), [['anna mul']]);
    assert.deepEqual(termsOf('5" pipe'), [['5"'], ['pipe']]);
  });

  it('[F12] reads an address as it is stored and shown, however a link or an older program writes it', () => {
    for (const typed of ['https://eins-und-eins-demo.de', 'http://eins-und-eins-demo.de/', 'eins-und-eins-demo.de/'])
      assert.deepEqual(termsOf(typed), [['eins-und-eins-demo.de']], typed);
    assert.deepEqual(termsOf('https://xn--mnchen-3ya.example/%C3%BCber-uns/'), [['munchen.example/uber-uns']]);
    assert.deepEqual(termsOf('info@xn--mller-test-9db.de'), [['info@muller-test.de']]);
    assert.deepEqual(termsOf('mailto:ada@acme.com'), [['ada@acme.com']]);
    assert.deepEqual(phonesOf('tel:+49-30-901820'), [phoneDigits('4930901820')]);
    // There is nothing beside the scheme.
    assert.deepEqual(termsOf('https://'), [['https://']]);
    assert.deepEqual(termsOf('100% a/b'), [['100%'], ['a/b']]);
  });

  it('knows no operators', () => {
    assert.deepEqual(termsOf('a OR b* NEAR(c) -d name:e %_\\'), [
      ['a'],
      ['or'],
      ['b*'],
      ['near(c)'],
      ['-d'],
      ['name:e'],
      ['%_\\'],
    ]);
  });

  it('reads neighbouring numbers as one phone number, without trunk zero, prefix and punctuation', () => {
    const digits = phoneDigits('301234');
    for (const typed of ['030 1234', '030/1234', '(030) 12-34', '0301234', '00301234', '30 12 34'])
      assert.deepEqual(phonesOf(typed), [digits], typed);
    assert.deepEqual(phonesOf('+49 (0)30 1234'), [phoneDigits('49301234')]);
    assert.deepEqual(phonesOf('anna 030 1234'), [null, digits]);
    assert.deepEqual(phonesOf('"030 1234"'), [null]);
    assert.deepEqual(phonesOf('7-Eleven'), [null]);
    assert.deepEqual(phonesOf('1&1'), [null]);
    assert.deepEqual(phonesOf('12'), [null]);
  });
});
