import type { EnrichmentSource } from '@clientele/contract';
import { mailSetup } from './dns/mail-setup.ts';
import { estimates } from './model/estimates.ts';
import type { LanguageModel } from './model/language-model.ts';
import type { Provider } from './provider.ts';
import { gleif } from './registers/gleif.ts';
import { peppol } from './registers/peppol.ts';
import { vies } from './registers/vies.ts';
import { website } from './site/website.ts';

/** What the operator has switched on beside the client's own website. Registers get names and numbers of clients, and nothing else of them. */
export interface Registers {
  /** VAT numbers of the EU. With the operator's own VAT number, each answer has a consultation number as proof. */
  readonly vies?: { readonly requester: string | undefined } | undefined;
  /** Legal entity identifiers: whether the company exists, and under which name and address. */
  readonly gleif?: boolean | undefined;
  /** Whether it receives invoices by Peppol. */
  readonly peppol?: boolean | undefined;
  /** Gets the text of the client's website, and nothing else. */
  readonly languageModel?: LanguageModel | undefined;
}

/** All that a run may ask, in this order: the client's own website and its DNS, then registers. */
export function providersOf(registers: Registers | undefined): readonly Provider[] {
  return [
    website,
    mailSetup,
    ...(registers?.vies ? [vies(registers.vies)] : []),
    ...(registers?.gleif ? [gleif] : []),
    ...(registers?.peppol ? [peppol] : []),
    ...(registers?.languageModel ? [estimates(registers.languageModel)] : []),
  ];
}

/** Those of them that the workspace wants. What is about a website is nothing without its website. */
export function askedProviders(
  registers: Registers | undefined,
  { ignoredSources }: { readonly ignoredSources: readonly EnrichmentSource[] },
): readonly Provider[] {
  const isIgnored = ({ key, isOfSite }: Provider) =>
    ignoredSources.includes(key) || (isOfSite && ignoredSources.includes('website'));
  return providersOf(registers).filter((provider) => !isIgnored(provider));
}
