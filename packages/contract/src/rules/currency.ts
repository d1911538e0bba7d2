/**
 * Decimal digits of a currency's minor unit by ISO 4217: 2 for EUR and HUF, 0 for JPY, 3 for KWD. What `Intl` says is how prices
 * are usually written, which is not the same and changes with the platform; amounts are only ever counted in these units.
 */
export function currencyDigits(currency: string): number {
  if (withoutMinorUnit.includes(currency)) return 0;
  if (inThousandths.includes(currency)) return 3;
  return inTenThousandths.includes(currency) ? 4 : 2;
}

/** A currency of ISO 4217 in which something can be owed. Precious metals, units of account and codes for tests are none. */
export function isCurrency(code: string): boolean {
  return (
    /^[A-Z]{3}$/.test(code) && `${withoutMinorUnit} ${inThousandths} ${inTenThousandths} ${inHundredths}`.includes(code)
  );
}

// ISO 4217 list one with its amendments up to January 2026. ANG and BGN were withdrawn in 2025 and 2026; amounts in them still stand.
// https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const inThousandths = 'BHD IQD JOD KWD LYD OMR TND';
const inTenThousandths = 'CLF UYW';
const inHundredths =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP ' +
  'COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD ' +
  'PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD ' +
  'TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';
