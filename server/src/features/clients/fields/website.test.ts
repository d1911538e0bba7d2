import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { website } from './internet-address.ts';

const normalOf = (typed: string) => {
  const verdict = website(typed);
  return verdict.ok ? verdict.value : verdict.problem;
};

describe('a website', () => {
  const accepted = [
    ['acme.com', 'https://acme.com'],
    ['HTTP://WWW.Acme.com/', 'http://www.acme.com'],
    ['acme.com:8080/a b'.replace(' ', '%20'), 'https://acme.com:8080/a%20b'],
    ['acme.com/shop?x=1#top', 'https://acme.com/shop?x=1#top'],
    ['acme.com/?x=1', 'https://acme.com/?x=1'],
    ['münchen.example', 'https://münchen.example'],
    ['https://xn--mnchen-3ya.example/ä', 'https://münchen.example/%C3%A4'],
    ['例子.广告', 'https://例子.广告'],
    ['acme.com.', 'https://acme.com'],
    ['my_shop.example.com', 'https://my_shop.example.com'],
    ['a.my_shop.acme.co.uk', 'https://a.my_shop.acme.co.uk'],
    // One Cyrillic letter, all Cyrillic letters that look like Latin ones, a slash that is none, a letter of phonetics.
    ['https://xn--pple-43d.com', 'https://xn--pple-43d.com'],
    ['https://аpple.com', 'https://xn--pple-43d.com'],
    ['https://аррӏе.com', 'https://xn--80ak6aa92e.com'],
    ['https://good.com\u2044path.evil.com', 'https://good.xn--compath-3d7c.evil.com'],
    ['https://ɑcme.com', 'https://xn--cme-fsb.com'],
    ['пример.рф', 'https://пример.рф'],
    ['сосна.com', 'https://сосна.com'],
    ['日本語テスト.jp', 'https://日本語テスト.jp'],
    ['한국abc.kr', 'https://한국abc.kr'],
    ['ελλάδα.gr', 'https://ελλάδα.gr'],
    ['مثال.إختبار', 'https://مثال.إختبار'],
  ] as const;
  for (const [typed, stored] of accepted)
    it(`${typed} is stored as ${stored}`, () => {
      assert.equal(normalOf(typed), stored);
      assert.equal(normalOf(stored), stored);
    });

  it('[S10] letters that pass for signs beside Latin ones, and whole words that pass for Latin ones, are stored in ASCII', () => {
    for (const typed of [
      'https://good.comノpath.evil.com',
      'https://good.com丿path.evil.com',
      'https://good.com一path.evil.com',
      'https://good.com〳path.evil.com',
      'https://good.com·path.evil.com',
      'https://good.comᆞpath.evil.com',
      'https://good.comǃpath.evil.com',
      'https://goodꞌs.com',
      'https://օօ.com',
    ]) {
      const stored = normalOf(typed);
      assert.match(stored, /\/\/(good\.)?xn--/, typed);
      assert.equal(normalOf(stored), stored);
    }
    for (const plain of ['https://サーバー.jp', 'https://ノート.com', 'https://データ2.jp', 'https://հայաստան.հայ'])
      assert.equal(normalOf(plain), plain);
  });

  const refused = [
    'acme',
    'localhost',
    'localhost.',
    'http://localhost:3000',
    '127.0.0.1',
    '2130706433',
    'http://[::1]/',
    'javascript:alert(1)',
    'JaVa\tScript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://acme.com/%0aalert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'mailto:ada@acme.com',
    'ftp://acme.com',
    'file:///etc/passwd',
    'https://user:secret@acme.com',
    'https://user@acme.com',
    'https:\\\\acme.com',
    '//acme.com',
    '/path',
    'acme .com',
    'https://',
    'https://acme..com',
    'https://my_shop.com',
    'https://shop.my_acme.co.uk',
    'acme.com:99999',
  ];
  for (const typed of refused)
    it(`${JSON.stringify(typed)} is refused`, () => assert.equal(normalOf(typed), 'invalid-website'));

  it('a website that grows beyond 500 characters in its normal form is refused as too long', () => {
    assert.equal(normalOf(`acme.com/${'ä'.repeat(200)}`), 'too-long');
  });
});
