import { parsePhoneNumberFromString, isSupportedCountry } from 'libphonenumber-js';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * A telephone number in international form with its extension: `030 901820` in Germany → `+49 30 901820`, also as a `tel:` link
 * (RFC 3966). A number without a country code is read as one of `countryCode`.
 */
export function phone(typed: string, countryCode: string | null): Verdict {
  const country = countryCode !== null && isSupportedCountry(countryCode) ? countryCode : undefined;
  const text = typed.replace(/^(?:tel|callto):/i, '');
  const number = parsePhoneNumberFromString(text, { ...(country && { defaultCountry: country }), extract: false });
  if (!number?.isValid())
    return refuse(
      'invalid-phone',
      country
        ? 'Enter a telephone number; begin with + and the country code when it is not a local one.'
        : 'Enter a telephone number that begins with + and the country code, such as +49 30 901820.',
    );
  return accept(number.formatInternational());
}
