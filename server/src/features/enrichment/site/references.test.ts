import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referencesIn } from './references.ts';

describe('numbers that identify a company', () => {
  const values = (line: string) => referencesIn(line).map(({ field, value }) => `${field} ${value}`);

  it('are read as their countries print them', () => {
    assert.deepEqual(values('NIP 783-17-12-451, REGON 301548720, KRS 0000345678'), [
      'vatId PL7831712451',
      'registration REGON 301548720',
      'registration KRS 0000345678',
    ]);
    assert.deepEqual(values('con C.I.F. B83124552'), ['vatId ESB83124552']);
    assert.deepEqual(values('IČO: 27318460'), ['registration IČO 27318460']);
    assert.deepEqual(values('UID: CHE-104.592.847'), ['vatId CHE104592847', 'registration UID CHE-104.592.847']);
    assert.deepEqual(values('Firmenbuchnummer: FN 276543 k'), ['registration FN 276543k']);
    assert.deepEqual(values('Registered in England and Wales, No. 08123456'), ['registration Company number 08123456']);
  });

  it('are none where their check digits are wrong, where they are of another kind, and where nothing says what they are', () => {
    for (const line of [
      'NIP 783-17-12-452',
      'REGON 301548721',
      'C.I.F. B83124553',
      'IČO: 27318461',
      'CNPJ 27.451.893/0001-49',
      'ABN 53 004 085 617',
      'Order FN of 12 pieces',
      'See part 08123456 of 27318460',
      'Registered in England since 1998, tel. 01588 555014',
    ])
      assert.deepEqual(values(line), [], line);
  });
});
