import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confirmsName, isSearchable, isVisible, oneLine, withoutInvisible } from './typed-text.ts';

describe('what people type and paste', () => {
  it('[F11] is read without direction marks, soft hyphens, zero-width characters and odd spaces', () => {
    for (const pasted of [
      '\u202a+49 30 901820\u202c',
      '\u200e+49\u00a030\u202f901820',
      '\u2066+49 30\u2009901820\u2069\ufeff',
    ])
      assert.equal(withoutInvisible(pasted), '+49 30 901820');
    assert.equal(withoutInvisible('foo\u00adbar\u200b.example'), 'foobar.example');
  });

  it('[F14] confirms a name without regard to white space, case, the form of accents and what nobody sees', () => {
    for (const name of ['Acme  Inc', 'Acme\u00a0Inc', 'Acme\nInc', ' acme inc ', '\u200eAcme Inc', 'ACME\u202f INC'])
      assert.ok(confirmsName('Acme Inc', name) && confirmsName(name, 'Acme Inc'), JSON.stringify(name));
    assert.ok(confirmsName('cafe\u0301 STRASSE', 'Café Straße'));
    assert.ok(!confirmsName('Acme', 'Acme Inc'));
    assert.ok(!confirmsName('', 'Acme Inc'));
  });

  it('[F15] is enough to search for with two characters, or one Han, Hangul or kana', () => {
    for (const typed of ['李', '한', 'が', '3M', 'ab', ' ab', '"李"', 'æ', '1&']) assert.ok(isSearchable(typed), typed);
    for (const typed of ['', ' ', 'a', 'å', '"a"', '"', '\u0301', '\u200ba', '\u0000'])
      assert.ok(!isSearchable(typed), typed);
  });

  it('[F14] is a name only where something is to be seen, of one line, in its own direction', () => {
    for (const text of ['', ' ', '\u200b', '\u2060\u00ad', '\u0301', '\u3164', '\u2800', '\ufeff \u00a0'])
      assert.ok(!isVisible(text), JSON.stringify(text));
    for (const text of ['a', '李', '!', '👩🏽‍💻', '\u200bx']) assert.ok(isVisible(text), text);
    assert.equal(oneLine('\u202eevil.com\u202c\r\nko\u2028moc\t1'), 'evil.com ko moc 1');
    assert.equal(oneLine('می\u200cخواهم 👩🏽‍💻'), 'می\u200cخواهم 👩🏽‍💻');
  });
});
