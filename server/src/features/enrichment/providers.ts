import { mailSetup } from './dns/mail-setup.ts';
import type { Provider } from './provider.ts';
import { gleif } from './registers/gleif.ts';
import { peppol } from './registers/peppol.ts';
import { vies } from './registers/vies.ts';
import { website } from './site/website.ts';

/** Registers that the operator has switched on. Each gets names and numbers of clients, and nothing else of them. */
export interface Registers {
  /** VAT numbers of the EU. With the operator's own VAT number, each answer has a consultation number as proof. */
  readonly vies?: { readonly requester: string | undefined } | undefined;
  /** Legal entity identifiers: whether the company exists, and under which name and address. */
  readonly gleif?: boolean | undefined;
  /** Whether it receives invoices by Peppol. */
  readonly peppol?: boolean | undefined;
}

/** All that a run asks, in this order: the client's own website and its DNS, then registers. */
export function providersOf(registers: Registers | undefined): readonly Provider[] {
  return [
    website,
    mailSetup,
    ...(registers?.vies ? [vies(registers.vies)] : []),
    ...(registers?.gleif ? [gleif] : []),
    ...(registers?.peppol ? [peppol] : []),
  ];
}
