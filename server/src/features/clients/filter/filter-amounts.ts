const known = new Map<string, number>();

/** How many digits a currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  let digits = known.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    known.set(currency, digits);
  }
  return digits;
}

/** An amount in major units as minor units; not whole when the amount is finer than the currency. */
export function toMinor(amount: number, currency: string): number {
  // 1.1 × 100 is 110.00000000000001 in binary; no amount has sixteen digits.
  return Number((amount * 10 ** minorDigits(currency)).toPrecision(15));
}
