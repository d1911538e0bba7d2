import { domainToASCII, domainToUnicode } from 'node:url';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * An address (RFC 5321 with the Unicode of RFC 6531; no quoted local parts), also as a `mailto:` link. Its local part stays as
 * typed; its domain becomes the one that was judged, in letters: browsers give what is typed into a field for addresses in ASCII.
 * Compared by {@link emailKey}.
 */
export function email(typed: string): Verdict {
  const address = withoutScheme(typed);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiHostName(address.slice(at + 1));
  if (at < 1 || !isLocalPart(local) || domain === null || local.length + domain.length > 253)
    return refuse('invalid-email', 'Enter one email address, such as name@example.com.');
  return accept(`${local}@${shownHostName(domain)}`);
}

/** What makes two addresses the same: without regard to case, international domains in their ASCII form. */
export function emailKey(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at).normalize('NFKC').toLowerCase()}@${asciiHostName(domain) ?? domain.toLowerCase()}`;
}

/**
 * A web address: `acme.com` → `https://acme.com`. Only http and https, never with a user name or password, on a public host
 * name. International host names stay readable (`https://münchen.example`) where no letter of theirs passes for another.
 */
export function website(typed: string): Verdict {
  // A URL parser drops tabs and line ends and reads `\` as `/`: what looks like one address could be another.
  const url = /^\/|[\s\\\p{Cc}]/u.test(typed) ? null : URL.parse(hasScheme(typed) ? typed : `https://${typed}`);
  const host = url && asciiHostName(url.hostname, { underscores: true });
  if (!url || !host || !/^https?:$/.test(url.protocol) || url.username || url.password)
    return refuse('invalid-website', 'Enter a web address, such as https://example.com.');
  const path = url.pathname === '/' && !url.search && !url.hash ? '' : url.pathname;
  const value = `${url.protocol}//${shownHostName(host)}${url.port && `:${url.port}`}${path}${url.search}${url.hash}`;
  return value.length > 500 ? refuse('too-long', 'Enter a web address of at most 500 characters.') : accept(value);
}

/** `mailto:ada@example.com?subject=Hello`, as a browser copies a link. https://www.rfc-editor.org/rfc/rfc6068 */
function withoutScheme(typed: string): string {
  const link = /^mailto:([^?]*)/i.exec(typed)?.[1];
  if (link === undefined) return typed;
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function isLocalPart(local: string): boolean {
  // Letters, digits and the signs of RFC 5322's atext, in pieces between single dots; beyond ASCII whatever is visible.
  return (
    local.length <= 64 &&
    /^[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+(\.[\w!#$%&'*+/=?^`{|}~\-\u{a1}-\u{10ffff}]+)*$/u.test(local) &&
    !/[\p{Z}\p{C}]/u.test(local)
  );
}

/** `javascript:alert(1)` has a scheme; `acme.com:8080` has a port. */
function hasScheme(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) || typed.includes('://');
}

/**
 * A public host name in its ASCII form (`münchen.example` → `xn--mnchen-3ya.example`), or null when it cannot be one: it
 * needs a dot, and a last label that is not a number, so IP addresses and `localhost` are none. Labels below the domain that
 * someone registered are DNS names and may have underscores, as those of websites do; domains of mail may not.
 */
export function asciiHostName(host: string, { underscores = false } = {}): string | null {
  // The parser behind domainToASCII reads a whole authority: what ends or escapes one must not get there.
  if (/[\s/\\?#@:%[\]\p{Cc}]/u.test(host)) return null;
  const ascii = domainToASCII(host.replace(/\.$/, ''));
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || ascii.length > 253 || /^\d+$/.test(last) || last.length < 2) return null;
  const own = underscores ? labels.length - registeredLabels(labels) : 0;
  const isName = (label: string, place: number) =>
    (place < own ? /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/ : /^(?!-)[a-z0-9-]{1,63}(?<!-)$/).test(label);
  return labels.every(isName) ? ascii : null;
}

/**
 * How many labels at the end are what someone registered: three of `shop.acme.co.uk`. An approximation of the Public Suffix List
 * that is good enough for a hint.
 */
export function registeredLabels(labels: readonly string[]): number {
  const [second, top] = labels.slice(-2);
  return labels.length > 2 && top?.length === 2 && sharedSecondLevels.has(second ?? '') ? 3 : 2;
}

/** `co.uk`, `com.au`, `or.jp`: second levels under which countries register. */
const sharedSecondLevels: ReadonlySet<string> = new Set(
  'ac co com edu go gob gov govt gub ne net nom or org ltd plc sch mil'.split(' '),
);

/**
 * A host name in ASCII form as it is stored and shown: a label in letters where they are all of one script, so that none passes for
 * another; otherwise in ASCII, as browsers show it. `xn--mnchen-3ya` is `münchen`, `xn--pple-43d` (a Cyrillic а) stays.
 * https://www.unicode.org/reports/tr39/#Restriction_Level_Detection,
 * https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md
 */
export function shownHostName(ascii: string): string {
  const top = domainToUnicode(ascii.slice(ascii.lastIndexOf('.') + 1));
  return ascii
    .split('.')
    .map((label) => {
      const readable = label.startsWith('xn--') ? domainToUnicode(label) : '';
      return readable !== '' && isPlain(readable, top) ? readable : label;
    })
    .join('.');
}

function isPlain(label: string, top: string): boolean {
  const script = scripts.find((one) => one.test(label));
  if (!script) return false;
  if (signsBesideAscii.test(label)) return false;
  // All of these letters look like Latin ones: `аррӏе`. Among others of its script, and in a zone of it, a word is one.
  return !imitations.some((imitation) => imitation.test(label)) || !/^[\x20-\x7e]*$/.test(top);
}

const letters = (name: string) => new RegExp(`^[\\p{scx=${name}}0-9-]+$`, 'u');

/** Chinese, Japanese and Korean are written with plain Latin letters among their own. */
const withAscii = (...names: readonly string[]) =>
  new RegExp(`^[${names.map((name) => `\\p{scx=${name}}`).join('')}a-z0-9-]+$`, 'u');

/** What may stand together in a label. Digits are ASCII's or the script's own; marks without a letter of their own are none here. */
const scripts: readonly RegExp[] = [
  // Without the phonetic alphabet, clicks, saltillos and loose marks: `ɑ` passes for `a`, `ǃ` for a sign, a stroke for part of the letter.
  /^(?:(?![\u0250-\u02af\u1d00-\u1dbf\u01c0-\u01c3\ua78b\ua78c\ua78f])[\p{Script=Latin}0-9-])+$/u,
  /^[\p{Script=Greek}0-9-]+$/u,
  /^[\p{Script=Cyrillic}0-9-]+$/u,
  withAscii('Han', 'Hiragana', 'Katakana'),
  withAscii('Han', 'Hangul'),
  withAscii('Han', 'Bopomofo'),
  ...'Armenian Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer'
    .split(' ')
    .map(letters),
];

/** Letters and marks of Chinese, Japanese and Korean that pass for a stroke, a slash or a dot: `good.comノpath.example`. */
const strokes = '[·・ーノンソゾ一丨丶丿\\u3031-\\u3035\\u1100-\\u11ff\\u3131-\\u318e]';
const signsBesideAscii = new RegExp(`[a-z0-9-]${strokes}|${strokes}[a-z0-9-]`, 'u');

const imitations = [/^[аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ0-9-]+$/u, /^[αικνρυωηοτ0-9-]+$/u, /^[օոսհցյզագք0-9-]+$/u];
