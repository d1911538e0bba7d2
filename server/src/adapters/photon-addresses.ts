import { addressFields } from '@clientele/contract';
import { z } from 'zod';
import type { AddressService } from '../features/addresses/index.ts';

/**
 * Addresses from a Photon server (https://github.com/komoot/photon), asked as its documentation says
 * (`docs/api-v1.md` there): the typed text, the country and the language travel, and nothing about who asks or which client it is for.
 */
export function createPhotonAddresses(url: string): AddressService {
  return {
    async suggest({ text, countryCode, language, signal }) {
      const address = new URL(url);
      address.searchParams.set('q', text);
      address.searchParams.set('limit', String(most));
      if (countryCode) address.searchParams.set('countrycode', countryCode);
      const [known] = language.toLowerCase().split('-');
      if (known && translated.has(known)) address.searchParams.set('lang', known);
      const answer = await fetch(address, {
        headers: { accept: 'application/json' },
        // Nobody but the server that the operator named is asked.
        redirect: 'error',
        signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]),
      });
      if (!answer.ok) throw new Error(`The address service answered ${answer.status}.`);
      const { features } = Answer.parse(JSON.parse(await textOf(answer)));
      return features.map(partsOf);
    },
  };
}

/** Some places are found twice, as a house and as what is in it. */
const most = 5;
const patienceMs = 3000;
const mostBytes = 1_000_000;
/** Those that Photon’s own data have; of others it may know nothing, and refuse the question. */
const translated: ReadonlySet<string> = new Set(['de', 'en', 'fr']);

const name = z
  .string()
  .trim()
  .max(200)
  .optional()
  .catch(undefined)
  .transform((value) => value || undefined);

const Feature = z.object({
  properties: z.object({
    type: name,
    name,
    housenumber: name,
    street: name,
    district: name,
    locality: name,
    postcode: name,
    city: name,
    county: name,
    state: name,
    countrycode: name,
  }),
  geometry: z
    .object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) })
    .optional()
    .catch(undefined),
});

const Answer = z.object({ features: z.array(Feature).max(100) });

type Suggested = Awaited<ReturnType<AddressService['suggest']>>[number];

function partsOf({ properties: found, geometry }: z.output<typeof Feature>): Suggested {
  const code = found.countrycode?.toUpperCase() ?? '';
  const countryCode = /^[A-Z]{2}$/.test(code) ? code : null;
  // What the country's addresses have no place for is left out: no German address names its state.
  const fields = new Set(addressFields(countryCode).map(({ field }) => field));
  const named = (type: string) => (found.type === type ? found.name : undefined);
  const isArea = ['city', 'district', 'locality', 'county', 'state', 'country'].includes(found.type ?? '');
  const street = found.street ?? (isArea ? undefined : found.name);
  const city = found.city ?? named('city') ?? found.county;
  const district = found.district ?? found.locality ?? named('district');
  const [longitude, latitude] = geometry?.coordinates ?? [];
  return {
    recipient: null,
    street: street ? withNumber(street, found.housenumber, countryCode) : null,
    district: (fields.has('district') && district !== city && district) || null,
    city: (fields.has('city') && city) || null,
    region: (fields.has('region') && found.state) || null,
    postalCode: (fields.has('postalCode') && found.postcode) || null,
    countryCode,
    position: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
  };
}

function withNumber(street: string, number: string | undefined, countryCode: string | null): string {
  if (number === undefined) return street;
  return numberFirst.has(countryCode ?? '') ? `${number} ${street}` : `${street} ${number}`;
}

/** Where the number of a house stands before its street. */
const numberFirst: ReadonlySet<string> = new Set(
  'AU CA DZ EG FR GB HK IE IL IN JM KE LB LU MA MC MY NG NZ PH PK QA SA SG TH TN TT US ZA'.split(' '),
);

/** Reads no more than an answer can need. */
async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Error('The answer of the address service is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
