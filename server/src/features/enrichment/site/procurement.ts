import type { FactField } from '@clientele/contract';
import { plainText } from './plain-text.ts';

/** How a company wants to be supplied and invoiced, sentence by sentence, as it says so itself. */
export function instructionsIn(line: string): { field: FactField; value: string; sentence: string }[] {
  // On a line of its own it needs no sentence: `Peppol-tunnus: 0216:003724183067`.
  const labelled =
    /^[\p{L}\s-]{0,30}peppol[\p{L}\s-]{0,30}[:\s]\s*(?:[A-Z]{2,5}\s)?(0\d{3}:[0-9A-Za-z-]{5,40})$/iu.exec(
      line.slice(0, 200),
    );
  if (labelled?.[1] !== undefined) return [{ field: 'peppolId', value: labelled[1], sentence: line }];
  return wholeSentencesOf(line).flatMap((sentence) => {
    const value = plainText(sentence, 200);
    if (value === null) return [];
    const found: { field: FactField; value: string; sentence: string }[] = [];
    const isAboutInvoices = invoices.test(value) && submission.test(value);
    if (isAboutInvoices) found.push({ field: 'invoiceSubmission', value, sentence });
    else if ((suppliers.test(value) && terms.test(value)) || noOrderNoPay.test(value))
      found.push({ field: 'procurement', value, sentence });
    const peppol =
      /peppol/i.test(value) || isAboutInvoices
        ? /(?<!\d)((?:0\d{3}|9[0-9]{3}):[0-9A-Za-z-]{5,40})/.exec(value)?.[1]
        : undefined;
    if (peppol !== undefined) found.push({ field: 'peppolId', value: peppol, sentence });
    return found;
  });
}

/** A line by its sentences. It is split at their ends: not after `No.` and `Est.`, and not inside of an address. */
export function sentencesOf(line: string): string[] {
  return line
    .slice(0, 4000)
    .split(/(?<=[\p{L}\p{N})]{3}[.!?。])(?<!\b[Ee]st\.)\s+(?=[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim());
}

/** Without headings, labels and cells. */
function wholeSentencesOf(line: string): string[] {
  return sentencesOf(line).filter((sentence) => sentence.length >= 20 && /[.!?。]$/.test(sentence));
}

const invoices =
  /\b(invoices?|invoicing|rechnung(en)?|factur(e|es|en)|faktur(a|y|en|or|er|aer)?|factuur|lasku(t|n|ja|ina|jen)?|verkkolask(u|ut|un|uja|uina)|fattur[ae]|fatturazione|facturatie|facturas?)\b/i;
const submission =
  /\b(send|sent|submit(ted)?|e-?invoic(e|es|ing)|pdf|purchase order|PO number|peppol|x-?rechnung|factur-x|zugferd|senden|schicken|bestellnummer|envoy(er|ez)|adress(er|ez)|codice destinatario|ontvangen|przes(yłać|łać|ył)|wysyłać|zasílejte|posílejte|mejlas|mailas|stuur|sturen|inviare|inviate|trasmettere|enviar|envíen|sendes|skickas|mottar|ehf|oioubl|merkes|tar emot|mejlar|verkkolaskuina|bestelbonnummer|bestelnummer|transmettre|bon de commande|numéro de commande|ksef|be (?:processed|rejected|returned)|elektronische|elettroniche|electrónicas?)\b/i;
const noOrderNoPay = /\bno p\.?o\.?,? no pay/i;
const suppliers = /\b(suppliers?|vendors?|lieferant(en|in)?|fournisseurs?|proveedores|leveranciers?)\b/i;
const terms =
  /\b(must|register|required?|terms|conditions|portal|apply|onboard(ing)?|müssen|registrieren|doivent|inscri(re|vez))\b/i;

/** The host of a known supplier portal. */
export function supplierPortal(url: URL): string | null {
  if (url.protocol !== 'https:') return null;
  return portals.some((portal) => url.hostname === portal || url.hostname.endsWith(`.${portal}`)) ? url.hostname : null;
}

const portals = [
  'ariba.com',
  'coupahost.com',
  'tungsten-network.com',
  'jaggaer.com',
  'basware.com',
  'tradeshift.com',
  'ivalua.com',
  'taulia.com',
];
