import { z } from 'zod';
import type { FoundFact, Provider, ProviderInput } from '../provider.ts';
import { plainText } from '../site/plain-text.ts';
import { vatIdOf } from '../site/references.ts';
import { askRegister, NotAnswered, resultOf } from './ask-register.ts';

const address = 'https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number';

/**
 * Asks the tax authorities of the EU, by VIES, whether the VAT number on record is valid. Valid and invalid are facts. No answer is
 * none of both: the authority of a country is often away (`MS_UNAVAILABLE`), and then the number is asked for again later.
 * https://ec.europa.eu/assets/taxud/vow-information/swagger_publicVAT.yaml
 */
export function vies({ requester }: { readonly requester: string | undefined }): Provider {
  return {
    key: 'vies',
    sourceKind: 'vies',
    isOfSite: false,
    blockedBy: (input) => (vatNumberOf(input) === null ? 'missing-vat-number' : null),
    run: (input, ctx) =>
      resultOf(async () => {
        const number = vatNumberOf(input);
        if (number === null) return { kind: 'skipped', reason: 'missing-vat-number' };
        const json = {
          countryCode: number.slice(0, 2),
          vatNumber: number.slice(2),
          ...(requester !== undefined && {
            requesterMemberStateCode: requester.slice(0, 2),
            requesterNumber: requester.slice(2),
          }),
        };
        return { kind: 'found', facts: factsOf(number, await askRegister(address, Checked, { ctx, json })) };
      }),
  };
}

/** As VIES answers it, where it answers: also with status 200 it may say that it could not ask (`actionSucceed: false`). */
const Checked = z
  .union([
    z.object({ actionSucceed: z.literal(false), errorWrappers: z.array(z.object({ error: z.string() })).min(1) }),
    z.object({
      valid: z.boolean(),
      /** `2026-03-18T09:00:00.000Z` */
      requestDate: z.string().regex(/^\d{4}-\d\d-\d\d/),
      /** The consultation number; empty without a requester. */
      requestIdentifier: z.string().nullish(),
      /** `---` where the country does not say. */
      name: z.string().nullish(),
      address: z.string().nullish(),
    }),
  ])
  .transform((answer) => {
    if (!('errorWrappers' in answer)) return answer;
    // Its own words for "not now"; others say that the question is wrong.
    throw new NotAnswered(answer.errorWrappers.some(({ error }) => notNow.test(error)));
  });

const notNow = /UNAVAILABLE|TIMEOUT|CONCURRENT|BUSY/;

function factsOf(number: string, answer: z.output<typeof Checked>): FoundFact[] {
  const day = answer.requestDate.slice(0, 10);
  const proof = plainText(answer.requestIdentifier, 60);
  const said = answer.valid ? 'valid' : 'invalid';
  const snippet = [`${number}: ${said}`, day, ...(proof === null ? [] : [`consultation number ${proof}`])].join(', ');
  const facts: FoundFact[] = [];
  const add = (field: FoundFact['field'], value: string | null) => {
    const source = { url: page, kind: 'vies', method: 'register', snippet } as const;
    if (value !== null) facts.push({ field, value, confidence: 1, source });
  };
  add('vatStatus', statusOf(number, answer.valid));
  if (proof !== null) add('vatConsultation', `${proof}, ${number}, ${day}`);
  if (!answer.valid) return facts;
  const name = disclosed(answer.name);
  // Of a group of companies with one number, the Czech authority says this and no name.
  add('legalName', name !== null && /^group registration/i.test(name) ? null : name);
  const lines = (answer.address ?? '').split('\n').flatMap((line) => disclosed(line) ?? []);
  add('address', lines.length > 1 ? lines.slice(0, 6).join('\n') : null);
  return facts;
}

/** Where a person can ask the same. */
const page = 'https://ec.europa.eu/taxation_customs/vies/';

function disclosed(text: string | null | undefined): string | null {
  const plain = plainText(text, 200);
  return plain === null || /^-+$/.test(plain) ? null : plain;
}

type Taxed = Pick<ProviderInput, 'taxId' | 'countryCode'>;

/** What is on record when the VAT number of a client is valid, or is not; null where VIES knows of none. */
export function vatStatus(of: Taxed, isValid: boolean): string | null {
  const number = vatNumberOf(of);
  return number === null ? null : statusOf(number, isValid);
}

function statusOf(number: string, isValid: boolean): string {
  return `${number} ${isValid ? 'valid' : 'invalid'}`;
}

/**
 * The tax number on record as VIES takes it, with its prefix, or null. One without a prefix is that of the client's country where its
 * check digits say so. Greece is `EL`, Northern Ireland `XI`; Great Britain and Switzerland are not in VIES.
 */
export function vatNumberOf({ taxId, countryCode }: Taxed): string | null {
  if (taxId === null) return null;
  const prefix = countryCode === 'GR' ? 'EL' : (countryCode ?? '');
  const number = vatIdOf(taxId) ?? (members.has(prefix) ? vatIdOf(prefix + taxId) : null);
  return number !== null && members.has(number.slice(0, 2)) ? number : null;
}

/** https://ec.europa.eu/taxation_customs/vies/#/faq */
const members: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);
