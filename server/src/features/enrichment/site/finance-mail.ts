import { asciiHostName } from '../../clients/index.ts';
import { registrableDomain } from '../own-site.ts';

/** A mailbox for invoices on the company's own domain, in lower case; null for any other address. */
export function financeMailbox(address: string, site: URL): string | null {
  const email = ownMailbox(address, site);
  if (email === null) return null;
  const local = email.slice(0, email.indexOf('@'));
  // `invoices-uk`, `rechnung.werk2`: a part of it says so as well.
  const isForInvoices = local.split(/[._-]/).some((part) => invoiceParts.has(part));
  return isForInvoices || financeParts.has(local.replaceAll(/[._-]/g, '')) ? email : null;
}

/** An address on the company's own domain: a stranger's on its page is no address of the company. */
export function ownMailbox(address: string, site: URL): string | null {
  const email = address.trim().toLowerCase();
  if (email.length > 254 || !/^[a-z0-9](?:[\w.+-]{0,62}[a-z0-9])?@[a-z0-9.-]+$/.test(email)) return null;
  const host = asciiHostName(email.slice(email.indexOf('@') + 1));
  const domain = host === null ? null : registrableDomain(host);
  return domain !== null && domain === registrableDomain(site.hostname) ? email : null;
}

/** Every address that a text contains, `info [at] oak [dot] example` for robots' sake included. */
export function mailboxesIn(text: string): string[] {
  const written = text
    .slice(0, 4000)
    .replaceAll(/\s?[[({]\s?(?:at|ät|@)\s?[\])}]\s?/gi, '@')
    .replaceAll(/\s?[[({]\s?(?:dot|punkt|point|punt|punto|\.)\s?[\])}]\s?/gi, '.');
  return [...written.matchAll(/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,5}/g)].map(([found]) => found);
}

/** The address that a `mailto:` link names. */
export function mailtoAddress(url: URL): string | null {
  if (url.protocol !== 'mailto:') return null;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
}

/** Local parts, without dots and dashes, that companies give to mailboxes for invoices. */
const financeParts: ReadonlySet<string> = new Set(
  (
    'billing invoice invoices invoicing accounts accounting accountspayable ap payable payables finance finances rechnung rechnungen ' +
    'rechnungseingang buchhaltung faktura fakturor facturation compta comptabilite facturas administracion fatture ' +
    'amministrazione facturen facturatie boekhouding administratie crediteuren ekonomi faktury ksiegowosc fakturace uctarna laskut laskutus ' +
    'bogholderi regnskab financeiro regnskap leverantorsfaktura leverantorsfakturor ostolaskut purchaseledger'
  ).split(' '),
);

/** Words of local parts that mean invoices to be paid and nothing else. */
const invoiceParts: ReadonlySet<string> = new Set(
  'invoice invoices payables rechnung rechnungen rechnungseingang faktura fakturor faktury facturen facturas factures fatture'.split(
    ' ',
  ),
);
