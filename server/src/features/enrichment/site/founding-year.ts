import { companiesIn, namesCompany } from './company-names.ts';
import type { SitePage } from '../provider.ts';
import { makers } from './whose-names.ts';

/**
 * The year in a sentence about the company: one that names it, or calls it what an “about us” page does. A year since which something
 * else goes on (invoices are sent as XML, a person works there) is none.
 */
export function foundedOf(
  sentence: string,
  page: SitePage,
  recordName: string,
  isOwnName: (name: string) => boolean,
): string | null {
  const companies = companiesIn(sentence);
  const isOwn = companies.some(({ name }) => isOwnName(name));
  if ((companies.length > 0 && !isOwn) || makers.test(sentence) || ofSomethingElse.test(sentence)) return null;
  const isOfItself =
    foundedLabel.test(sentence) || ((page.kind === 'about' || page.kind === 'front') && ownSubject.test(sentence));
  if (isOwn || isOfItself || namesCompany(sentence, recordName)) return foundedIn(sentence.replace(recordName, ''));
  if (weAre.test(sentence) && (page.kind === 'about' || page.kind === 'front'))
    return (foundedBefore.exec(sentence) ?? foundedAfter.exec(sentence))?.[1] ?? null;
  // A slogan: `Serving Central Ohio Since 1986`, `Entreprise familiale fondée en 1961 par …`
  const isSlogan = page.kind === 'front' && (sloganEnd.test(sentence) || sloganStart.test(sentence));
  return isSlogan && sentence.length <= 160 ? foundedIn(sentence) : null;
}

function foundedIn(line: string): string | null {
  const [label] = foundedLabel.exec(line) ?? [];
  const labelled = label === undefined ? null : /^[^\d]{0,20}((?:1[6-9]|20)\d\d)(?!\d)/.exec(line.slice(label.length));
  return (
    (
      labelled ??
      foundedBefore.exec(line) ??
      japaneseYear.exec(line) ??
      begunIn.exec(line) ??
      foundedAfter.exec(line) ??
      sinceYear.exec(line)
    )?.[1] ?? null
  );
}

/** Words for the beginning of a company, by languages. */
const foundedBefore =
  /(?:founded|established|incorporated|\best\.|gegründet|gründeten?|besteht seit|fondée?|fondato|fondata|costituita|nasce nel|nata nel|nato nel|fundada|fundó|założona|założono|powstała|istnieje od|opgericht|etablerte?s?|etablerad|grundad(?:es)?|grundlagt|grunnlagt|stofnað|stiftet|perustet(?:tu|tiin)|založena|založená|vznikla|alapították|alapítva|înființată|fondată|osnovano|osnovana|ustanovljeno|ιδρύθηκε|kuruldu|asutatud|įkurta|dibināta|основана|заснована|تأسست|設立|創業|成立于|설립)[^\d]{0,20}((?:1[6-9]|20)\d\d)(?!\d)/iu;
/** `wurde 1987 gegründet`, `werd in 1987 opgericht`, `1985-ben alapították` */
const foundedAfter =
  /(?<!\d)((?:1[6-9]|20)\d\d)(?:-ben|-ban| yılında|年(?:\d{1,2}月)?に?|년(?: \d{1,2}월)?에?)? ?(?:gegründet|opgericht|grundlagt|stiftet|perustettu|alapít\p{L}*|založen|kuruldu|設立|創業|설립)/iu;
/** `設立 昭和35年（1960年）` */
const japaneseYear = /(?:設立|創業|創立)[^a-z]{0,20}?(?<!\d)((?:1[6-9]|20)\d\d)年/iu;
/** Words that also tell of other beginnings: the year follows at once. */
const begunIn =
  /(?:opened(?: its doors)?|started|began|nació|creada|criada|nasceu|créée?|gestart|startade|startet|rozpoczęła działalność|est née)(?: up| trading| business)? (?:back )?(?:in|en|em|i|w|im jahr) ((?:1[6-9]|20)\d\d)(?!\d)/iu;
const sinceYear =
  /(?:sinds|since|seit|depuis|siden|sedan|\bdal|\bdesde|\bod|vuodesta|σπό|από το)\s(?:the year |dem jahr |roku |rokem |l[’']année )?((?:1[6-9]|20)\d\d)(?!\d|\.\d)/iu;

const sloganEnd =
  /(?:since|seit|depuis|sinds|siden|sedan|dal|desde|od|est\.?|established|vuodesta|od roku) (?:in )?(?:1[6-9]|20)\d\d[.!]?$/i;
const sloganStart =
  /^(?:entreprise familiale|family (?:business|firm|run)|familienbetrieb|familienunternehmen|azienda (?:di famiglia|familiare)|empresa familiar|familiebedrijf|familj(?:eägt )?företag)[\p{L} ,-]{0,40} (?:founded|established|fondée|gegründet|fondata|fundada|opgericht|seit|since|depuis|sinds|dal|desde)/iu;

/** A sentence about invoices, products, prices, people or what is new has a year of its own. */
const ofSomethingElse =
  /\b(?:invoices?|rechnung(?:en)?|factures?|facturen|fakturor|fakturaer|faktury|laskut|facturas|fatture|warrant|guarantee|certifi\p{L}*|zertifi\p{L}*|member(?: of)?|mitglied|partner(?:s)?|joined|leads|managing director|geschäftsführer(?:in)?|fachanw\p{L}*|iso \d|patent|erstmals|first mentioned|copyright|law|gdpr|customers? since|client since)(?![\p{L}])/iu;

const foundedLabel =
  /^(?:est\.|founded|established|gegründet|gründungsjahr|gründung|fondée?|création|année de création|date de création|opgericht|oprichting(?:sjaar)?|fundación|fundada|fondazione|anno di fondazione|fundação|grundat|grundad|etableret|etablert|grunnlagt|stiftet|perustettu|perustamisvuosi|rok założenia|založeno|alapítva|alapítás|設立|創業|成立|설립|تأسست)(?![\p{L}])/iu;

/** Of oneself as “we”: a year since when something is so is not that of the beginning. */
const weAre =
  /^(?:vi (?:er|är|ble|blev)|wij (?:zijn|werden)|wir (?:wurden|sind)|nous sommes|somos|siamo|jesteśmy|olemme|jsme)(?![\p{L}])/iu;

/** How an “about us” page calls the company where it does not name it. */
const ownSubject =
  /^(?:we (?:were|are|have been|started)|our company|the (?:company|firm|business|practice|hospice|charity|school)|(?:die|unsere) firma|(?:das|unser) unternehmen|der betrieb|(?:notre|cette|la) (?:entreprise|société|maison)|l[’'](?:entreprise|atelier|agence|étude|hôtel|imprimerie|usine|association)|entreprise familiale|l[’']azienda|la nostra azienda|la società|la empresa|nuestra empresa|a empresa|a nossa empresa|het bedrijf|ons bedrijf|de firma|firma|spółka|nasza firma|företaget|bolaget|firmaet|selskapet|bedriften|virksomheden|yritys|yrityksemme|společnost|naše firma|cégünk|a cég|当社は?|弊社は?|تأسست) ?/iu;
