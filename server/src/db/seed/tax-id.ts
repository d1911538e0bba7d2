import type { Random } from './random.ts';

/** A made-up VAT number with correct check digits, in compact form. Null for a country whose numbers are not made here. */
export function taxIdOf(countryCode: string, random: Random): string | null {
  switch (countryCode) {
    case 'DE': {
      const number = random.digits(`${random.between(1, 9)}#######`);
      return `DE${number}${mod11And10(number)}`;
    }
    case 'SE': {
      const number = `556${random.digits('######')}`;
      return `SE${number}${luhn(number)}01`;
    }
    case 'PL':
      return weighted('PL', [6, 5, 7, 2, 3, 4, 5, 6, 7], random, (sum) => sum % 11);
    case 'GR':
      return weighted('EL', [256, 128, 64, 32, 16, 8, 4, 2], random, (sum) => (sum % 11) % 10);
    case 'FR': {
      const siren = random.digits('4#######');
      const full = `${siren}${luhn(siren)}`;
      return `FR${String((12 + 3 * (Number(full) % 97)) % 97).padStart(2, '0')}${full}`;
    }
    default:
      return null;
  }
}

/** ISO/IEC 7064, MOD 11,10: the check digit of German VAT numbers. */
function mod11And10(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** The check digit of ISO/IEC 7812 for a number that it is appended to. */
function luhn(digits: string): number {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Draws again when the check digit would have two digits. */
function weighted(prefix: string, weights: readonly number[], random: Random, check: (sum: number) => number): string {
  const number = random.digits(`${random.between(1, 9)}${'#'.repeat(weights.length - 1)}`);
  const digit = check(weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0));
  return digit > 9 ? weighted(prefix, weights, random, check) : `${prefix}${number}${digit}`;
}
