import { asciiHostName } from '../../clients/index.ts';
import { registrableDomain } from '../own-site.ts';

/** A mailbox for invoices on the company's own domain, in lower case; null for any other address. */
export function financeMailbox(address: string, site: URL): string | null {
  const email = ownMailbox(address, site);
  return email !== null && financeParts.has(email.slice(0, email.indexOf('@')).replaceAll(/[._-]/g, '')) ? email : null;
}

/** An address on the company's own domain: a stranger's on its page is no address of the company. */
export function ownMailbox(address: string, site: URL): string | null {
  const email = address.trim().toLowerCase();
  if (email.length > 254 || !/^[a-z0-9](?:[\w.+-]{0,62}[a-z0-9])?@[a-z0-9.-]+$/.test(email)) return null;
  const host = asciiHostName(email.slice(email.indexOf('@') + 1));
  const domain = host === null ? null : registrableDomain(host);
  return domain !== null && domain === registrableDomain(site.hostname) ? email : null;
}

/** Every address that a text contains. */
export function mailboxesIn(text: string): string[] {
  return [...text.slice(0, 4000).matchAll(/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,5}/g)].map(([found]) => found);
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
    'bogholderi regnskab financeiro'
  ).split(' '),
);
