import { currencyDigits } from '@clientele/contract';

/** Minor units as a number in major units, with a point and the currency's digits: -123450 of EUR is `-1234.50`. */
export function amountText(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
