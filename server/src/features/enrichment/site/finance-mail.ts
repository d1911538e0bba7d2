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

/** Local parts, without dots and dashes, that companies give to mailboxes for invoices, by languages. */
const financeParts: ReadonlySet<string> = new Set(
  [
    'billing invoice invoices invoicing accounts accounting accountspayable ap payable payables finance finances financeteam',
    'purchaseledger purchasinginvoices supplierinvoices vendorinvoices apinvoices invoicesap remittance remittances bookkeeping creditors tradecreditors supplieraccounts',
    'rechnung rechnungen rechnungseingang eingangsrechnung eingangsrechnungen lieferantenrechnungen erechnung erechnungen xrechnung',
    'buchhaltung kreditoren kreditorenbuchhaltung finanzbuchhaltung fibu finanzen rechnungswesen rechnungspruefung',
    'facturation compta comptabilite comptabilitefournisseurs facture factures efacture facturesfournisseurs comptespayables',
    'factuur facturen facturatie efacturen boekhouding administratie crediteuren crediteurenadministratie inkoopfacturen',
    'facturas factura facturacion efactura administracion contabilidad proveedoresfacturas cuentasporpagar pagos tesoreria',
    'fattura fatture fatturazione amministrazione contabilita fornitorifatture ciclopassivo',
    'financeiro faturas fatura faturacao faturamento contabilidade contasapagar nfe notafiscal',
    'faktura fakturor faktureringsinfo ekonomi leverantorsfaktura leverantorsfakturor leverantorsreskontra bokforing',
    'regnskap fakturamottak leverandorfaktura bogholderi regnskab fakturaer okonomi oekonomi kreditor reikningar bokhald',
    'laskut lasku laskutus ostolaskut ostolasku verkkolaskut ostoreskontra reskontra kirjanpito taloushallinto talous',
    'faktury efaktury ksiegowosc fakturykosztowe fakturace uctarna ucetni fakturacia uctovnictvo',
    'szamla szamlak szamlazas konyveles penzugy beszallitoiszamla facturi contabilitate financiar racuni racun racunovodstvo',
    'saskaitos buhalterija rekini gramatvediba arved raamatupidamine logistirio timologia muhasebe fatura finans',
    'fakturi schetovodstvo buh keiri seikyu seikyusho',
  ]
    .join(' ')
    .split(' '),
);

/** Words of local parts that mean invoices to be paid and nothing else. */
const invoiceParts: ReadonlySet<string> = new Set(
  (
    'invoice invoices payables rechnung rechnungen rechnungseingang erechnung xrechnung eingangsrechnungen faktura fakturor fakturaer faktury ' +
    'facturen facturas factures fatture faturas laskut ostolaskut szamla facturi racuni'
  ).split(' '),
);
