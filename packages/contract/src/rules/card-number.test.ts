import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasCardNumber } from './card-number.ts';

describe('the number of a payment card', () => {
  it('[S0-62] is found as cards of every issuer are written, alone and in a sentence', () => {
    for (const number of [
      // Numbers that issuers publish for tests.
      '4111111111111111',
      '4111 1111 1111 1111',
      '4111-1111-1111-1111',
      '4111 - 1111 - 1111 - 1111',
      '4111\u00a01111\u202f1111\u20111111',
      '4111  1111\t1111 1111',
      '4222222222222',
      '5555 5555 5555 4444',
      '2223003122003222',
      '378282246310005',
      '3782 822463 10005',
      '36227206271667',
      '3622 720627 1667',
      '3530111333300000',
      '6011111111111117',
      '6200 0000 0000 0005',
      '6205500000000000004',
      '6759649826438453',
      '2201382000000013',
      '６011111111111117',
      '٤١١١ ١١١١ ١١١١ ١١١١',
      '4111\u200b1111\u00ad11111111',
    ]) {
      assert.ok(hasCardNumber(number), number);
      assert.ok(hasCardNumber(`Call him. Card: ${number}, 12/27, 123.`), number);
      assert.ok(hasCardNumber(`Visa ${number} 1227 123`), number);
      assert.ok(hasCardNumber(`(${number})\nthen 20 more`), number);
      assert.ok(hasCardNumber(`卡号${number}号`), number);
    }
  });

  it('is not seen in numbers of other kinds, also where their check digit fits', () => {
    for (const other of [
      // One digit wrong.
      '4111 1111 1111 1112',
      // Telephones.
      '+49 4111 111 111 11',
      '+4122 222 222 2222',
      '+1 415 555 0132, +1 415 555 0199, 0049 30 901820',
      // IBANs, of which the German one has a Mastercard number inside.
      'DE61 5123 4567 8901 2346 00',
      'DE75512108001245126199',
      'FR76 3000 6000 0112 3456 7890 189',
      'GB29 NWBK 6016 1331 9268 19',
      // Tax numbers: Germany, Italy, Brazil, China.
      'DE136695976 IT00743110157 45.723.174/0001-10 91110108551385082Q',
      // Articles: EAN-13, GTIN-14, ISBN.
      '4006381333931 4000417025005 978-3-16-148410-0 34006381333932',
      // References, parcels, devices.
      'RE4111111111111111 and 4111111111111111A17',
      'ICCID 8949 0200 0012 3456 7890, IMEI 490154203237518',
      '00340434161094042557',
      // Decimals, amounts, dates, lists, addresses.
      '52.4111111111111111, 1.4111111111111111',
      '20260318 20260319 20260401',
      '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
      '411 / 111 / 111 / 111 / 1111',
      '4111\n1111\n1111\n1111',
      'https://shop.example/orders/4111111111111111',
      '550e8400-e29b-41d4-a716-446655440000',
      '',
    ])
      assert.ok(!hasCardNumber(other), other);
  });
});
