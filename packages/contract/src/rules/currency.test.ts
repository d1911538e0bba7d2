import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currencyDigits, isCurrency } from './currency.ts';

describe('currencies', () => {
  it('[F1] have the minor unit of ISO 4217, whatever the platform shows of prices', () => {
    const digits = {
      0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
      2: 'AFN ALL AMD COP CRC EUR HUF IDR IRR KPW LAK LBP MGA MMK MRU PKR RSD RUB SOS SYP TWD TZS USD UZS YER ZMW',
      3: 'BHD IQD JOD KWD LYD OMR TND',
      4: 'CLF UYW',
    };
    for (const [count, codes] of Object.entries(digits))
      for (const code of codes.split(' ')) assert.deepEqual([code, currencyDigits(code)], [code, Number(count)]);
  });

  it('[F1] are those of the standard in which something can be owed', () => {
    for (const code of ['EUR', 'HUF', 'JPY', 'KWD', 'CLF', 'XCG', 'ZWG']) assert.ok(isCurrency(code), code);
    for (const code of ['', 'EU', 'EUR USD', 'eur', 'XXX', 'XTS', 'XAU', 'DEM', 'R U', 'ABC'])
      assert.ok(!isCurrency(code), code);
  });
});
