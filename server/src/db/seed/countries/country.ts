/** What made-up clients of a country are made of. A text with a bar is a native spelling and the Latin one for addresses: `Анна|anna`. */
export interface Country {
  readonly code: string;
  readonly currency: string;
  /** Top-level domain. */
  readonly tld: string;
  /** Valid numbers in international form; `#` is any digit. */
  readonly phones: readonly string[];
  /** Each with its postcode; `#` is any digit. */
  readonly cities: readonly (readonly [name: string, postcode: string])[];
  readonly streets: readonly string[];
  /** Of `{street}`, `{number}`, `{postcode}` and `{city}`. */
  readonly address: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** `{given} {family}` unless the family name comes first. */
  readonly person?: string;
  /** A company is a first word, a trade and a legal form. */
  readonly firsts: readonly string[];
  readonly trades: readonly string[];
  readonly forms: readonly string[];
  /** Of `{first}`, `{trade}` and `{form}`. */
  readonly company?: string;
  readonly positions: readonly string[];
}
