import { ClienteleError } from './clientele-error.ts';

/**
 * The address of a server as it is used: absolute, without query, fragment and slash at the end.
 * Throws `validation` for whatever is not http(s) or carries credentials, and for plain http from a page served over https.
 */
export function serverUrlOf(text: string, base?: string): string {
  const url = parse(text, base);
  if (!url) throw refused(text, 'it is not a URL');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused(text, 'only https: and http: lead to a server');
  if (url.username || url.password) throw refused(text, 'credentials do not belong into a URL');
  if (url.protocol === 'http:' && base?.startsWith('https:') && !isLoopback(url.hostname)) {
    throw refused(text, 'a page served over https needs a server on https');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parse(text: string, base: string | undefined) {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function isLoopback(hostname: string) {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

function refused(text: string, reason: string) {
  return new ClienteleError('validation', `The server URL ${JSON.stringify(text)} is refused: ${reason}.`, {
    field: 'serverUrl',
  });
}
