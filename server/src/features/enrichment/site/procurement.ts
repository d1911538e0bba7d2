import type { FactField } from '@clientele/contract';
import { eastAsianWords, eInvoiceNames, wordsOfLanguages, type InvoiceWords } from './invoice-words.ts';
import { plainText } from './plain-text.ts';

/** How a company wants to be supplied and invoiced, sentence by sentence, as it says so itself. */
export function instructionsIn(
  line: string,
  language: string | null,
): { field: FactField; value: string; sentence: string }[] {
  // On a line of its own it needs no sentence: `Peppol-tunnus: 0216:003724183067`.
  const labelled =
    /^[\p{L}\s-]{0,30}peppol[\p{L}\s-]{0,30}[:\s]\s*(?:[A-Z]{2,5}\s)?((?:0\d{3}|9\d{3}):[0-9A-Za-z-]{5,40})$/iu.exec(
      line.slice(0, 200),
    );
  if (labelled?.[1] !== undefined) return [{ field: 'peppolId', value: labelled[1], sentence: line }];
  const words = wordsFor(language);
  return wholeSentencesOf(line).flatMap((sentence) => {
    const value = plainText(sentence, 200);
    if (value === null || fromSeller.test(value)) return [];
    const found: { field: FactField; value: string; sentence: string }[] = [];
    const hasRoute = /leitweg-?id/i.test(value);
    const isAboutInvoices =
      (words.invoice.test(value) && words.submission.test(value)) || hasRoute || peppolAddress.test(value);
    if (isAboutInvoices) found.push({ field: 'invoiceSubmission', value, sentence });
    else if ((words.supplier.test(value) && words.terms.test(value)) || noOrderNoPay.test(value))
      found.push({ field: 'procurement', value, sentence });
    const peppol =
      /peppol/i.test(value) || isAboutInvoices
        ? /(?<!\d)((?:0\d{3}|9\d{3}):[0-9A-Za-z-]{5,40})/.exec(value)?.[1]
        : undefined;
    // A Leitweg-ID is an address in Peppol by the scheme 0204. https://leitweg-id.de
    const route = hasRoute ? /(?<![\w-])(\d{2,12}-(?:[0-9A-Z]{1,30}-)?\d{2})(?![\w-])/i.exec(value)?.[1] : undefined;
    const address = peppol ?? (route === undefined ? undefined : `0204:${route}`);
    if (address !== undefined) found.push({ field: 'peppolId', value: address, sentence });
    return found;
  });
}

/** Whether a sentence is about sending invoices. */
export function isAboutSendingInvoices(sentence: string, language: string | null): boolean {
  const words = wordsFor(language);
  return words.invoice.test(sentence) && words.submission.test(sentence);
}

/** A line by its sentences. It is split at their ends: not after `No.` and `Est.`, and not inside of an address. The number of a clause is left out. */
export function sentencesOf(line: string): string[] {
  return line
    .slice(0, 4000)
    .split(
      /(?<=[\p{L}\p{N})]{3}[.!?])(?<!\b[Ee]st\.)(?<!\b(?:Ltd|Inc|Corp|Kft|Zrt|Lda|Ltda|Bhd|Pvt|Tel|Str|Reg)\.(?=\s\p{N}))\s+(?=[\p{Lu}\p{N}])|(?<=[。！？])\s*/u,
    )
    .map((sentence) => sentence.trim().replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-z][.)]|[•·–-])\s+/, ''));
}

/** Without headings, labels and cells. */
function wholeSentencesOf(line: string): string[] {
  return sentencesOf(line).filter(
    (sentence) =>
      /[.!?。]$/.test(sentence) && sentence.length >= (/[\p{sc=Han}\p{sc=Hangul}]/u.test(sentence) ? 10 : 20),
  );
}

type Patterns = Readonly<Record<keyof InvoiceWords, RegExp>>;

const patternsOf = new Map<string, Patterns>();

/** The words of the page's language and of English, where it names another one than English, which templates do for every page; otherwise of all. */
function wordsFor(language: string | null): Patterns {
  const [base = ''] = language?.toLowerCase().split('-') ?? [];
  const named = kindredLanguages[base] ?? base;
  const known = named !== 'en' && named in wordsOfLanguages ? named : 'any';
  const before = patternsOf.get(known);
  if (before) return before;
  const languages =
    known === 'any' ? Object.values(wordsOfLanguages) : [wordsOfLanguages['en'], wordsOfLanguages[known]];
  const patternOf = (kind: keyof InvoiceWords, more = '') => {
    const words = [...languages.map((one) => one?.[kind] ?? ''), more].join(' ').split(' ');
    const alternatives = words
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('|', ' ').replaceAll('’', "['’]").replaceAll('*', '\\p{L}*'));
    return new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}])|${eastAsianWords[kind].replaceAll(' ', '|')}`,
      'iu',
    );
  };
  const patterns = {
    invoice: patternOf('invoice'),
    submission: patternOf('submission', eInvoiceNames),
    supplier: patternOf('supplier'),
    terms: patternOf('terms'),
  };
  patternsOf.set(known, patterns);
  return patterns;
}

/** Languages that are read by the words of a sibling. */
const kindredLanguages: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  sk: 'cs',
  sl: 'hr',
  sr: 'hr',
  bs: 'hr',
  ru: 'uk',
  ca: 'es',
  gl: 'es',
};

/** `Our Peppol address is 0192:918506241`, which says where invoices go without the word for them. */
const peppolAddress = /peppol.{0,60}(?<!\d)(?:0\d{3}|9\d{3}):[0-9A-Za-z-]{5,40}/i;
const noOrderNoPay = /\bno p\.?o\.?,? no pay|\bno (?:purchase )?order,? no pay/i;

/** Of a company that sends invoices, or that writes about software for them. */
const fromSeller =
  /\b(?:we(?: will|['’]ll)? (?:send|email|issue|invoice)(?: you)?|you(?: will|['’]ll) (?:receive|get|find)|(?:your|ihre|votre|uw|su|la sua) (?:invoice|rechnung|facture|factuur|factura|fattura) (?:will|wird|sera|wordt|será|sarà)|wir (?:senden|schicken|stellen) (?:ihnen|dir|euch)|erhalten sie (?:eine|ihre|die) rechnung|nous vous (?:envoyons|adressons)|vous recevrez|u ontvangt|le enviaremos|recibirá|riceverà|download (?:your|the) invoice|within \d+ days (?:of|from) (?:the )?invoice date|innerhalb von \d+ tagen|payable (?:within|on)|(?:their|ihren|leurs) (?:customers|clients|kunden))/i;

/** The host of a known supplier portal. */
export function supplierPortal(url: URL): string | null {
  if (url.protocol !== 'https:') return null;
  return portals.some((portal) => url.hostname === portal || url.hostname.endsWith(`.${portal}`)) ? url.hostname : null;
}

const portals = [
  'ariba.com',
  'coupahost.com',
  'tungsten-network.com',
  'tungstenautomation.com',
  'jaggaer.com',
  'basware.com',
  'tradeshift.com',
  'ivalua.com',
  'ivalua.app',
  'taulia.com',
  'pagero.com',
  'gep.com',
  'proactisplaza.com',
  'supplhi.com',
  'oraclecloud.com',
  'zycus.com',
  'corcentric.com',
  'esker.com',
  'synertrade.com',
  'pool4tool.com',
];
