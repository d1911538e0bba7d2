import { centralEurope } from './central-europe.ts';
import type { Country } from './country.ts';
import { east } from './east.ts';
import { south } from './south.ts';
import { westAndNorth } from './west-and-north.ts';

/** The first is the agency's own, and the most frequent. */
export const countries: readonly Country[] = [...centralEurope, ...westAndNorth, ...south, ...east];

export function countryOf(code: string): Country {
  const country = countries.find((candidate) => candidate.code === code);
  if (!country) throw new Error(`There is no data for the country ${code}.`);
  return country;
}
