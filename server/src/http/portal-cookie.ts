import type { IncomingMessage, ServerResponse } from 'node:http';
import { signInDays } from '@clientele/contract';

/**
 * What the browser keeps of a sign-in. No script reads it, no other site's page sends it, and only this host gets it (`__Host-`,
 * https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2). Browsers take that name over https alone: portals on this machine have another.
 */
export interface SignInCookie {
  read(request: IncomingMessage): string | undefined;
  write(response: ServerResponse, secret: string): void;
  clear(response: ServerResponse): void;
}

export function signInCookie(portalUrl: string): SignInCookie {
  const isSecure = new URL(portalUrl).protocol === 'https:';
  const name = isSecure ? '__Host-clientele-portal' : 'clientele-portal';
  const set = (response: ServerResponse, value: string, seconds: number) => {
    const ending = isSecure ? '; Secure' : '';
    response.appendHeader(
      'Set-Cookie',
      `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${ending}`,
    );
  };
  return {
    read({ headers }) {
      for (const pair of (headers.cookie ?? '').split(';')) {
        const [key, value] = pair.trim().split('=', 2);
        if (key === name && value !== undefined && /^cpd_[\w-]{43}$/.test(value)) return value;
      }
      return undefined;
    },
    write: (response, secret) => set(response, secret, signInDays * 24 * 60 * 60),
    clear: (response) => set(response, '', 0),
  };
}
