import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bareNumber, labelledPhone, numberBelowAddress, samePhone } from './telephone.ts';

describe('telephone numbers in a text', () => {
  it('stand behind a word for a telephone, in a row of details and in a table as well', () => {
    assert.equal(labelledPhone('Tel: +385 1 555 0142', false), '+385 1 555 0142');
    assert.equal(labelledPhone('Oak ApS | Havnevej 4 | Tlf. 46 55 01 42 | post@oak.example', false), '46 55 01 42');
    assert.equal(labelledPhone('Puhelin\t03 555 0142', false), '03 555 0142');
    assert.equal(labelledPhone('TEL／FAX\t06-6555-0142／06-6555-0143', false), '06-6555-0142');
    assert.equal(labelledPhone('Tel.: 08821 / 555 014', false), '08821 / 555 014');
  });

  it('are none of a fax or of a mobile, of a person or a department, or of whom a sentence names', () => {
    for (const line of [
      'Fax: 059 555015',
      'Mobil 0170 5550142',
      'Dział handlowy\tMarek Zieliński\ttel. 605 550 142',
      'Kalkyl: Jonas Persson | tel 070-555 01 42',
      'Zuständige Kammer: Handwerkskammer, Am Platz 1, Tel. 089 92620',
    ])
      assert.equal(labelledPhone(line, false), null, line);
  });

  it('need no word in the frame of a page and below an address, where nothing else says what they are', () => {
    assert.equal(bareNumber('+91 22 5550 0142 | sales@oak.example'), '+91 22 5550 0142');
    assert.equal(bareNumber('24 Hour Service: (614) 555-0142'), '(614) 555-0142');
    assert.equal(bareNumber('WhatsApp: (35) 99555-0142'), null);
    assert.equal(bareNumber('Ohio License #31442'), null);
    assert.equal(numberBelowAddress('0113 555 0101'), '0113 555 0101');
    assert.equal(numberBelowAddress('Order 0113 555 0101 now'), null);
  });

  it('are one number in all ways to write it', () => {
    assert.equal(samePhone('05722 555-0', 'DE'), samePhone('+4957225550', 'DE'));
    assert.equal(samePhone('(612) 555-0142', 'US'), samePhone('+16125550142', null));
    assert.notEqual(samePhone('05722 555-0', 'DE'), samePhone('05722 555-1', 'DE'));
  });

  it('[E-6] cost no more on a hostile line than on any other', () => {
    for (const piece of ['Tel ', '1 - ', '(((', 'Tel: 1 ', 'Tel. (a) ']) {
      assert.equal(labelledPhone(piece.repeat(20_000), true), null);
      assert.equal(bareNumber(piece.repeat(1000)), null);
    }
  });
});
