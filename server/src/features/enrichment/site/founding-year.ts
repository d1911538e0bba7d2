import { companiesIn, namesCompany } from './company-names.ts';
import type { SitePage } from '../provider.ts';
import { makers } from './whose-lines.ts';

/** The year in a sentence about the company: one that names it, or calls it what an “about us” page does. */
export function foundedOf(
  sentence: string,
  page: SitePage,
  recordName: string,
  isOwnName: (name: string) => boolean,
): string | null {
  const companies = companiesIn(sentence);
  const isOwn = companies.some(({ name }) => isOwnName(name));
  if ((companies.length > 0 && !isOwn) || makers.test(sentence)) return null;
  const isOfItself = foundedLabel.test(sentence) || (page.kind === 'about' && ownSubject.test(sentence));
  return isOwn || isOfItself || namesCompany(sentence, recordName) ? foundedIn(sentence) : null;
}

function foundedIn(line: string): string | null {
  return (foundedBefore.exec(line) ?? foundedAfter.exec(line))?.[1] ?? null;
}

const foundedBefore =
  /(?:founded|established|\best\.|gegründet|gründeten?|fondée?|fondata|nasce nel|nata nel|nato nel|fundada|założona|założono|powstała|opgericht|etablerte?s?|etablerad|grundad(?:es)?|grundlagt|grunnlagt|stiftet|perustet(?:tu|tiin)|sinds|since|seit|depuis|siden|sedan|\bdal|\bdesde|\bod|設立|創業)[^\d]{0,20}((?:1[6-9]|20)\d\d)(?!\d)/i;
/** `wurde 1987 gegründet`, `werd in 1987 opgericht` */
const foundedAfter = /(?<!\d)((?:1[6-9]|20)\d\d) (?:gegründet|opgericht|grundlagt|stiftet|perustettu)(?![\p{L}])/iu;

const foundedLabel = /^(est\.|founded|established|gegründet|gründung|gründungsjahr|fondée?|création|設立|創業)/i;

/** How an “about us” page calls the company where it does not name it. */
const ownSubject =
  /^(we were|our company|the company|(?:die|unsere) firma|(?:das|unser) unternehmen|der betrieb|(?:notre|cette) entreprise|l[’']entreprise|entreprise familiale|l[’']azienda|la nostra azienda|het bedrijf|ons bedrijf|de firma|firma|spółka|företaget|bolaget|firmaet|selskapet|bedriften|virksomheden|yritys|yrityksemme) /i;
