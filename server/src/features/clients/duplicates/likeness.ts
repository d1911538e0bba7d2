import { isFreeMail } from '@clientele/contract';
import { asciiHostName, registeredLabels } from '../fields/internet-address.ts';

/** What is left of a folded name without punctuation and legal form: of `acme, inc.` and `acme gmbh & co. kg` the same. */
export function nameKey(folded: string): string {
  const words = folded
    .replace(/['.]/g, '')
    .replace(/株式会社|有限会社|合同会社|有限公司|주식회사/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let start = 0;
  let end = words.length;
  while (end - start > 1 && legalForms.has(words[end - 1] ?? '')) end -= 1;
  while (end - start > 1 && leadingForms.has(words[start] ?? '')) start += 1;
  return words.slice(start, end).join(' ');
}

/** As they stand at the end of a name, folded and without dots. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'ab ad ag aps as asa bhd bv bvba co company corp corporation cv dd doo dooel ehf eg eirl eood ev gbr gmbh haftungsbeschrankt ' +
    'hf inc incorporated kft kg kgaa kk lda limited llc llp lp ltd ltda mbh nv nyrt ohg ok ood oo ooo oy oyj partg plc pte pty pvt ' +
    'sa sapi sarl sas sasu sc sca scs sdn se sia sl slu sn snc sp spa spj spk sprl spzoo srl srls sro tbk uab ug vof z zrt ооо оао зао пао ао'
  ).split(' '),
);

const leadingForms: ReadonlySet<string> = new Set(['ооо', 'оао', 'зао', 'пао', 'ао', 'ooo', 'pt', 'the']);

/**
 * How alike two folded texts are, from 0 to 1: the share of their trigrams that both have, word by word as PostgreSQL's
 * pg_trgm counts them (https://www.postgresql.org/docs/current/pgtrgm.html).
 */
export function similarity(a: string, b: string): number {
  const left = trigramsOf(a);
  const right = trigramsOf(b);
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const word of text.split(' ')) {
    const letters = [' ', ' ', ...Array.from(word), ' '];
    for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3).join(''));
  }
  return trigrams;
}

/** The site of a mailbox, unless it is with a provider that gives mailboxes to everyone. */
export function siteOfEmail(email: string): string | null {
  const site = siteOf(email.slice(email.lastIndexOf('@') + 1));
  return site === null || isFreeMail(site) ? null : site;
}

export function siteOfWebsite(website: string): string | null {
  const host = URL.parse(website)?.hostname;
  return host === undefined ? null : siteOf(host);
}

/** The domain that someone registered, as far as a host name shows it: `shop.acme.co.uk` → `acme.co.uk`. Null for hosts that are none. */
function siteOf(host: string): string | null {
  const labels = asciiHostName(host.toLowerCase(), { underscores: true })?.split('.');
  return labels?.slice(-registeredLabels(labels)).join('.') ?? null;
}
