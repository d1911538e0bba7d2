/** Decimal digits of a currency's minor unit by ISO 4217. Intl knows how prices are usually written, which is not the same. */
export function currencyDigits(currency: string): number {
  if (none.has(currency)) return 0;
  if (three.has(currency)) return 3;
  return four.has(currency) ? 4 : 2;
}

const none = codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF');
const three = codes('BHD IQD JOD KWD LYD OMR TND');
const four = codes('CLF UYW');

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
