/**
 * The address when it is safe in `href`: http, https, mailto or tel; otherwise undefined. An address without a scheme is taken
 * as https ("example.com"); relative ones are refused, because they would lead into the host's own pages, and so is whatever a
 * browser would read otherwise than a person does: it drops control characters and takes `\\` for `/`.
 * https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function safeUrl(address: string | null | undefined): string | undefined {
  const text = address?.trim();
  if (!text || /[\\\p{Cc}]/u.test(text)) return undefined;
  const url = parse(text) ?? (bareHost.test(text) ? parse(`https://${text}`) : undefined);
  return url && safeProtocols.has(url.protocol) ? url.href : undefined;
}

const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const bareHost = /^[^\s/?#@]+\.[^\s/?#@]+/;

function parse(text: string) {
  return URL.canParse(text) ? new URL(text) : undefined;
}
