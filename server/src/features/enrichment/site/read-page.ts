import { Parser } from 'htmlparser2';

/** What a page says, as text and addresses: no markup of it is kept, and nothing in it runs. */
export interface Page {
  readonly url: URL;
  /** Of its `html` element. */
  readonly language: string | null;
  readonly title: string;
  readonly description: string | null;
  /** The text of its JSON-LD blocks. */
  readonly jsonLd: readonly string[];
  readonly links: readonly PageLink[];
  /** What its `link` elements call icons. */
  readonly icons: readonly PageIcon[];
  /** The picture that it is shared with: `og:image`. */
  readonly sharedImage: URL | null;
  /** Whether it names a Content-Security-Policy by itself. */
  readonly hasPolicy: boolean;
  /** Its text, a line for each block, cells of a table row separated by tabs. */
  readonly lines: readonly string[];
  /** The places of those lines that are headings. */
  readonly headings: ReadonlySet<number>;
  /** For each line the place of the first one of its paragraph: a line break within a paragraph begins no other. */
  readonly paragraphs: readonly number[];
  /** The places of lines in quotations, reviews, references, news and dialogs: their authors call them so in the markup. */
  readonly asides: ReadonlySet<number>;
  /** The places of lines in the page's own header or footer. */
  readonly frame: ReadonlySet<number>;
  /** The lines of each `address` element. */
  readonly addresses: readonly (readonly string[])[];
}

interface PageLink {
  /** http, https, mailto or tel, resolved against the page. */
  readonly url: URL;
  /** The place of the line that it stands in. */
  readonly place: number;
  readonly text: string;
}

interface PageIcon {
  readonly url: URL;
  /** For the home screen of a telephone, which is larger than the one of a tab. */
  readonly isTouch: boolean;
  /** The largest side that it declares, in pixels; null where it declares none. */
  readonly side: number | null;
  /** As it declares it, in lower case. */
  readonly type: string;
}

const mostText = 200_000;
const mostLinks = 1000;
const mostIcons = 50;
const mostDepth = 2000;

/**
 * Reads a page in one pass, without building its tree: the cost grows with its length alone. Reading ends at 200,000 characters of
 * text, and where elements are nested deeper than people write them.
 */
export function readPage(html: string, url: URL): Page {
  const lines: string[] = [];
  const headings = new Set<number>();
  const paragraphs: number[] = [];
  const asides = new Set<number>();
  const frame = new Set<number>();
  // For each open element what it makes of the lines in it, as far as that is anything.
  const regions: (Region | null)[] = [];
  const jsonLd: string[] = [];
  const links: PageLink[] = [];
  const icons: PageIcon[] = [];
  let sharedImage: URL | null = null;
  let hasPolicy = false;
  let language: string | null = null;
  let description: string | null = null;
  let sharedDescription: string | null = null;
  const addresses: string[][] = [];
  let address: string[] | undefined;
  let title = '';
  let line = '';
  let size = 0;
  let depth = 0;
  let paragraph: number | undefined;
  const open = { aside: 0, frame: 0 };
  let skipped = 0;
  let isInTitle = false;
  let isInHeading = false;
  let isAfterTerm = false;
  let data: string | undefined;
  let anchor: { url: URL; place: number; text: string } | undefined;

  function endLine(): void {
    // Site builders strew characters without width.
    const text = line
      .replaceAll(/[\u200b\u00ad\ufeff]/g, '')
      .replaceAll(/[ \n\r\f\u00a0]+/g, ' ')
      .trim();
    line = '';
    if (text === '') return;
    if (isInHeading) headings.add(lines.length);
    if (open.aside > 0) asides.add(lines.length);
    if (open.frame > 0) frame.add(lines.length);
    paragraphs.push((paragraph ??= lines.length));
    lines.push(text);
    address?.push(text);
  }

  function endParagraph(): void {
    endLine();
    paragraph = undefined;
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (data !== undefined || skipped > 0) {
          if (unread.has(name)) skipped++;
          return;
        }
        if (name === 'script' && attributes['type']?.trim().toLowerCase() === 'application/ld+json') data = '';
        else if (unread.has(name)) skipped++;
        else if (name === 'html') language ??= attributes['lang'] ?? null;
        else if (name === 'title') isInTitle = true;
        else if (name === 'meta' && attributes['name']?.toLowerCase() === 'description')
          description ??= attributes['content'] ?? null;
        else if (name === 'meta' && attributes['property']?.toLowerCase() === 'og:description')
          sharedDescription ??= attributes['content'] ?? null;
        else if (name === 'meta' && attributes['property']?.toLowerCase() === 'og:image')
          sharedImage ??= webAddress(attributes['content'], url);
        else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
          hasPolicy = true;
        else if (name === 'link' && icons.length < mostIcons) {
          const icon = iconOf(attributes, url);
          if (icon) icons.push(icon);
        } else if (name === 'a' && links.length < mostLinks) {
          const target = linkTarget(attributes['href'], url);
          if (target) links.push((anchor = { url: target, place: lines.length, text: '' }));
        }
        // What a term means stands beside it, as in a table.
        if (name === 'td' || name === 'th' || (name === 'dd' && isAfterTerm)) line += '\t';
        else if (name === 'br') endLine();
        else if (blocks.has(name)) endParagraph();
        const region = regionOf(name, attributes);
        if (region !== null) open[region]++;
        regions[depth] = region;
        isAfterTerm = false;
        if (headingNames.has(name)) isInHeading = true;
        if (name === 'address' && skipped === 0 && addresses.length < 20) addresses.push((address = []));
      },
      ontext(text) {
        if (data !== undefined) {
          if (data.length < mostText) data += text;
        } else if (skipped === 0 && size < mostText) {
          const piece = text.slice(0, mostText - size);
          size += piece.length;
          if (isInTitle) title += piece;
          else line += piece;
          if (anchor) anchor.text += piece;
        }
      },
      onclosetag(name) {
        const region = regions[depth] ?? null;
        regions[depth] = null;
        depth--;
        if (region !== null) {
          endLine();
          open[region]--;
        }
        if (data !== undefined && name === 'script') {
          jsonLd.push(data);
          data = undefined;
        } else if (skipped > 0) {
          if (unread.has(name)) skipped--;
        } else if (name === 'title') isInTitle = false;
        else if (name === 'a') anchor = undefined;
        else if (name === 'dt') isAfterTerm = line.trim() !== '';
        else if (name !== 'br' && blocks.has(name)) endParagraph();
        if (headingNames.has(name)) isInHeading = false;
        if (name === 'address') address = undefined;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const isFull = () => depth >= mostDepth || size >= mostText;
  // In pieces, so that reading can end in between.
  for (let at = 0; at < html.length && !isFull(); at += pieceSize) parser.write(html.slice(at, at + pieceSize));
  if (depth < mostDepth) parser.end();
  endLine();
  description ??= sharedDescription;
  // What surrounds nearly all of a page is no aside, whatever it is called.
  if (asides.size * 4 > lines.length * 3) asides.clear();
  return {
    url,
    language,
    title: title.trim(),
    description,
    jsonLd: jsonLd.slice(0, 20),
    links,
    icons,
    sharedImage,
    hasPolicy,
    lines,
    headings,
    paragraphs,
    asides,
    frame,
    addresses,
  };
}

const pieceSize = 8192;

/** Elements whose text nobody reads. */
const unread: ReadonlySet<string> = new Set(
  'script style template noscript svg math iframe object textarea select datalist canvas audio video'.split(' '),
);

const headingNames: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section summary table tr ul'
  ).split(' '),
);

type Region = 'aside' | 'frame';

/** What an element makes of its lines, by its name or by what its author calls it. */
function regionOf(name: string, attributes: Readonly<Record<string, string>>): Region | null {
  if (!blocks.has(name) || name === 'body' || name === 'main') return null;
  if (name === 'blockquote' || attributes['role']?.endsWith('dialog')) return 'aside';
  const called = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400);
  if (asideNames.test(called)) return 'aside';
  return name === 'footer' || name === 'header' || frameNames.test(called) ? 'frame' : null;
}

const asideNames =
  /(?:^|[\s_-])(?:testimonials?|reviews?|rating|quotes?|cookies?|consent|cookiebot\w*|case-?stud(?:y|ies)|cases?|references?|referenzen?|clients|customers|partners|sponsors|brands|news|type-post|jobs|careers|events)(?=$|[\s_-])|cookie|testimonial/i;
const frameNames = /(?:^|[\s_-])(?:site-?)?(?:footer|foot|header|top-?bar|copyright|colophon|imprint)(?=$|[\s_-])/i;

/** Of a `link` element, what it says of an icon; null where it is about something else. https://html.spec.whatwg.org/#rel-icon */
function iconOf(attributes: Readonly<Record<string, string>>, base: URL): PageIcon | null {
  const kinds = (attributes['rel'] ?? '').slice(0, 200).toLowerCase().split(/\s+/);
  const isTouch = kinds.some((kind) => kind === 'apple-touch-icon' || kind === 'apple-touch-icon-precomposed');
  const url = isTouch || kinds.includes('icon') ? webAddress(attributes['href'], base) : null;
  if (!url) return null;
  const sides = (attributes['sizes'] ?? '').slice(0, 200).matchAll(/\b(\d{1,5})x(\d{1,5})\b/gi);
  const side = Math.max(0, ...Array.from(sides, ([, width, height]) => Math.min(Number(width), Number(height))));
  return { url, isTouch, side: side > 0 ? side : null, type: attributes['type']?.trim().toLowerCase() ?? '' };
}

/** An address of the web. What carries its content in itself (`data:`) is none. */
export function webAddress(address: string | undefined, base: URL): URL | null {
  if (address === undefined || address.length > 2048) return null;
  const url = URL.parse(address.trim(), base.href);
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null;
}

/** A link that leads somewhere by a scheme that can be shown: never `javascript:` or `data:`. */
function linkTarget(href: string | undefined, base: URL): URL | null {
  if (href === undefined || href.length > 2048) return null;
  const url = URL.parse(href.trim(), base.href);
  return url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url : null;
}
