import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldWithOrigin } from './fold.ts';
import { randomFrom } from '../../../db/seed/random.ts';

describe('fold', () => {
  for (const [typed, folded] of [
    ['  Ørsted \t A/S ', 'orsted a/s'],
    ['Åäö', 'aao'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Yılmaz İnşaat', 'yilmaz insaat'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
    ['Ёлка', 'елка'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['مُحمّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['٠٣٤', '034'],
    ['O’Brien – “Quoted”', 'o\'brien - "quoted"'],
    ['Дем\u02bcянчук', "дем'янчук"],
    ['D´Angelo', "d'angelo"],
    ['a\u0000b\u001fc', 'a b c'],
    ['\ud800', '\ufffd'],
  ] as const)
    it(`reads ${JSON.stringify(typed)} as ${JSON.stringify(folded)}`, () => assert.equal(fold(typed), folded));

  it('[F19] all apostrophes are one, and so are all dashes and all quotation marks', () => {
    for (const sign of "'’‘‛ʼʻʹʾʿ´`′＇｀΄᾽ʽ׳՚ꞌ")
      assert.equal(fold(`D${sign}Angelo`), "d'angelo", sign.codePointAt(0)?.toString(16));
    for (const sign of '-‐‑‒–—―−﹣－⸺〜⁃˗') assert.equal(fold(`a${sign}b`), 'a-b', sign.codePointAt(0)?.toString(16));
    for (const sign of '"“”„‟«»″〝〞＂״') assert.equal(fold(`a${sign}b`), 'a"b', sign.codePointAt(0)?.toString(16));
  });

  it('keeps marks that make another letter: Japanese voicing, Hangul syllables, Hindi vowels', () => {
    assert.equal(fold('ガ'), 'ガ');
    assert.notEqual(fold('が'), fold('か'));
    assert.equal(fold('한빛'), '한빛');
    assert.notEqual(fold('कि'), fold('क'));
  });

  it('gives the same text with and without positions, and the same when folded again', () => {
    const random = randomFrom(7);
    const letters = [
      ...Array.from('aB ßØ\u0301\u0308İıΣςが한ᄒ\u1161\u11abשָמُ٣“”—\u00a0\t\n\u200d👩🏽‍💻ﬁ㈱²ﷺ'),
      '\ud800',
      '\u0000',
    ];
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: random.between(0, 12) }, () => random.pick(letters)).join('');
      const { folded, starts, ends } = foldWithOrigin(text);
      assert.equal(folded, fold(text), JSON.stringify(text));
      assert.equal(fold(folded), folded, JSON.stringify(text));
      for (let unit = 0; unit < folded.length; unit += 1) {
        const start = starts[unit] ?? -1;
        assert.ok(start >= 0 && start < (ends[unit] ?? -1) && (ends[unit] ?? 0) <= text.length);
        assert.ok(unit === 0 || start >= (starts[unit - 1] ?? 0));
      }
    }
  });
});
