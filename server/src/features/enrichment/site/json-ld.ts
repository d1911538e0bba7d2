import type { FoundFact } from '../provider.ts';
import { registrableDomain } from '../own-site.ts';
import { companiesIn, compareNames, formAsWritten } from './company-names.ts';
import { segmentOf } from './company-size.ts';
import { phoneText, plainText } from './plain-text.ts';
import type { Page } from './read-page.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The organization whose page it is, as its JSON-LD says. Null where it says nothing, or speaks of others. Site builders say a part of it in
 * each of several blocks: those of one name are one. https://schema.org/Organization
 */
export function organizationOf(page: Page): Node | null {
  const nodes = page.jsonLd.flatMap((text) => organizationsIn(parsed(text)));
  const own = registrableDomain(page.url.hostname);
  const isOwn = (node: Node) => urlsOf(node).some((url) => registrableDomain(url) === own);
  const hasUrl = (node: Node) => urlsOf(node).length > 0;
  const first = nodes.find(isOwn) ?? nodes.find((node) => !hasUrl(node));
  if (!first) return null;
  const others = nodes.filter((node) => node !== first && (isOwn(node) || !hasUrl(node)) && isNamedAlike(node, first));
  return Object.assign({}, ...others.toReversed(), first) as Node;
}

function isNamedAlike(one: Node, other: Node): boolean {
  const names = (node: Node) => [node['legalName'], node['name']].flatMap((name) => plainText(name, 200) ?? []);
  return names(one).some((name) => names(other).some((another) => compareNames(name, another) === 'same'));
}

function urlsOf(node: Node): string[] {
  return [node['url'], node['@id']].filter(
    (url): url is string => typeof url === 'string' && /^https?:\/\//i.test(url) && url.length < 2048,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Up to 200 of them, down to six levels. */
function organizationsIn(value: unknown): Node[] {
  const found: Node[] = [];
  let left = 2000;
  function visit(item: unknown, depth: number): void {
    if (depth > 6 || left-- <= 0 || typeof item !== 'object' || item === null) return;
    if (Array.isArray(item)) {
      for (const one of item) visit(one, depth + 1);
      return;
    }
    const node = item as Node;
    if (typesOf(node).some((type) => isOrganization(type)) && found.length < 200) found.push(node);
    for (const key of ['@graph', 'mainEntity', 'about', 'publisher', 'provider', 'author']) visit(node[key], depth + 1);
  }
  visit(value, 0);
  return found;
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type): type is string => typeof type === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function isOrganization(type: string): boolean {
  return general.has(type) || kinds.has(type);
}

const general: ReadonlySet<string> = new Set(
  'Organization Corporation LocalBusiness NGO OnlineBusiness OnlineStore GovernmentOrganization Store ProfessionalService'.split(
    ' ',
  ),
);

/** Subtypes that say what a company does. https://schema.org/LocalBusiness */
const kinds: ReadonlySet<string> = new Set(
  (
    'AccountingService AutoDealer AutoRepair Bakery BarOrPub BeautySalon BedAndBreakfast BookStore Brewery CafeOrCoffeeShop ' +
    'ClothingStore ComputerStore Dentist DryCleaningOrLaundry EducationalOrganization Electrician ElectronicsStore ' +
    'EmploymentAgency EntertainmentBusiness ExerciseGym FinancialService Florist FurnitureStore GardenStore GeneralContractor ' +
    'GroceryStore HVACBusiness HairSalon HardwareStore HealthClub HomeAndConstructionBusiness Hospital Hotel HousePainter ' +
    'InsuranceAgency InternetCafe JewelryStore LegalService Library Locksmith LodgingBusiness MedicalBusiness MedicalClinic ' +
    'MovingCompany NewsMediaOrganization Notary Optician PerformingGroup PetStore Pharmacy Physician Plumber RealEstateAgent ' +
    'RecyclingCenter Resort Restaurant RoofingContractor School SelfStorage ShoeStore SportsClub SportsOrganization ToyStore ' +
    'TravelAgency VeterinaryCare Winery Attorney Airline ConsumerOrganization ResearchOrganization'
  ).split(' '),
);

/** What the organization says of itself. */
export function jsonLdFacts(node: Node, page: Page, countryCode: string | null): FoundFact[] {
  const facts: FoundFact[] = [];
  const add = (field: FoundFact['field'], value: string | null, confidence: number) => {
    if (value === null) return;
    const source = { url: page.url.href, kind: 'site', method: 'json-ld', snippet: null } as const;
    facts.push({ field, value, source, confidence });
  };
  add('displayName', plainText(node['name'], 200), 0.9);
  const legalName = plainText(node['legalName'], 200);
  add('legalName', legalName, 0.9);
  const form = companiesIn(legalName ?? '')[0]?.form;
  add('companyType', form === undefined ? null : formAsWritten(form, countryCode), 0.85);
  add('description', plainText(node['description'], 300), 0.9);
  const kind = typesOf(node).find((type) => kinds.has(type));
  add('industry', kind === undefined ? null : wordsOf(kind), 0.8);
  add('founded', /^(1[5-9]|20)\d\d(?=$|-)/.exec(plainText(node['foundingDate'], 30) ?? '')?.[0] ?? null, 0.9);
  add('sizeSegment', sizeSegment(node['numberOfEmployees']), 0.7);
  add('phone', phoneText(node['telephone']), 0.9);
  const { address, country } = addressOf(listOf(node['address'])[0]);
  add('address', address, 0.9);
  add('country', country, 0.9);
  add('duns', /^\d{9}$/.exec(plainText(node['duns'], 20)?.replaceAll('-', '') ?? '')?.[0] ?? null, 0.9);
  add('lei', leiOf(node['leiCode']), 0.95);
  return facts;
}

function wordsOf(type: string): string {
  const words = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A range counts where both of its ends are of one segment. */
function sizeSegment(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'minValue' in value && 'maxValue' in value) {
    const least = sizeSegment(value.minValue);
    return least === sizeSegment(value.maxValue) ? least : null;
  }
  const given = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  const employees = typeof given === 'string' ? Number(given) : given;
  return typeof employees === 'number' ? segmentOf(employees) : null;
}

function addressOf(value: unknown): { address: string | null; country: string | null } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { address: null, country: null };
  const node = value as Node;
  const street = plainText(node['streetAddress'], 200);
  const [code, place, region] = ['postalCode', 'addressLocality', 'addressRegion'].map((key) =>
    plainText(node[key], 100),
  );
  const given = node['addressCountry'];
  const country = typeof given === 'object' && given !== null && 'name' in given ? given.name : given;
  const stated = typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : null;
  // As letters to there are addressed.
  const town =
    stated !== null && regionFirst.has(stated)
      ? [[place, region].filter(Boolean).join(', '), code].filter(Boolean).join(' ')
      : [code, place].filter(Boolean).join(' ');
  return {
    address: street === null || town === '' ? null : `${street}\n${town}`,
    country: stated,
  };
}

const regionFirst: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

/** With valid check digits: ISO 17442, by ISO 7064 MOD 97-10. */
function leiOf(value: unknown): string | null {
  const code = plainText(value, 30)?.toUpperCase() ?? '';
  if (!/^[0-9A-Z]{18}\d\d$/.test(code)) return null;
  const digits = Array.from(code, (sign) => parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n ? code : null;
}

/** Contact points with an address for invoices. */
export function contactPoints(node: Node): { email: string; name: string | null; isFinance: boolean }[] {
  return listOf(node['contactPoint']).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const point = item as Node;
    const email = plainText(point['email'], 254)?.replace(/^mailto:/i, '');
    const type = plainText(point['contactType'], 100) ?? '';
    if (email === undefined) return [];
    return [{ email, name: plainText(point['name'], 100), isFinance: /billing|account|invoice|payable/i.test(type) }];
  });
}

/** Addresses and numbers that JSON-LD gives beside the texts. */
export function profileUrls(node: Node): string[] {
  return listOf(node['sameAs']).filter((url): url is string => typeof url === 'string' && url.length < 500);
}

/** The address of its logo, which is given by itself or with its size. */
export function logoAddress(node: Node): string | undefined {
  const [logo] = listOf(node['logo']);
  const given =
    typeof logo === 'object' && logo !== null ? ((logo as Node)['contentUrl'] ?? (logo as Node)['url']) : logo;
  return typeof given === 'string' ? given : undefined;
}

export function vatIdsOf(node: Node): string[] {
  return ['vatID', 'taxID'].flatMap((key) => plainText(node[key], 40) ?? []);
}
