import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { email, emailKey } from './internet-address.ts';

const normalOf = (typed: string) => {
  const verdict = email(typed);
  return verdict.ok ? verdict.value : verdict.problem;
};

describe('an email address', () => {
  const accepted = [
    ['ada@example.com', 'ada@example.com'],
    ['Ada.Lovelace+tag@Mail.EXAMPLE.co.uk', 'Ada.Lovelace+tag@mail.example.co.uk'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['иван@пример.рф', 'иван@пример.рф'],
    ['用户@例子.广告', '用户@例子.广告'],
    ['info@MÜNCHEN.example', 'info@münchen.example'],
    ['a@xn--mnchen-3ya.example', 'a@münchen.example'],
    ['info@xn--mller-test-9db.de', 'info@müller-test.de'],
    ['a@ＭÜＮＣＨＥＮ。example', 'a@münchen.example'],
    ['a@fo\u00adobar\u200b.example', 'a@foobar.example'],
    ['a@xn--pple-43d.com', 'a@xn--pple-43d.com'],
    ['a@\u0430pple.com', 'a@xn--pple-43d.com'],
    ['mailto:ada@example.com?subject=Hi', 'ada@example.com'],
  ] as const;
  for (const [typed, stored] of accepted)
    it(`${typed} is stored as ${stored}`, () => {
      assert.equal(normalOf(typed), stored);
      assert.equal(normalOf(stored), stored);
    });

  const refused = [
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'a da@example.com',
    'ada@exa mple.com',
    'ada..l@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'ada@@example.com',
    'ada@example.com, ben@example.com',
    'Ada <ada@example.com>',
    'mailto:',
    'mailto:ada@example.com,ben@example.com',
    'ada@-example.com',
    'ada@example..com',
    'ada@example.com/path',
    'ada\u200b@example.com',
    'ada\r\nBcc: x@example.com',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'a.'.repeat(130)}com`,
  ];
  for (const typed of refused)
    it(`${JSON.stringify(typed.slice(0, 40))} is refused`, () => assert.equal(normalOf(typed), 'invalid-email'));

  it('two addresses are one without regard to case and to how an international domain is written', () => {
    assert.equal(emailKey('Ada@MÜNCHEN.example'), emailKey('ada@xn--mnchen-3ya.example'));
    assert.notEqual(emailKey('ada@example.com'), emailKey('ada@example.org'));
  });

  it('two addresses are one when their local parts differ only in full-width letters or ligatures', () => {
    assert.equal(emailKey('ａｄａ＋ｔａｇ@example.com'), emailKey('ada+tag@example.com'));
    assert.equal(emailKey('oﬃce@example.com'), emailKey('office@example.com'));
    assert.notEqual(emailKey('oﬃce@example.com'), emailKey('ofice@example.com'));
  });
});
