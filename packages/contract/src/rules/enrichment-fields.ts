/** What a field of enrichment is. */
export interface FactFieldRule {
  /** Where a panel shows it. */
  readonly section: 'company' | 'people' | 'procurement' | 'references' | 'mail' | 'risk';
  /** Several values stand side by side. Otherwise one is chosen, and the others are other claims. */
  readonly isMany: boolean;
  /** The field of the client that an accepted value can be copied to. */
  readonly appliesTo?: 'pictureId' | 'industry' | 'phone' | 'address' | 'email' | 'taxId' | 'countryCode';
  /** Money follows it: nothing but a person's own hand ever copies it (a stranger's page must not redirect invoices). */
  readonly isHumanOnly: boolean;
  /** It is about a person: kept only where the workspace says so. */
  readonly isPersonal: boolean;
  /** What happened once: it is never gone, whatever later runs find. */
  readonly isLasting: boolean;
}

const rule = (section: FactFieldRule['section'], more: Partial<FactFieldRule> = {}): FactFieldRule => ({
  section,
  isMany: false,
  isHumanOnly: false,
  isPersonal: false,
  isLasting: false,
  ...more,
});

/** Every field of which enrichment makes claims. All values are text; their form is said here. */
export const factFields = {
  /** The id of a picture of the client, for `pictures.get`: made from an image of its website and kept here. */
  logo: rule('company', { appliesTo: 'pictureId' }),
  displayName: rule('company'),
  legalName: rule('company'),
  description: rule('company'),
  /** Words such as "Law firm", from schema.org's type. */
  industry: rule('company', { appliesTo: 'industry' }),
  /** The legal form: `GmbH`, `Ltd`, `SAS`. */
  companyType: rule('company'),
  /** One of {@link businessModels}. Only ever estimated. */
  businessModel: rule('company'),
  /** `1-9`, `10-49`, `50-249` or `250+` employees. */
  sizeSegment: rule('company'),
  /** A year: `1987`. */
  founded: rule('company'),
  /** Lines separated by `\n`. */
  address: rule('company', { appliesTo: 'address' }),
  /** ISO 3166-1 alpha-2. */
  country: rule('company', { appliesTo: 'countryCode' }),
  /** As published. */
  phone: rule('company', { appliesTo: 'phone' }),
  /** BCP 47. */
  language: rule('company'),
  financeContact: rule('people', { isPersonal: true, isHumanOnly: true }),
  financeEmail: rule('people', { appliesTo: 'email', isHumanOnly: true }),
  /** `https://www.linkedin.com/company/…` */
  linkedIn: rule('company'),
  /** Profiles elsewhere, as web addresses. */
  social: rule('company', { isMany: true }),
  /** With its prefix: `DE136695976`. */
  vatId: rule('references', { appliesTo: 'taxId', isHumanOnly: true }),
  /** What the tax authorities of the EU say of the VAT number on record: `DE136695976 valid` or `DE136695976 invalid`. */
  vatStatus: rule('references'),
  /** The proof of such a question, by number, VAT number and day: `WAPIAAAAZ8Cq1x2b, DE136695976, 2026-03-18`. */
  vatConsultation: rule('references', { isMany: true, isLasting: true }),
  /** `HRB 12345 Amtsgericht Köln`, `SIREN 552100554`, `Company number 01234567`. */
  registration: rule('references', { isMany: true }),
  /** ISO 17442. */
  lei: rule('references'),
  /** Whether the company exists, as the LEI register says it: `active` or `inactive`. */
  registryStatus: rule('references'),
  duns: rule('references'),
  /** A sentence about suppliers and purchase orders. */
  procurement: rule('procurement', { isMany: true, isHumanOnly: true }),
  /** A sentence about how invoices are to be sent. */
  invoiceSubmission: rule('procurement', { isMany: true, isHumanOnly: true }),
  /** `0204:991-12345-67` */
  peppolId: rule('procurement', { isHumanOnly: true }),
  /** What is received by Peppol: `Invoice (Peppol BIS Billing 3)`. */
  peppolDocument: rule('procurement', { isMany: true }),
  /** Where invoices are handed in: the host of a known portal. */
  supplierPortal: rule('procurement', { isMany: true, isHumanOnly: true }),
  /** `Google Workspace`, `Microsoft 365`, or the host of the mail server. */
  mailProvider: rule('mail'),
  spf: rule('mail'),
  /** Its policy: `none`, `quarantine`, `reject`. */
  dmarc: rule('mail'),
  /** One of {@link riskSignals}. */
  risk: rule('risk', { isMany: true }),
} as const satisfies Readonly<Record<string, FactFieldRule>>;

/** What becomes of a value of a field: a suggestion, a suggestion that is copied where the client's field is empty, or nothing. */
export const fieldPolicies = ['suggest', 'fill-empty', 'never'] as const;
export type FieldPolicy = (typeof fieldPolicies)[number];

/** Whether a run may ever copy a value to an empty field of the client by itself. */
export function isFillable(field: FactField): boolean {
  const { appliesTo, isHumanOnly, isPersonal }: FactFieldRule = factFields[field];
  return appliesTo !== undefined && !isHumanOnly && !isPersonal;
}

export type FactField = keyof typeof factFields;

export const factFieldNames = Object.keys(factFields) as FactField[];

/** How a company earns its money, as far as a website tells. */
export const businessModels = [
  'b2b',
  'b2c',
  'b2b-and-b2c',
  'software-as-a-service',
  'marketplace',
  'public-body',
  'non-profit',
] as const;
export type BusinessModel = (typeof businessModels)[number];

/**
 * Why a language model gave no answer: it could not be reached, does not take the server's key or question, has too much to do, answered
 * something else than it was asked for, or the tokens of the day are used up.
 */
export const modelProblems = ['unreachable', 'refused', 'busy', 'unusable', 'budget'] as const;
export type ModelProblem = (typeof modelProblems)[number];

/** What may deserve a look before an invoice is sent. Signals, no judgement. */
export const riskSignals = [
  'no-mail',
  'name-differs',
  'country-differs',
  'tax-id-differs',
  'parked',
  'vat-invalid',
  'registry-inactive',
  /** The website gave no answer to the latest run. */
  'site-unreachable',
  /** Nothing was read of a website whose certificate is not valid. */
  'certificate-expired',
  /** Self-signed, for another name, or from an issuer that is not known. */
  'certificate-untrusted',
  /** The website leads on to another registrable domain, where nothing was read. */
  'redirects-elsewhere',
  /** The website was read without encryption and leads to no address with it. */
  'no-https',
  'no-hsts',
  'no-csp',
  'no-security-txt',
] as const;
export type RiskSignal = (typeof riskSignals)[number];

/** Those that tell how a website is set up, which most small ones share: to be read, and nothing to point at. RFC 6797, CSP Level 3, RFC 9116. */
export const minorSignals: readonly RiskSignal[] = ['no-hsts', 'no-csp', 'no-security-txt'];

/** What the panel and the lists say first. */
export const summaryFields = [
  'industry',
  'companyType',
  'sizeSegment',
  'financeContact',
  'financeEmail',
  'linkedIn',
] as const satisfies readonly FactField[];
export type SummaryField = (typeof summaryFields)[number];

/**
 * Sources that a run may ask. The website and its DNS come with enrichment. The others the operator switches on: registers, which get the
 * client's name, country and tax number, and a language model, which gets the text of the website. A workspace can do without each; the
 * language model it has to switch on.
 */
export const enrichmentSources = ['website', 'dns', 'vies', 'gleif', 'peppol', 'language-model'] as const;
export type EnrichmentSource = (typeof enrichmentSources)[number];

/** What the server begins a run for by itself. */
export const enrichmentTriggers = ['created', 'website-changed'] as const;
export type EnrichmentTrigger = (typeof enrichmentTriggers)[number];
