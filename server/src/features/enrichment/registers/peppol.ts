import { z } from 'zod';
import type { FoundFact, Provider, ProviderCtx, ProviderInput } from '../provider.ts';
import { plainText } from '../site/plain-text.ts';
import { askRegister, resultOf } from './ask-register.ts';
import { isSameCompany } from './same-company.ts';
import { vatNumberOf } from './vies.ts';

/**
 * Whether a company receives invoices by Peppol, under which id, and of which kinds: by the ids that its VAT number gives it, and else by
 * its name and country. Companies need not be in the directory: "not found" is not "cannot receive".
 * https://directory.peppol.eu/public/locale-en_US/menuitem-docs-rest-api (2 requests a second)
 */
export const peppol: Provider = {
  key: 'peppol',
  sourceKind: 'peppol',
  isOfSite: false,
  blockedBy: ({ name }) => (name.trim() === '' ? 'missing-name' : null),
  run: (input, ctx) =>
    resultOf(async () => {
      for (const id of idsOf(input)) {
        const [match] = await ask(ctx, { participant: `${scheme}::${id}` });
        if (match?.participantID.value.toLowerCase() === id) return { kind: 'found', facts: factsOf(match, 0.95) };
        await ctx.pause();
      }
      if (input.countryCode === null) return { kind: 'found', facts: [] };
      const found = await ask(ctx, { name: input.name, country: input.countryCode });
      const own = found.filter(({ entities }) =>
        entities.some(({ name, countryCode }) =>
          name.some((one) => isSameCompany(input, { name: one.name, country: countryCode })),
        ),
      );
      // Of two ids nobody knows which one takes invoices from us.
      const [match, another] = own;
      return { kind: 'found', facts: match && !another ? factsOf(match, 0.8) : [] };
    }),
};

const scheme = 'iso6523-actorid-upis';

const Match = z.object({
  participantID: z.object({ scheme: z.literal(scheme), value: z.string().regex(/^\d{4}:[\w.-]{1,50}$/) }),
  docTypes: z.array(z.object({ value: z.string().max(500) })).default([]),
  entities: z
    .array(z.object({ name: z.array(z.object({ name: z.string() })), countryCode: z.string().nullish() }))
    .default([]),
});

const Matches = z.object({ 'total-result-count': z.int(), matches: z.array(Match).max(1000).default([]) });

async function ask(ctx: ProviderCtx, asked: Readonly<Record<string, string>>): Promise<z.output<typeof Match>[]> {
  const url = new URL('https://directory.peppol.eu/search/1.0/json');
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return (await askRegister(url, Matches, { ctx })).matches;
}

/** In lower case, as the directory writes them. https://docs.peppol.eu/poacc/billing/3.0/codelist/eas/ */
function idsOf(input: ProviderInput): string[] {
  const vat = vatNumberOf(input);
  if (vat === null) return [];
  const [prefix, number] = [vat.slice(0, 2), vat.slice(2)];
  const national = nationalSchemes[prefix];
  const vatScheme = vatSchemes[prefix];
  return [
    ...(national === undefined ? [] : [`${national}:${number.toLowerCase()}`]),
    ...(vatScheme === undefined ? [] : [`${vatScheme}:${vat.toLowerCase()}`]),
  ];
}

/** Where the number of the company in its register is the VAT number without its prefix. */
const nationalSchemes: Readonly<Record<string, string>> = { BE: '0208', DK: '0184' };

const vatSchemes: Readonly<Record<string, string>> = {
  AT: '9914',
  BE: '9925',
  BG: '9926',
  CY: '9928',
  CZ: '9929',
  DE: '9930',
  EE: '9931',
  EL: '9933',
  ES: '9920',
  FR: '9957',
  HR: '9934',
  HU: '9910',
  IE: '9935',
  IT: '0211',
  LT: '9937',
  LU: '9938',
  LV: '9939',
  MT: '9943',
  NL: '9944',
  PL: '9945',
  PT: '9946',
  RO: '9947',
  SE: '9955',
  SI: '9949',
  SK: '9950',
};

function factsOf({ participantID, docTypes, entities }: z.output<typeof Match>, confidence: number): FoundFact[] {
  const { value } = participantID;
  const url = `https://directory.peppol.eu/participant/${scheme}::${value}`;
  const name = plainText(entities[0]?.name[0]?.name, 150);
  const country = plainText(entities[0]?.countryCode, 2);
  const snippet = [value, name, country].filter((part) => part !== null).join(', ');
  const source = { url, kind: 'peppol', method: 'register', snippet } as const;
  const kinds = new Set(docTypes.flatMap((type) => documentKind(type.value) ?? []));
  return [
    { field: 'peppolId', value, confidence, source },
    ...[...kinds].map((kind) => ({ field: 'peppolDocument' as const, value: kind, confidence, source })),
  ];
}

/**
 * Of `urn:…:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1` the kind of document and
 * its rules; null for what is no invoice to the company.
 */
function documentKind(type: string): string | null {
  const [, root = '', rules = ''] = /::(\w+)##(.*)$/.exec(type) ?? [];
  const kind = { Invoice: 'Invoice', CrossIndustryInvoice: 'CII invoice', CreditNote: 'Credit note' }[root];
  if (kind === undefined || /self-?billing/i.test(rules)) return null;
  const name = ruleNames.find(([pattern]) => pattern.test(rules))?.[1];
  return name === undefined ? kind : `${kind} (${name})`;
}

const ruleNames: readonly (readonly [RegExp, string])[] = [
  [/xrechnung/i, 'XRechnung'],
  [/:pint:/i, 'Peppol PINT'],
  [/poacc:billing:3/i, 'Peppol BIS Billing 3'],
];
