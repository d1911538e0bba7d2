import { z } from 'zod';
import type { FoundFact, Provider, ProviderInput } from '../provider.ts';
import { plainText } from '../site/plain-text.ts';
import { askRegister, resultOf } from './ask-register.ts';
import { isSameCompany } from './same-company.ts';

/**
 * Looks a company up in the register of legal entity identifiers: by its name and country, and where none has that name by its tax
 * number, which in many countries is its number in the national register. Few small companies have an LEI; of the others it says nothing.
 * https://www.gleif.org/en/lei-data/gleif-api, https://documenter.getpostman.com/view/7679680/SVYrrxuU
 */
export const gleif: Provider = {
  key: 'gleif',
  sourceKind: 'gleif',
  isOfSite: false,
  blockedBy: ({ name }) => (name.trim() === '' ? 'missing-name' : null),
  run: (input, ctx) =>
    resultOf(async () => {
      const ask = async (field: 'legalName' | 'registeredAs', value: string) => {
        const url = new URL('https://api.gleif.org/api/v1/lei-records');
        url.searchParams.set(`filter[entity.${field}]`, value);
        if (input.countryCode !== null) url.searchParams.set('filter[entity.legalAddress.country]', input.countryCode);
        url.searchParams.set('page[size]', '20');
        return (await askRegister(url, Records, { ctx })).data;
      };
      const named = only((await ask('legalName', input.name)).filter((record) => isOf(input, record)));
      if (named) return { kind: 'found', facts: factsOf(named, 0.9) };
      const number = registeredNumber(input);
      if (number === null) return { kind: 'found', facts: [] };
      await ctx.pause();
      // A number alone is not enough: other countries count in the same way.
      const numbered = only((await ask('registeredAs', number)).filter((record) => isOf(input, record)));
      return { kind: 'found', facts: numbered ? factsOf(numbered, 0.95) : [] };
    }),
};

const text = z.string().nullish();

const Record = z.object({
  id: z.string().refine(isLei),
  attributes: z.object({
    entity: z.object({
      legalName: z.object({ name: z.string() }),
      legalAddress: z.object({
        addressLines: z.array(z.string()).nullish(),
        city: text,
        postalCode: text,
        country: text,
      }),
      registeredAs: text,
      /** `GENERAL`, `FUND`, `BRANCH`, `SOLE_PROPRIETOR`, … */
      category: text,
      /** `ACTIVE` or `INACTIVE`. */
      status: text,
    }),
    /** Whether the LEI itself is renewed: `ISSUED`, `LAPSED`, … */
    registration: z.object({ status: text }).nullish(),
  }),
});
type Record = z.output<typeof Record>;

const Records = z.object({ data: z.array(Record).max(200) });

/** Sole traders are people, and a branch or a fund of the same name is another entry than the company. */
function isOf(input: ProviderInput, { attributes: { entity } }: Record): boolean {
  const isCompany = !['SOLE_PROPRIETOR', 'BRANCH', 'FUND'].includes(entity.category ?? '');
  return isCompany && isSameCompany(input, { name: entity.legalName.name, country: entity.legalAddress.country });
}

/** Of several entries the one that is active; none where two could be meant. */
function only(records: readonly Record[]): Record | undefined {
  const active = records.filter(({ attributes }) => attributes.entity.status === 'ACTIVE');
  const [first, second] = active.length > 0 ? active : records;
  return second === undefined ? first : undefined;
}

function registeredNumber({ taxId, countryCode }: ProviderInput): string | null {
  if (taxId === null) return null;
  const compact = taxId.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const prefix = countryCode === 'GR' ? 'EL' : countryCode;
  return prefix !== null && compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
}

function factsOf({ id, attributes }: Record, confidence: number): FoundFact[] {
  const { entity, registration } = attributes;
  const name = plainText(entity.legalName.name, 200);
  const status = { ACTIVE: 'active', INACTIVE: 'inactive' }[entity.status ?? ''] ?? null;
  const said = [name, entity.status ?? '', registration?.status ? `LEI ${registration.status}` : ''];
  const snippet = plainText(said.filter(Boolean).join(', '), 200);
  const facts: FoundFact[] = [];
  const add = (field: FoundFact['field'], value: string | null) => {
    const source = {
      url: `https://search.gleif.org/#/record/${id}`,
      kind: 'gleif',
      method: 'register',
      snippet,
    } as const;
    if (value !== null) facts.push({ field, value, confidence, source });
  };
  add('lei', id);
  add('registryStatus', status);
  add('legalName', name);
  add('registration', plainText(entity.registeredAs, 60));
  const { addressLines, city, postalCode, country } = entity.legalAddress;
  const town = plainText([postalCode ?? '', city ?? ''].join(' '), 100);
  const lines = [...(addressLines ?? []).map((line) => plainText(line, 200)), town].filter((line) => line !== null);
  add('address', lines.length > 1 ? lines.slice(0, 6).join('\n') : null);
  add('country', country !== null && country !== undefined && /^[A-Z]{2}$/.test(country) ? country : null);
  return facts;
}

/** ISO 17442: letters count from 10, and the whole is 1 modulo 97. */
function isLei(value: string): boolean {
  if (!/^[0-9A-Z]{18}\d\d$/.test(value)) return false;
  return BigInt(value.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n === 1n;
}
