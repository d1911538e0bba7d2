import type { RiskSignal } from '@clientele/contract';
import robotsParser from 'robots-parser';
import { OutboundError } from '../../../outbound/outbound-error.ts';
import type { Fetched } from '../../../outbound/safe-fetch.ts';
import { registrableDomain } from '../own-site.ts';
import type { PageKind, ProviderCtx, ProviderResult, SitePage } from '../provider.ts';
import { readPage, type Page } from './read-page.ts';

export interface Visited {
  readonly kind: 'visited';
  readonly pages: readonly [SitePage, ...SitePage[]];
  /** Of the answer with the front page. */
  readonly headers: Fetched['headers'];
  readonly fetchMore: FetchMore;
}

export type Visit = Visited | (Exclude<ProviderResult, { kind: 'found' }> & { readonly shown?: Shown });

/** What the server of a website that was not read has shown by its answer. */
export interface Shown {
  readonly risk: RiskSignal;
  readonly url: URL;
  readonly said?: string;
}

interface Wanted {
  readonly types: readonly string[];
  readonly mostBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks for something beside the pages, under the same rules: after the gap, on the own domain alone, where robots.txt lets it, and of the
 * bytes that are left. Null where it is not asked for. Errors: OutboundError.
 */
export type FetchMore = (url: URL, wanted: Wanted) => Promise<Fetched | null>;

/** Its types describe another form of module than it is. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robot;

interface Robot {
  /** Undefined for an address of another origin. */
  isAllowed(address: string, robot: string): boolean | undefined;
}

const mostPages = 8;
const mostPageBytes = 2_000_000;
const mostBytes = 6_000_000;
const page: Wanted = { types: ['text/html', 'application/xhtml+xml'], mostBytes: mostPageBytes };

/**
 * Reads a company's website as a polite visitor: the front page and at most seven others that its links call imprint, suppliers, about
 * or contact, one after the other, on its own domain alone, and none that its robots.txt closes.
 */
export async function visitSite(website: string, ctx: ProviderCtx): Promise<Visit> {
  const start = URL.parse(website);
  const own = start && registrableDomain(start.hostname);
  if (!start || own === null) return { kind: 'skipped', reason: 'not-own-site' };
  const robots = new Map<string, Robot | 'closed'>();
  let left = mostBytes;
  let isFirst = true;

  const isOwn = (url: URL) => registrableDomain(url.hostname) === own;

  function allows(rules: Robot | 'closed', url: URL): boolean {
    return rules !== 'closed' && rules.isAllowed(url.href, ctx.robotName) !== false;
  }

  async function isOpen(url: URL): Promise<boolean> {
    const rules = robots.get(url.origin) ?? (await robotsOf(url, ctx));
    robots.set(url.origin, rules);
    return allows(rules, url);
  }

  /**
   * Follows redirects on the own domain that robots.txt does not close. Another origin has a robots.txt of its own, which is asked between
   * two requests: while one is under way, its host lets no other in.
   */
  async function fetchOwn(url: URL, wanted: Wanted, redirects = 5): Promise<Fetched> {
    try {
      return await ctx.safeFetch(url.href, {
        types: wanted.types,
        mostBytes: Math.min(wanted.mostBytes, left),
        redirects,
        mayFollow: (target) => isOwn(target) && allows(robots.get(target.origin) ?? 'closed', target),
        signal: wanted.signal ?? ctx.signal,
      });
    } catch (error) {
      const isRefused = error instanceof OutboundError && error.problem === 'redirect-refused';
      const target = isRefused ? URL.parse(error.location ?? '') : null;
      if (!target || redirects === 0 || !isOwn(target) || robots.has(target.origin) || !(await isOpen(target)))
        throw error;
      return fetchOwn(target, wanted, redirects - 1);
    }
  }

  async function take(url: URL, wanted: Wanted): Promise<Fetched> {
    if (!isFirst) await ctx.pause();
    isFirst = false;
    const answer = await fetchOwn(url, wanted);
    left -= answer.body.length;
    return answer;
  }

  const fetchMore: FetchMore = async (url, wanted) => {
    if (!isOwn(url) || left <= 0 || !(await ctx.isWanted()) || !(await isOpen(url))) return null;
    return take(url, wanted);
  };

  const pageOf = (answer: Fetched, kind: PageKind): SitePage => ({
    ...readPage(textOf(answer), new URL(answer.url)),
    kind,
  });

  try {
    if (!(await isOpen(start))) return { kind: 'skipped', reason: 'robots' };
    const first = await take(start, page);
    if (first.status !== 200) return { kind: 'failed', error: 'website-error', isRetryable: first.status >= 500 };
    const front = pageOf(first, 'front');
    const pages: [SitePage, ...SitePage[]] = [front];
    for (const { url, kind } of linkedPages(front, own)) {
      if (pages.length >= mostPages || left <= 0 || ctx.signal.aborted || !(await ctx.isWanted())) break;
      // One page less is no failure: the front page was read.
      const answer = (await isOpen(url)) ? await take(url, page).catch(() => undefined) : undefined;
      if (answer?.status === 200) pages.push(pageOf(answer, kind));
    }
    return { kind: 'visited', pages, headers: first.headers, fetchMore };
  } catch (error) {
    return failureOf(error, start, own);
  }
}

function failureOf(error: unknown, start: URL, own: string): Visit {
  if (!(error instanceof OutboundError)) throw error;
  switch (error.problem) {
    case 'redirect-refused': {
      const target = registrableDomain(error.location ?? '');
      if (target === own) return { kind: 'skipped', reason: 'robots' };
      const said = `${start.hostname} → ${URL.parse(error.location ?? '')?.hostname}`;
      return { kind: 'skipped', reason: 'not-own-site', shown: { risk: 'redirects-elsewhere', url: start, said } };
    }
    case 'too-large':
    case 'wrong-type':
      return { kind: 'failed', error: 'not-readable', isRetryable: false };
    case 'url-not-allowed':
      return { kind: 'skipped', reason: 'not-own-site' };
    case 'certificate-expired':
    case 'certificate-untrusted': {
      const shown = { risk: error.problem, url: start };
      return { kind: 'failed', error: 'certificate-invalid', isRetryable: true, shown };
    }
    default:
      return { kind: 'failed', error: 'unreachable', isRetryable: true };
  }
}

/** RFC 9309: none where there is no such file; closed while the server fails to give it. */
async function robotsOf(url: URL, ctx: ProviderCtx): Promise<Robot | 'closed'> {
  const address = `${url.origin}/robots.txt`;
  const answer = await ctx
    .safeFetch(address, {
      types: ['text/plain', 'text/html', 'application/octet-stream', ''],
      mostBytes: 512_000,
      redirects: 5,
      signal: ctx.signal,
    })
    .catch((error: unknown) => {
      // What does not answer at all will not answer for the page either, which says so.
      if (error instanceof OutboundError) return null;
      throw error;
    });
  if (answer && answer.status >= 500) return 'closed';
  const isRules = answer?.status === 200 && answer.type !== 'text/html';
  return parseRobots(address, isRules ? answer.body.toString('utf8') : '');
}

/** By what a link or its address is called, the more telling kinds first. */
const kindsOfLinks: readonly (readonly [PageKind, RegExp])[] = [
  [
    'imprint',
    /impressum|imprint|anbieterkennzeichnung|legal[ -]?(?:notice|info)|mentions[ -]?l[ée]gales|infos?[ -]l[ée]gales|aviso[ -]?legal|note[ -]?legali|informazioni[ -]legali|ficha[ -]t[ée]cnica|informa[çc][õo]es[ -]legais|colofon|disclaimer|virksomhedsoplysninger|nota[ -]prawna|dane[ -](?:firmy|rejestrowe)|identifikační[ -]údaje|impresszum|会社概要|特定商取引|运营信息/i,
  ],
  [
    'suppliers',
    /suppliers?|vendors?|procurement|purchasing|lieferanten|einkauf|beschaffung|fournisseurs?|achats|proveedores|compras|fornecedores|fornitori|acquisti|leveranciers?|inkoop|leverantör(?:er)?|inköp|leverandør(?:er)?|innkjøp|indkøb|toimittajat|toimittajille|hankinta|dostawc(?:y|ów)|zakupy|dodavatel(?:é|e)|dodávateli|beszállítók|furnizori|προμηθευτ|tedarikçi|الموردون|الموردين|仕入先|調達|供应商|협력사/i,
  ],
  [
    'invoicing',
    /faktur(?:a|or|er|aer|ainfo|aadress)?(?![\p{L}])|fakturering|fakturace|facturati(?:e|on)(?![\p{L}])|factuur|e-?rechnung|rechnungsstellung|rechnungseingang|laskutus|verkkolasku|fatturazione|facturación|fatura[çc][ãa]o|invoicing|invoices|accounts[ -]payable|számlázás|facturare|請求書/iu,
  ],
  [
    'about',
    /\babout\b|über[ -]?uns|ueber-uns|unternehmen|das[ -]sind[ -]wir|qui[ -]sommes|à[ -]propos|a-propos|notre[ -](?:histoire|entreprise|maison)|over[ -]ons|wie[ -]zijn[ -]wij|om[ -]oss?|\bo[ -](?:nas|n[áa]s|firmie|firm[ěe]|spole[čc]nosti)\b|tietoa[ -](?:meist|yrityks)|yritys(?![\p{L}])|company|who[ -]we[ -]are|our[ -](?:story|history)|chi[ -]siamo|azienda|nosotros|qui[ée]nes[ -]somos|la[ -]empresa|sobre[ -](?:n[óo]s|a[ -]empresa)|quem[ -]somos|r[óo]lunk|despre[ -]noi|o[ -]nama|σχετικά|hakkımızda|meist(?![\p{L}])|apie[ -]mus|par[ -]mums|من نحن|会社案内|企業情報|关于我们|회사소개/iu,
  ],
  [
    'contact',
    /contact|kontakt|contatti|dove[ -]siamo|contacto|contato|nous[ -]joindre|yhteystiedot|kapcsolat|επικοινωνία|iletişim|kontaktid|kontaktai|kontakti|اتصل بنا|お問い合わせ|アクセス|联系我们|문의/i,
  ],
  [
    'terms',
    /\bterms\b|algemene[ -]voorwaarden|inkoopvoorwaarden|condizioni[ -]generali|condiciones[ -](?:generales|de[ -]compra)|termos|\bagb\b|\baeb\b|einkaufsbedingungen|\bcg[va]\b|conditions[ -]g[ée]n[ée]rales|villkor|vilkår|handelsbetingelser|regulamin|obchodní[ -]podmínky|toimitusehdot/i,
  ],
];

function linkedPages(front: Page, own: string): { url: URL; kind: PageKind }[] {
  const seen = new Set([pathOf(front.url)]);
  const found = front.links.flatMap(({ url, text }) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
    if (registrableDomain(url.hostname) !== own || seen.has(pathOf(url))) return [];
    const name = `${text.slice(0, 100)} ${decoded(url.pathname)}`;
    const kind = kindsOfLinks.find(([, pattern]) => pattern.test(name))?.[0];
    if (!kind) return [];
    seen.add(pathOf(url));
    return [{ url, kind }];
  });
  const order = kindsOfLinks.map(([kind]) => kind);
  return found.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

function pathOf(url: URL): string {
  return url.hostname + url.pathname.replace(/\/+$/, '') + url.search;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** In the charset of the answer, or the one that the page names at its beginning, or UTF-8. */
function textOf({ body, charset }: Fetched): string {
  const named = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(
    body.subarray(0, 2048).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(charset ?? named ?? 'utf-8').decode(body);
  } catch {
    return body.toString('utf8');
  }
}
